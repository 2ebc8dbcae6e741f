package ipstrategy.metrics.progress;

import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.metrics.Definitions;
import ipstrategy.metrics.MetricDefinition;
import ipstrategy.metrics.aiming.NewTarget;
import ipstrategy.metrics.aiming.Target;
import ipstrategy.metrics.figure.Observation;
import ipstrategy.metrics.terms.MetricCode;
import ipstrategy.metrics.terms.Period;
import ipstrategy.web.listing.Listing;
import ipstrategy.web.listing.Page;
import ipstrategy.web.listing.Query;
import ipstrategy.web.problem.Problem;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;
import ipstrategy.web.problem.Words;
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
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/metrics/{code}/progress")
@Tag(name = "Metrics")
@PermitAll
@RunOnVirtualThread
class MetricProgressResource {

    private static final String PERIODS = "2017, 2017-Q3, 2016/2020";
    private static final String BY_REGION = "region";
    private static final Pattern REGION = Pattern.compile(NewTarget.REGION);

    private final Definitions definitions;
    private final Overlooking overlooking;
    private final Clock clock;

    MetricProgressResource(Definitions definitions, Overlooking overlooking, Clock clock) {
        this.definitions = definitions;
        this.overlooking = overlooking;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            operationId = "getMetricProgress",
            summary = "How far a metric has come to its targets",
            description = "Read from published figures, by the rules that docs/METRICS.md declares.")
    @Parameter(name = "code", example = "PCT-APPLICATIONS")
    @Parameter(
            name = "period",
            in = ParameterIn.QUERY,
            description = "of which it is told; that of the latest figure where none is given",
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
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ProgressView.class)))
    @APIResponse(
            responseCode = "404",
            description = "no such metric",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public ProgressView progress(String code, @Context UriInfo uri) {
        Query query = Query.of(uri, "period", "asOf", "region");
        Period period = query.parsed("period", Period::parse, PERIODS);
        Instant asked = query.instant("asOf", clock);
        String given = query.code("region", REGION, "440000");
        query.check();
        String region = given == null ? Target.NATION : given;
        return view(require(code, region, asked), region, period, asked);
    }

    @GET
    @Path("/regions")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Transactional
    @Operation(
            operationId = "listRegionalProgress",
            summary = "How far a metric has come in each region that has targets of its own",
            description = "Regions by code; the country is not among them.")
    @Parameter(name = "code", example = "PCT-APPLICATIONS")
    @Parameter(
            name = "period",
            in = ParameterIn.QUERY,
            description = "of which it is told; of each region that of its latest figure where none is given",
            example = "2017")
    @Parameter(
            name = "asOf",
            in = ParameterIn.QUERY,
            description = "as it was known at that day or instant: figures, targets and definition",
            example = "2026-12-31")
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "`region`; with a leading `-` reversed",
            example = "region")
    public Listing<ProgressView> regions(String code, @Context UriInfo uri) {
        Query query = Query.ofList(uri, "period", "asOf");
        Period period = query.parsed("period", Period::parse, PERIODS);
        Instant asked = query.instant("asOf", clock);
        Page page = query.page(BY_REGION);
        query.check();
        MetricDefinition national = require(code, Target.NATION, asked);
        Map<String, MetricDefinition> aiming = definitions.byRegion(national.code(), asked);
        return Listing.cut(aiming.entrySet(), page, Map.Entry::getKey)
                .map(of -> view(of.getValue(), of.getKey(), period, asked));
    }

    private ProgressView view(
            MetricDefinition definition, String region, @Nullable Period period, @Nullable Instant asked) {
        Map<String, Observation> latest = overlooking.latest(List.of(definition), region, period, asked);
        // Later than whatever was found to be published.
        Instant asOf = asked == null ? clock.instant() : asked;
        return overlooking.view(definition, region, period, latest, asOf);
    }

    /// What is told of a day is held against what was aimed at on that day.
    private MetricDefinition require(String code, String region, @Nullable Instant asOf) {
        boolean formed = code.length() <= 80 && MetricCode.FORM.matcher(code).matches();
        return (formed ? definitions.of(new MetricCode(code), region, asOf) : Optional.<MetricDefinition>empty())
                .orElseThrow(() -> Refusal.of(ProblemType.NOT_FOUND, "detail.no-such", code, Words.NOUN + "metric"));
    }
}
