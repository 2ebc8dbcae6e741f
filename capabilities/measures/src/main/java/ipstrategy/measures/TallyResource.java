package ipstrategy.measures;

import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.web.listing.Query;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/tally")
@Tag(name = "Measures")
@PermitAll
@RunOnVirtualThread
class TallyResource {

    private final Measures measures;
    private final MeasureTotals totals;

    TallyResource(Measures measures, MeasureTotals totals) {
        this.measures = measures;
        this.totals = totals;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(operationId = "tallyMeasures", summary = "How many measures of this service stand where")
    public Tally tally(@Context UriInfo uri) {
        Query query = Query.of(uri);
        query.check();
        // Who answers is counted one by one, and only for those who ask.
        return new Tally(totals.byPlan(), query.shows("agencies") ? measures.tallyByAgency() : List.of());
    }
}
