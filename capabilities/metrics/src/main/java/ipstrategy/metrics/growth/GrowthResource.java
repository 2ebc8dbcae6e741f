package ipstrategy.metrics.growth;

import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.metrics.Definitions;
import ipstrategy.metrics.MetricView;
import ipstrategy.metrics.figure.Observation;
import ipstrategy.metrics.figure.ObservationView;
import ipstrategy.metrics.figure.Observations;
import ipstrategy.metrics.formula.Quantity;
import ipstrategy.metrics.revision.MetricRevisions;
import ipstrategy.metrics.terms.MetricCode;
import ipstrategy.web.Language;
import ipstrategy.web.Text;
import ipstrategy.web.listing.Query;
import ipstrategy.web.problem.Fault;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/metrics/{code}/growth")
@Tag(name = "Metrics")
@PermitAll
@RunOnVirtualThread
class GrowthResource {

    private final Definitions definitions;
    private final Observations observations;
    private final OtherMetrics others;
    private final MetricRevisions revisions;
    private final Clock clock;

    GrowthResource(
            Definitions definitions,
            Observations observations,
            OtherMetrics others,
            MetricRevisions revisions,
            Clock clock) {
        this.definitions = definitions;
        this.observations = observations;
        this.others = others;
        this.revisions = revisions;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            operationId = "getGrowth",
            summary = "How a figure grew: year on year, compound, or against a base",
            description =
                    "Reads published figures. Figures of another concept, scope, unit or kind are refused with 422.")
    @Parameter(name = "code", example = "PATENT-PLEDGE-FINANCING")
    @Parameter(
            name = "period",
            in = ParameterIn.QUERY,
            required = true,
            description = "of the figure",
            example = "2017")
    @Parameter(
            name = "base",
            in = ParameterIn.QUERY,
            description = "of the base; for a year on year the year before",
            example = "2016")
    @Parameter(
            name = "kind",
            in = ParameterIn.QUERY,
            description = "`YEAR_ON_YEAR` where none is given",
            schema = @Schema(implementation = GrowthKind.class))
    @Parameter(name = "region", in = ParameterIn.QUERY, description = "`CN` where none is given", example = "CN")
    @Parameter(
            name = "breakdown",
            in = ParameterIn.QUERY,
            description = "dimensions with their values; none for the whole",
            example = "CASE-TYPE=DISPUTE")
    @Parameter(
            name = "with",
            in = ParameterIn.QUERY,
            description = "the metric that the base is of, where it is another",
            example = "IP-PLEDGE-FINANCING")
    @Parameter(
            name = "asOf",
            in = ParameterIn.QUERY,
            description = "with the figures that were public at that day or instant",
            example = "2026-12-31")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = GrowthView.class)))
    @APIResponse(
            responseCode = "422",
            description = "what is asked for cannot be compared",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public GrowthView growth(String code, @Context UriInfo uri, @Context HttpHeaders headers) {
        Query query = Query.of(uri, GrowthQuestion.NAMES);
        GrowthQuestion question = GrowthQuestion.of(query, clock);
        Language language = Language.of(headers.getAcceptableLanguages());
        MetricView metric = require(code);
        MetricView other = question.with() == null ? metric : other(question.with());
        List<Fault> faults = new ArrayList<>(Comparing.ofKind(metric));
        faults.addAll(Comparing.metrics(metric, other, language));
        refuse(faults);
        if (!definitions.has(new MetricCode(other.code()))) {
            throw Refusal.because(
                    ProblemType.NOT_COMPARABLE, Fault.query("with", "growth.elsewhere", other.code(), other.service()));
        }
        Observation figure = figure(metric.code(), question.period().toString(), question);
        Observation base = figure(other.code(), question.base().toString(), question);
        ObservationView now = figure == null ? null : figure.view(question.asOf());
        ObservationView then = base == null ? null : base.view(question.asOf());
        if (now != null && figure != null && then != null && base != null) {
            int definition = figure.hands().definition();
            int baseDefinition = base.hands().definition();
            boolean same = revisions.meanTheSame(new MetricCode(metric.code()), definition, baseDefinition);
            refuse(Comparing.figures(now, definition, then, baseDefinition, same));
        }
        return view(question, metric, other, now, then);
    }

    private static GrowthView view(
            GrowthQuestion question,
            MetricView metric,
            MetricView other,
            @Nullable ObservationView figure,
            @Nullable ObservationView base) {
        BigDecimal percent = null;
        Observation.Qualifier qualifier = null;
        Text reason = null;
        switch (Growth.of(figure, base, question.kind(), question.years())) {
            case Growth.Answer.Told(Quantity quantity) -> {
                percent = quantity.value();
                qualifier = quantity.qualifier();
                reason = qualifier == Observation.Qualifier.EXACT ? null : Words.both("growth.inexact");
            }
            case Growth.Answer.CannotTell(Text why) -> reason = why;
        }
        return new GrowthView(
                metric.code(),
                other.code(),
                question.region(),
                question.breakdown(),
                question.kind(),
                question.kind().name(),
                question.period().toString(),
                question.base().toString(),
                question.years(),
                percent,
                qualifier,
                reason,
                figure,
                base);
    }

    private @Nullable Observation figure(String metric, String period, GrowthQuestion question) {
        return observations.publicAt(
                new MetricCode(metric), period, question.region(), question.breakdown(), question.asOf());
    }

    private MetricView require(String code) {
        boolean formed = code.length() <= 80 && MetricCode.FORM.matcher(code).matches();
        return (formed ? definitions.view(new MetricCode(code)) : Optional.<MetricView>empty())
                .orElseThrow(() -> Refusal.of(ProblemType.NOT_FOUND, "detail.no-such", code, Words.NOUN + "metric"));
    }

    private MetricView other(MetricCode code) {
        return definitions.view(code).orElseGet(() -> switch (others.view(code)) {
            case OtherMetrics.Answer.Told(MetricView told) -> told;
            case OtherMetrics.Answer.None() ->
                throw Refusal.because(
                        ProblemType.INVALID_PARAMETER, Fault.query("with", "formula.unknown-metric", code));
            case OtherMetrics.Answer.Silent() ->
                throw Refusal.of(ProblemType.UNAVAILABLE, "growth.with-silent", code)
                        .with("Retry-After", "5");
        });
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw Refusal.because(ProblemType.NOT_COMPARABLE, faults);
        }
    }
}
