package ipstrategy.metrics;

import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.identity.Caller;
import ipstrategy.identity.Callers;
import ipstrategy.metrics.figure.Observation;
import ipstrategy.metrics.figure.Observations;
import ipstrategy.metrics.revision.MetricRevisions;
import ipstrategy.metrics.terms.Definition;
import ipstrategy.metrics.terms.MetricCode;
import ipstrategy.web.listing.Listing;
import ipstrategy.web.listing.Page;
import ipstrategy.web.listing.Query;
import ipstrategy.web.problem.Problem;
import jakarta.annotation.security.PermitAll;
import jakarta.persistence.LockModeType;
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

@Path("/metrics")
@Tag(name = "Metrics")
@PermitAll
@RunOnVirtualThread
class MetricsResource {

    private final Metrics metrics;
    private final Observations observations;
    private final MetricRevisions revisions;
    private final Callers callers;
    private final Clock clock;

    MetricsResource(
            Metrics metrics, Observations observations, MetricRevisions revisions, Callers callers, Clock clock) {
        this.metrics = metrics;
        this.revisions = revisions;
        this.callers = callers;
        this.observations = observations;
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
    @Parameter(
            name = "ids",
            in = ParameterIn.QUERY,
            description = "these instead of a page, up to 100, parted by commas; alone or with `fields`",
            example = "PCT-APPLICATIONS")
    public Listing<MetricView> metrics(@Context UriInfo uri) {
        Query query = Query.ofThings(uri, MetricFilter.NAMES);
        List<String> ids = query.ids(MetricCode.FORM, "PCT-APPLICATIONS");
        MetricFilter filter = MetricFilter.of(query);
        Page page = query.page(Metrics.BY_CODE);
        query.check();
        Caller caller = callers.current();
        List<Metric> found = ids.isEmpty() ? metrics.page(filter, page) : metrics.coded(ids);
        Map<String, Observation> latest = query.shows("latest")
                ? observations.latest(found.stream().map(Metric::code).toList(), null)
                : Map.of();
        // Later than whatever was found to be published.
        Instant now = clock.instant();
        if (!ids.isEmpty()) {
            return Listing.ofIds(ids, found, metric -> metric.code().value())
                    .map(metric -> Seen.by(caller, metric, latest, now));
        }
        return Listing.of(found, page.limit(), metrics.count(filter), last -> Metrics.cursor(last, page))
                .map(metric -> Seen.by(caller, metric, latest, now));
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
            description =
                    "with the definition that held, and the targets and the latest figure believed, at that day or instant",
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
        Metric metric = metrics.named(code, LockModeType.NONE).orElseThrow(() -> Seen.unknown(code));
        Caller caller = callers.current();
        if (asked == null) {
            Map<String, Observation> latest = observations.latest(List.of(metric.code()), null);
            return Seen.by(caller, metric, latest, clock.instant());
        }
        Seen.Then then = revisions
                .at(metric.code(), asked)
                .map(one -> new Seen.Then(one.revision(), one.definition()))
                .orElseGet(() -> new Seen.Then(metric.revision(), metric.defined()));
        return Seen.by(caller, metric, then, observations.latest(List.of(metric.code()), asked), asked);
    }
}
