package ipstrategy.gateway.merging;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpMethod;
import ipstrategy.identity.Role;
import ipstrategy.web.answer.ActionView;
import ipstrategy.web.listing.Listing;
import ipstrategy.web.listing.Page;
import ipstrategy.web.listing.Query;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The projections of published figures of all services: each service says who may see its own and who may have it made
/// anew.
@Path("/projections")
@Tag(name = "Series")
@RunOnVirtualThread
class ProjectionsResource {

    private static final String BASE = "/api/v1/projections";
    private static final String SERVICE = "service";

    private final Merging merging;

    ProjectionsResource(Merging merging) {
        this.merging = merging;
    }

    /// The projections, as the contract tells of them.
    @Schema(name = "ProjectionList")
    record ProjectionList(
            List<ServiceProjection> items,
            long total,
            @Nullable String next,
            List<String> unavailable) {}

    /// The projection of one service.
    ///
    /// @param position the last event of the service that it knows of
    /// @param behind how many events it has not seen yet
    /// @param remade while it is being made anew the last metric that was, an empty text before the first
    @Schema(name = "ServiceProjection")
    record ServiceProjection(
            @Schema(examples = "patents") String service,
            @Schema(examples = "series") String name,
            @Schema(examples = "1024") long position,
            @Schema(examples = "0") long behind,
            @Nullable @Schema(examples = "PCT-APPLICATIONS") String remade,
            @JsonProperty("_actions") List<ActionView> actions) {}

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @RolesAllowed({Role.Names.ADMINISTRATOR, Role.Names.AUDITOR})
    @Operation(
            operationId = "listProjections",
            summary = "How far the projection of each service has followed its events")
    @Parameter(name = "service", in = ParameterIn.QUERY, description = "only this one", example = "patents")
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "`service`; with a leading `-` reversed",
            example = "service")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ProjectionList.class)))
    public Listing<JsonNode> projections(@Context UriInfo uri, @Context HttpHeaders headers) {
        Query query = Query.ofList(uri, SERVICE);
        Page page = query.page(SERVICE);
        query.check();
        Asked asked = new Asked(uri, headers);
        Merging.Collected collected = merging.collect(merging.meant(uri), HttpMethod.GET, BASE + "/series", asked);
        Listing<JsonNode> listing = Listing.cut(
                projections(collected), page, one -> one.path(SERVICE).asText());
        return new Listing<>(listing.items(), listing.total(), listing.next(), collected.silent());
    }

    @POST
    @Path("/rebuild")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Names.ADMINISTRATOR)
    @Operation(
            operationId = "rebuildProjections",
            summary = "Makes the projections of all services anew, or that of one",
            description = "Each service begins within a second; who was silent is named and has begun nothing.")
    @Parameter(name = "service", in = ParameterIn.QUERY, description = "only this one", example = "patents")
    @APIResponse(
            responseCode = "202",
            description = "they begin",
            content = @Content(schema = @Schema(implementation = ProjectionList.class)))
    public Response rebuild(@Context UriInfo uri, @Context HttpHeaders headers) {
        Asked asked = new Asked(uri, headers);
        Merging.Collected collected = merging.collect(merging.meant(uri), HttpMethod.POST, BASE + "/rebuild", asked);
        List<JsonNode> begun = projections(collected);
        return Response.accepted(new Listing<>(begun, begun.size(), null, collected.silent()))
                .build();
    }

    /// What the services said, by service.
    private static List<JsonNode> projections(Merging.Collected collected) {
        return collected.answers().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(answer -> {
                    ObjectNode projection = answer.getValue().deepCopy();
                    projection.put(SERVICE, answer.getKey());
                    return (JsonNode) projection;
                })
                .toList();
    }
}
