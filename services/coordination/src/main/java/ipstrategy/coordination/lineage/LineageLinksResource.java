package ipstrategy.coordination.lineage;

import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.coordination.step.Reason;
import ipstrategy.idempotency.Idempotent;
import ipstrategy.identity.AgencyCode;
import ipstrategy.identity.Caller;
import ipstrategy.identity.Callers;
import ipstrategy.identity.Role;
import ipstrategy.web.answer.EntityTags;
import ipstrategy.web.listing.Cursor;
import ipstrategy.web.listing.Listing;
import ipstrategy.web.listing.Page;
import ipstrategy.web.listing.Query;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;
import ipstrategy.web.problem.Words;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

@Path("/lineage-links")
@Tag(name = "Lineage")
@PermitAll
@RunOnVirtualThread
class LineageLinksResource {

    private final LineageLinks links;
    private final StatingLineage stating;
    private final Callers callers;
    private final EntityTags tags;

    LineageLinksResource(LineageLinks links, StatingLineage stating, Callers callers, EntityTags tags) {
        this.links = links;
        this.stating = stating;
        this.callers = callers;
        this.tags = tags;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Transactional
    @Operation(
            operationId = "listLineageLinks",
            summary = "Links between measures of two plans that the office has stated",
            description = "Links that the documents bear out came with the measures and are not among these.")
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description = "the earlier plan's code",
            example = "PROMOTION-2017")
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "the later plan's code", example = "PROTECTION-2022")
    @Parameter(
            name = "measure",
            in = ParameterIn.QUERY,
            description = "one of the two measures",
            example = "PROMOTION-2017-042")
    @Parameter(name = "state", in = ParameterIn.QUERY, schema = @Schema(implementation = LineageLink.State.class))
    @Parameter(name = "sort", in = ParameterIn.QUERY, description = "`id`; with a leading `-` reversed", example = "id")
    public Listing<LineageLinkView> links(@Context UriInfo uri) {
        Query query = Query.ofList(uri, "from", "to", "measure", "state");
        LineageLinks.Filter filter = new LineageLinks.Filter(
                query.code("from", AgencyCode.FORM, "PROMOTION-2017"),
                query.code("to", AgencyCode.FORM, "PROTECTION-2022"),
                query.text("measure", 80),
                query.oneOf("state", LineageLink.State.class));
        Page page = query.page(LineageLinks.BY_ID);
        query.check();
        Caller caller = callers.current();
        return Listing.of(
                        links.page(filter, page),
                        page.limit(),
                        links.count(filter),
                        last -> new Cursor(page.sort().written(), null, last.id()))
                .map(link -> link.view(caller));
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(operationId = "getLineageLink", summary = "One stated link")
    @Parameter(name = "id", in = ParameterIn.PATH, example = "PROMOTION-2017-042~PROMOTION-2031-007")
    public LineageLinkView link(String id, @Context UriInfo uri) {
        Query.of(uri).check();
        return links.findByIdOptional(id).orElseThrow(() -> missing(id)).view(callers.current());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Names.COORDINATOR)
    @ResponseStatus(201)
    @Idempotent
    @Transactional
    @Operation(
            operationId = "stateLineage",
            summary = "States that a measure of a later plan goes on with one of an earlier plan",
            description = "Every service then shows the link at the measures that it owns.")
    public LineageLinkView state(@NotNull @Valid NewLineageLink wanted) {
        Caller caller = callers.current();
        return stating.state(wanted, caller).orRefuse().view(caller);
    }

    @POST
    @Path("/{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Names.COORDINATOR)
    @Idempotent
    @Transactional
    @Operation(operationId = "withdrawLineage", summary = "Takes a stated link back; it stays in the list as WITHDRAWN")
    @Parameter(name = "id", in = ParameterIn.PATH, example = "PROMOTION-2017-042~PROMOTION-2031-007")
    public LineageLinkView withdraw(
            String id, @Nullable @HeaderParam("If-Match") String ifMatch, @NotNull @Valid Reason reason) {
        Caller caller = callers.current();
        LineageLink link = links.lock(id).orElseThrow(() -> missing(id));
        tags.requireMatch(ifMatch, link.view(caller));
        return stating.withdraw(link, reason.reason(), caller).orRefuse().view(caller);
    }

    private static Refusal missing(String id) {
        return Refusal.of(ProblemType.NOT_FOUND, "detail.no-such", id, Words.NOUN + "lineage-link");
    }
}
