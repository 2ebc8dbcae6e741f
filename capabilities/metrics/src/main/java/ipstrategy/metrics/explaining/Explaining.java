package ipstrategy.metrics.explaining;

import ipstrategy.metrics.Definitions;
import ipstrategy.metrics.MetricDefinition;
import ipstrategy.metrics.deriving.Input;
import ipstrategy.metrics.deriving.Inputs;
import ipstrategy.metrics.figure.Observation;
import ipstrategy.metrics.figure.ObservationView;
import ipstrategy.metrics.figure.Observations;
import ipstrategy.metrics.formula.Checking;
import ipstrategy.metrics.formula.Formula;
import ipstrategy.metrics.revision.Defined;
import ipstrategy.metrics.revision.MetricRevisionView;
import ipstrategy.metrics.revision.MetricRevisions;
import ipstrategy.metrics.terms.Definition.Kind;
import ipstrategy.metrics.terms.MetricCode;
import ipstrategy.web.problem.Words;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Explains figures, each with what it was computed from, down to what documents print and people reported.
@ApplicationScoped
class Explaining {

    /// Deeper than any formula goes; deeper still a link leads on.
    private static final int DEEPEST = 20;

    private static final String NATION = "CN";

    private final Definitions definitions;
    private final MetricRevisions revisions;
    private final Observations observations;
    private final Inputs inputs;

    Explaining(Definitions definitions, MetricRevisions revisions, Observations observations, Inputs inputs) {
        this.definitions = definitions;
        this.revisions = revisions;
        this.observations = observations;
        this.inputs = inputs;
    }

    /// The explanation of one figure as it was public at an instant, or of the one that was withdrawn before; empty
    /// where there was neither.
    ///
    /// @param withNames whether people are named
    Optional<ExplanationView> explain(
            MetricCode metric, String period, String region, String breakdown, Instant asOf, boolean withNames) {
        Observation figure = observations.publicAt(metric, period, region, breakdown, asOf);
        if (figure == null) {
            figure = observations.withdrawnBefore(metric, period, region, breakdown, asOf);
        }
        return figure == null ? Optional.empty() : explain(figure, new Reading(asOf, withNames), 0);
    }

    /// How the reader looks at it.
    private record Reading(Instant asOf, boolean withNames) {}

    private Optional<ExplanationView> explain(Observation figure, Reading reading, int depth) {
        return definitions
                .of(new MetricCode(figure.metric()))
                .map(metric -> explanation(figure, metric, reading, depth));
    }

    private ExplanationView explanation(Observation figure, MetricDefinition metric, Reading reading, int depth) {
        ObservationView shown = figure.view(reading.asOf());
        MetricRevisionView under = revision(metric.code(), shown);
        Defined defined = under.definition();
        return new ExplanationView(
                metric.code().value(),
                defined.name(),
                defined.concept(),
                metric.service(),
                defined.kind(),
                defined.unit(),
                defined.unitName(),
                under.revision(),
                defined.source(),
                defined.note(),
                formula(defined, shown.recordedAt()),
                defined.kind() == Kind.GROWTH ? Words.both("explain.growth") : null,
                shown,
                reading.withNames() ? figure.hands() : figure.hands().nameless(),
                inputs(figure, reading, depth));
    }

    /// What the metric meant when the figure was made; a later definition says nothing of it.
    private MetricRevisionView revision(MetricCode metric, ObservationView figure) {
        return revisions
                .numbered(metric, figure.definition())
                .or(() -> revisions.at(metric, figure.recordedAt()))
                .orElseThrow(() -> new IllegalStateException(metric + " has no definition"));
    }

    private List<ExplanationView.InputView> inputs(Observation figure, Reading reading, int depth) {
        return inputs.of(figure.id()).stream()
                .map(input -> new ExplanationView.InputView(
                        input.reference(),
                        input.metric(),
                        input.service(),
                        input.period(),
                        input.region(),
                        input.breakdown(),
                        input.revision(),
                        input.value(),
                        input.qualifier(),
                        link(input),
                        depth < DEEPEST ? explanation(input, reading, depth) : null))
                .toList();
    }

    /// Of the very revision that was taken, even where a later one is published since.
    private @Nullable ExplanationView explanation(Input input, Reading reading, int depth) {
        if (input.revision() == null) {
            return null;
        }
        Observation figure = observations.revision(
                new MetricCode(input.metric()), input.period(), input.region(), input.breakdown(), input.revision());
        return figure == null ? null : explain(figure, reading, depth + 1).orElse(null);
    }

    /// @param made when the figure was made: by what its inputs were defined as then, the units fitted or did not
    private ExplanationView.@Nullable FormulaView formula(Defined defined, Instant made) {
        String text = defined.formula();
        if (text == null || !(Formula.read(text) instanceof Formula.Reading.Read(Formula formula))) {
            return null;
        }
        Checking.UnitFit fit = new Checking(
                        code -> definitions.of(code, NATION, made).map(Explaining::known))
                .fit(defined.unit(), formula);
        return new ExplanationView.FormulaView(text, fit, Words.both("explain.unit." + fit.name()));
    }

    private static Checking.Known known(MetricDefinition definition) {
        return new Checking.Known(definition.unit(), definition.formula());
    }

    private static String link(Input input) {
        String link = "/api/v1/metrics/" + input.metric() + "/explain?period=" + encoded(input.period()) + "&region="
                + encoded(input.region());
        return input.breakdown().isEmpty() ? link : link + "&breakdown=" + encoded(input.breakdown());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
