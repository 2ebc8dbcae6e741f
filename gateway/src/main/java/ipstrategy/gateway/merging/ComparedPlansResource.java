package ipstrategy.gateway.merging;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.web.listing.Listing;
import ipstrategy.web.listing.Page;
import ipstrategy.web.listing.Query;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// What became of the measures of one plan in another, whoever owns them.
@Path("/lineage")
@PermitAll
@RunOnVirtualThread
class ComparedPlansResource {

    private static final Set<String> RELATIONS = new LinkedHashSet<>(Halves.RELATIONS);
    private static final Set<String> DEADLINES =
            new LinkedHashSet<>(List.of("SAME", "DEADLINE_MOVED", "DEADLINE_WEAKENED", "DEADLINE_SET"));

    private final ComparingPlans comparing;

    ComparedPlansResource(ComparingPlans comparing) {
        this.comparing = comparing;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(hidden = true)
    public Listing<JsonNode> compared(@Context UriInfo uri, @Context HttpHeaders headers) {
        Query query = Query.ofList(uri, "from", "to", "relation", "deadline");
        ComparingPlans.Filter filter = new ComparingPlans.Filter(
                query.text("from", 80),
                query.text("to", 80),
                query.oneOf("relation", RELATIONS),
                query.oneOf("deadline", DEADLINES));
        Page page = query.page("id");
        query.check();
        return comparing.compare(filter, page, new Asked(uri, headers));
    }
}
