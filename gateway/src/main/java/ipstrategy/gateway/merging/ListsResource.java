package ipstrategy.gateway.merging;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.gateway.upstream.Upstreams;
import ipstrategy.web.listing.Listing;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// The lists of the whole platform. Their parameters and items are those of the services, which also check them.
@Path("/")
@PermitAll
@RunOnVirtualThread
class ListsResource {

    private static final List<String> REGISTER = List.of(Upstreams.COORDINATION);

    private final Merging merging;

    ListsResource(Merging merging) {
        this.merging = merging;
    }

    @GET
    @Path("measures")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(hidden = true)
    public Listing<JsonNode> measures(@Context UriInfo uri, @Context HttpHeaders headers) {
        return merging.merge(
                "/measures", merging.meant(uri), "id", Map.of("due", "/deadline/due"), new Asked(uri, headers));
    }

    @GET
    @Path("metrics")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(hidden = true)
    public Listing<JsonNode> metrics(@Context UriInfo uri, @Context HttpHeaders headers) {
        return merging.merge("/metrics", merging.meant(uri), "code", Map.of(), new Asked(uri, headers));
    }

    @GET
    @Path("plans")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(hidden = true)
    public Listing<JsonNode> plans(@Context UriInfo uri, @Context HttpHeaders headers) {
        return merging.merge("/plans", REGISTER, "code", Map.of(), new Asked(uri, headers));
    }

    @GET
    @Path("agencies")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(hidden = true)
    public Listing<JsonNode> agencies(@Context UriInfo uri, @Context HttpHeaders headers) {
        return merging.merge("/agencies", REGISTER, "code", Map.of(), new Asked(uri, headers));
    }

    @GET
    @Path("regions")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(hidden = true)
    public Listing<JsonNode> regions(@Context UriInfo uri, @Context HttpHeaders headers) {
        return merging.merge("/regions", REGISTER, "code", Map.of(), new Asked(uri, headers));
    }

    @GET
    @Path("region-classes")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(hidden = true)
    public Listing<JsonNode> regionClasses(@Context UriInfo uri, @Context HttpHeaders headers) {
        return merging.merge("/region-classes", REGISTER, "code", Map.of(), new Asked(uri, headers));
    }
}
