package ipstrategy.metrics;

import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.identity.Callers;
import ipstrategy.metrics.figure.Observation;
import ipstrategy.metrics.figure.ObservationFilter;
import ipstrategy.metrics.figure.ObservationView;
import ipstrategy.metrics.figure.Observations;
import ipstrategy.metrics.terms.Definition;
import ipstrategy.metrics.terms.MetricCode;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/metrics")
@Tag(name = "Metrics")
@PermitAll
@RunOnVirtualThread
class MetricsResource {

    private final Metrics metrics;
    private final Observations observations;
    private final Callers callers;
    private final Clock clock;

    MetricsResource(Metrics metrics, Observations observations, Callers callers, Clock clock) {
        this.metrics = metrics;
        this.observations = observations;
        this.callers = callers;
        this.clock = clock;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Transactional
    @Operation(operationId = "listMetrics", summary = "Metrics with their targets, in one order, page by page")
    @Parameter(name = "service", in = ParameterIn.QUERY, description = "the owning service", example = "patents")
    @Parameter(name = "kind", in = ParameterIn.QUERY, schema = @Schema(implementation = Definition.Kind.class))
    @Parameter(
            name = "attribute",
            in = ParameterIn.QUERY,
            schema = @Schema(implementation = Definition.Attribute.class))
    @Parameter(
            name = "hasTarget",
            in = ParameterIn.QUERY,
            description = "only metrics with a target, or only those without",
            example = "true")
    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            description = "words in name or concept, Chinese or English",
            example = "专利")
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "`code`; with a leading `-` reversed",
            example = "code")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 500", example = "50")
    @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "the `next` of the page before")
    @Parameter(
            name = "bom",
            in = ParameterIn.QUERY,
            description = "whether a CSV answer begins with a byte order mark",
            example = "false")
    public Listing<MetricView> metrics(@Context UriInfo uri) {
        Query query = Query.ofList(uri, MetricFilter.NAMES);
        MetricFilter filter = MetricFilter.of(query);
        Page page = query.page(Metrics.BY_CODE);
        query.check();
        Instant now = clock.instant();
        List<Metric> found = metrics.page(filter, page);
        Map<String, Observation> latest =
                observations.latest(found.stream().map(Metric::code).toList(), now);
        return Listing.of(found, page.limit(), metrics.count(filter), last -> Metrics.cursor(last, page))
                .map(metric -> view(metric, latest, now));
    }

    @GET
    @Path("/{code}")
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(operationId = "getMetric", summary = "One metric")
    @Parameter(name = "code", example = "PCT-APPLICATIONS")
    @Parameter(
            name = "asOf",
            in = ParameterIn.QUERY,
            description = "with the targets and the latest figure believed at that day or instant",
            example = "2026-12-31")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MetricView.class)))
    @APIResponse(
            responseCode = "404",
            description = "no such metric",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public MetricView metric(String code, @Context UriInfo uri) {
        Query query = Query.of(uri, "asOf");
        Instant asked = query.instant("asOf", clock);
        query.check();
        Instant asOf = asked == null ? clock.instant() : asked;
        Metric metric = require(code);
        return view(metric, observations.latest(List.of(metric.code()), asOf), asOf);
    }

    @GET
    @Path("/{code}/observations")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Transactional
    @Operation(
            operationId = "listObservations",
            summary = "Figures of a metric, by period",
            description = "Callers without a token see published figures only.")
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
            description = "as believed at that day or instant",
            example = "2026-12-31")
    @Parameter(
            name = "includeHistory",
            in = ParameterIn.QUERY,
            description = "also superseded figures",
            example = "false")
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "`period`; with a leading `-` reversed",
            example = "-period")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 500", example = "50")
    @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "the `next` of the page before")
    @Parameter(
            name = "bom",
            in = ParameterIn.QUERY,
            description = "whether a CSV answer begins with a byte order mark",
            example = "false")
    public Listing<ObservationView> observations(String code, @Context UriInfo uri) {
        Query query = Query.ofList(uri, ObservationFilter.NAMES);
        ObservationFilter filter =
                ObservationFilter.of(query, clock, callers.current().isAnonymous());
        Page page = query.page(Observations.BY_PERIOD);
        long lastId = query.after(page, 0);
        query.check();
        MetricCode metric = require(code).code();
        return Listing.of(
                        observations.page(metric, filter, page, lastId),
                        page.limit(),
                        observations.count(metric, filter),
                        last -> Observations.cursor(last, page))
                .map(figure -> figure.view(filter.asOf()));
    }

    private Metric require(String code) {
        boolean formed = code.length() <= 80 && MetricCode.FORM.matcher(code).matches();
        Metric found = formed ? metrics.findById(new MetricCode(code)) : null;
        if (found == null) {
            throw Refusal.of(ProblemType.NOT_FOUND, "detail.no-such", code, Words.NOUN + "metric");
        }
        return found;
    }

    private static MetricView view(Metric metric, Map<String, Observation> latest, Instant asOf) {
        Observation figure = latest.get(metric.code().value());
        @Nullable ObservationView last = figure == null ? null : figure.view(asOf);
        return metric.view(asOf, last);
    }
}
