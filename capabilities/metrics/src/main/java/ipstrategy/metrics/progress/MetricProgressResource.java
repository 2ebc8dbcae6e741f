package ipstrategy.metrics.progress;

import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.metrics.Definitions;
import ipstrategy.metrics.MetricDefinition;
import ipstrategy.metrics.terms.MetricCode;
import ipstrategy.metrics.terms.Period;
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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/metrics/{code}/progress")
@Tag(name = "Metrics")
@PermitAll
@RunOnVirtualThread
class MetricProgressResource {

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
            description = "Read from published national figures, by the rules that docs/METRICS.md declares.")
    @Parameter(name = "code", example = "PCT-APPLICATIONS")
    @Parameter(
            name = "period",
            in = ParameterIn.QUERY,
            description = "of which it is told; that of the latest figure where none is given",
            example = "2017")
    @Parameter(
            name = "asOf",
            in = ParameterIn.QUERY,
            description = "with the figures that were public at that day or instant",
            example = "2026-12-31")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ProgressView.class)))
    @APIResponse(
            responseCode = "404",
            description = "no such metric",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public ProgressView progress(String code, @Context UriInfo uri) {
        Query query = Query.of(uri, "period", "asOf");
        Period period = query.parsed("period", Period::parse, "2017, 2017-Q3, 2016/2020");
        Instant asked = query.instant("asOf", clock);
        query.check();
        Instant asOf = asked == null ? clock.instant() : asked;
        MetricDefinition definition = require(code);
        return overlooking.view(definition, period, overlooking.latest(List.of(definition), period, asOf), asOf);
    }

    private MetricDefinition require(String code) {
        boolean formed = code.length() <= 80 && MetricCode.FORM.matcher(code).matches();
        return (formed ? definitions.of(new MetricCode(code)) : Optional.<MetricDefinition>empty())
                .orElseThrow(() -> Refusal.of(ProblemType.NOT_FOUND, "detail.no-such", code, Words.NOUN + "metric"));
    }
}
