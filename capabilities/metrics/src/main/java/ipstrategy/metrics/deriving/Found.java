package ipstrategy.metrics.deriving;

import ipstrategy.metrics.figure.Observation;
import ipstrategy.metrics.figure.Observation.Qualifier;
import ipstrategy.metrics.figure.Observation.Status;
import ipstrategy.metrics.figure.ObservationView;
import ipstrategy.metrics.formula.Computed;
import ipstrategy.metrics.formula.Quantity;
import ipstrategy.metrics.formula.Reference;
import ipstrategy.metrics.terms.Period;
import ipstrategy.web.Language;
import ipstrategy.web.Text;
import ipstrategy.web.problem.Words;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a reference of a formula comes to for one period and region.
///
/// @param isOfThePeriod whether there is a figure of the very period that is computed for
record Found(Input input, Computed computed, boolean isOfThePeriod) {

    /// A figure that stands.
    static Found standing(Reference reference, ObservationView figure, String service, Period asked) {
        boolean same = figure.period().equals(asked.toString());
        Input input = new Input(
                reference.toString(),
                figure.metric(),
                figure.period(),
                figure.region(),
                reference.breakdown(),
                figure.revision(),
                figure.value(),
                figure.qualifier().name(),
                service);
        return new Found(
                input,
                computed(input, figure.status(), figure.qualifier(), figure.missing()),
                same && reference.back() == 0);
    }

    /// No figure is published.
    static Found none(Reference reference, Period asked, String region, String service) {
        String metric = reference.metric().value();
        Input input = new Input(
                reference.toString(),
                metric,
                asked.toString(),
                region,
                reference.breakdown(),
                null,
                null,
                null,
                service);
        Text reason = Words.both("formula.input-absent", reference, asked);
        return new Found(input, new Computed.Missing(Status.O, reason), false);
    }

    private static Computed computed(Input input, Status status, Qualifier qualifier, @Nullable Text missing) {
        BigDecimal value = input.value();
        if (value != null) {
            return new Computed.Value(new Quantity(value, qualifier), status != Observation.Status.U);
        }
        Text why = missing == null ? new Text("—", "—") : missing;
        List<Object> zh = List.of(input.reference(), input.period(), why.zh());
        List<Object> en = List.of(input.reference(), input.period(), why.en());
        return new Computed.Missing(
                status,
                new Text(
                        Words.say("formula.input-missing", zh, Language.ZH),
                        Words.say("formula.input-missing", en, Language.EN)));
    }
}
