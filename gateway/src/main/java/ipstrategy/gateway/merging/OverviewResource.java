package ipstrategy.gateway.merging;

import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.gateway.upstream.Upstreams;
import ipstrategy.web.listing.Query;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/overview")
@Tag(name = "Overview")
@PermitAll
@RunOnVirtualThread
class OverviewResource {

    private final Merging merging;
    private final Upstreams upstreams;

    OverviewResource(Merging merging, Upstreams upstreams) {
        this.merging = merging;
        this.upstreams = upstreams;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getOverview",
            summary = "The whole on one page: measures by plan, service and agency; metrics against their targets")
    public Overview overview(@Context UriInfo uri, @Context HttpHeaders headers) {
        Query query = Query.of(uri);
        query.check();
        Asked asked = new Asked(uri, headers);
        String tally = query.shows("agencies") ? "/api/v1/tally" : "/api/v1/tally?fields=plans";
        // What is not to be shown is not asked for.
        Collection<String> measured = query.shows("metrics") ? upstreams.names() : List.of();
        return Overview.of(
                merging.collect(upstreams.names(), tally, asked),
                merging.collect(measured, "/api/v1/metrics?hasTarget=true&limit=500", asked));
    }
}
