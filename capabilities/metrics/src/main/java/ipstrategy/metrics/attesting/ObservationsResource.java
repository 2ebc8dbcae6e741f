package ipstrategy.metrics.attesting;

import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.identity.Caller;
import ipstrategy.identity.Callers;
import ipstrategy.metrics.Definitions;
import ipstrategy.metrics.MetricDefinition;
import ipstrategy.metrics.figure.ObservationFilter;
import ipstrategy.metrics.figure.ObservationView;
import ipstrategy.metrics.figure.Observations;
import ipstrategy.metrics.figure.Sight;
import ipstrategy.web.listing.Listing;
import ipstrategy.web.listing.Page;
import ipstrategy.web.listing.Query;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/metrics/{code}/observations")
@Tag(name = "Metrics")
@PermitAll
@RunOnVirtualThread
class ObservationsResource {

    private final Definitions definitions;
    private final Observations observations;
    private final Callers callers;
    private final Clock clock;

    ObservationsResource(Definitions definitions, Observations observations, Callers callers, Clock clock) {
        this.definitions = definitions;
        this.observations = observations;
        this.callers = callers;
        this.clock = clock;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Transactional
    @Operation(
            operationId = "listObservations",
            summary = "Figures of a metric, by period",
            description = "Statisticians, the office, auditors and the agency that answers for the metric also see"
                    + " figures on their way; all others see published ones only.")
    @Parameter(name = "code", example = "PATENT-ENFORCEMENT-CASES")
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description = "only periods that begin with this one or later",
            example = "2015")
    @Parameter(
            name = "to",
            in = ParameterIn.QUERY,
            description = "only periods that end with this one or earlier",
            example = "2020")
    @Parameter(name = "region", in = ParameterIn.QUERY, description = "a code of the region register", example = "CN")
    @Parameter(
            name = "breakdown",
            in = ParameterIn.QUERY,
            description = "one dimension and its value",
            example = "CASE-TYPE=DISPUTE")
    @Parameter(
            name = "asOf",
            in = ParameterIn.QUERY,
            description = "as published at that day or instant",
            example = "2026-12-31")
    @Parameter(
            name = "includeHistory",
            in = ParameterIn.QUERY,
            description = "also superseded figures",
            example = "false")
    @Parameter(
            name = "updatedAfter",
            in = ParameterIn.QUERY,
            description = "only what was published or superseded after that instant, what is gone included",
            example = "2026-11-01T00:00:00Z")
    @Parameter(
            name = "latest",
            in = ParameterIn.QUERY,
            description = "only so many periods of each region and breakdown, the last ones; 1 to 9999",
            example = "1")
    @Parameter(
            name = "publishedOnly",
            in = ParameterIn.QUERY,
            description = "whether figures on their way are left out also for those who see them",
            example = "true")
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "`period`; with a leading `-` reversed",
            example = "-period")
    public Listing<ObservationView> observations(String code, @Context UriInfo uri) {
        Caller caller = callers.current();
        MetricDefinition metric = Shown.metric(definitions, code);
        Query query = Query.ofList(uri, ObservationFilter.NAMES);
        ObservationFilter filter = ObservationFilter.of(query, clock, Sight.of(caller, metric.owner()));
        Page page = query.page(Observations.BY_PERIOD);
        long lastId = query.after(page, 0);
        query.check();
        return Listing.of(
                        observations.page(metric.code(), filter, page, lastId),
                        page.limit(),
                        observations.count(metric.code(), filter),
                        last -> Observations.cursor(last, page))
                .map(figure -> Shown.to(caller, figure, metric, filter.asOf()));
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(operationId = "getObservation", summary = "One revision of a figure")
    @Parameter(name = "code", example = "PATENT-ENFORCEMENT-CASES")
    @Parameter(name = "id", example = "4711")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ObservationView.class)))
    public ObservationView observation(String code, String id) {
        Caller caller = callers.current();
        MetricDefinition metric = Shown.metric(definitions, code);
        return observations
                .find(metric.code(), Shown.number(id), Sight.of(caller, metric.owner()))
                .map(figure -> Shown.to(caller, figure, metric, clock.instant()))
                .orElseThrow(() -> Shown.unknown(id, "observation"));
    }
}
