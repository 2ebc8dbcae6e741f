package ipstrategy.metrics.progress;

import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.metrics.Definitions;
import ipstrategy.metrics.MetricDefinition;
import ipstrategy.metrics.aiming.NewTarget;
import ipstrategy.metrics.aiming.Target;
import ipstrategy.metrics.figure.Observation;
import ipstrategy.metrics.terms.Period;
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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/progress")
@Tag(name = "Metrics")
@PermitAll
@RunOnVirtualThread
class ProgressResource {

    private static final String PERIODS = "2017, 2017-Q3, 2016/2020";
    private static final String BY_CODE = "code";
    private static final Pattern REGION = Pattern.compile(NewTarget.REGION);

    private final Definitions definitions;
    private final Overlooking overlooking;
    private final Clock clock;

    ProgressResource(Definitions definitions, Overlooking overlooking, Clock clock) {
        this.definitions = definitions;
        this.overlooking = overlooking;
        this.clock = clock;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Transactional
    @Operation(
            operationId = "listProgress",
            summary = "How far the metrics with targets have come, by code",
            description = "Read from published figures, by the rules that docs/METRICS.md declares.")
    @Parameter(
            name = "period",
            in = ParameterIn.QUERY,
            description = "of which it is told; of each metric that of its latest figure where none is given",
            example = "2017")
    @Parameter(
            name = "asOf",
            in = ParameterIn.QUERY,
            description = "as it was known at that day or instant: figures, targets and definition",
            example = "2026-12-31")
    @Parameter(
            name = "region",
            in = ParameterIn.QUERY,
            description = "whose figures are held against its own targets; the whole country where none is given",
            example = "440000")
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "`code`; with a leading `-` reversed",
            example = "code")
    public Listing<ProgressView> all(@Context UriInfo uri) {
        Query query = Query.ofList(uri, "period", "asOf", "region");
        Period period = query.parsed("period", Period::parse, PERIODS);
        Instant asked = query.instant("asOf", clock);
        String given = query.code("region", REGION, "440000");
        Page page = query.page(BY_CODE);
        query.check();
        String region = given == null ? Target.NATION : given;
        List<MetricDefinition> aiming = definitions.all(region, asked).stream()
                .filter(definition -> !definition.targets().isEmpty())
                .toList();
        Map<String, Observation> latest = overlooking.latest(aiming, region, period, asked);
        // Later than whatever was found to be published.
        Instant asOf = asked == null ? clock.instant() : asked;
        return Listing.cut(aiming, page, definition -> definition.code().value())
                .map(definition -> overlooking.view(definition, region, period, latest, asOf));
    }
}
