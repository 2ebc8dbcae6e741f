package ipstrategy.metrics.deriving;

import ipstrategy.metrics.MetricDefinition;
import ipstrategy.metrics.formula.Formula;
import ipstrategy.metrics.formula.Reference;
import ipstrategy.metrics.terms.Definition.Kind;
import ipstrategy.metrics.terms.MetricCode;
import ipstrategy.metrics.terms.Period;
import ipstrategy.metrics.terms.PeriodSteps;
import ipstrategy.metrics.terms.PeriodType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Which metrics are computed from which.
final class Dependents {

    static final Dependents NONE = new Dependents(List.of());

    private final Map<String, Derived> derived = new LinkedHashMap<>();
    private final Map<String, List<Derived>> dependents = new HashMap<>();
    private final Map<String, Kind> kinds;

    /// @param definitions all that the service owns
    Dependents(List<MetricDefinition> definitions) {
        this.kinds =
                definitions.stream().collect(Collectors.toMap(one -> one.code().value(), MetricDefinition::kind));
        for (MetricDefinition definition : definitions) {
            String text = definition.formula();
            if (text != null && Formula.read(text) instanceof Formula.Reading.Read(Formula formula)) {
                Derived one = new Derived(definition, formula);
                derived.put(definition.code().value(), one);
                formula.references().stream()
                        .map(reference -> reference.metric().value())
                        .distinct()
                        .forEach(input -> dependents
                                .computeIfAbsent(input, first -> new ArrayList<>())
                                .add(one));
            }
        }
    }

    /// A metric with its formula.
    record Derived(MetricDefinition definition, Formula formula) {}

    List<Derived> all() {
        return List.copyOf(derived.values());
    }

    /// The metrics from which any other is computed.
    Set<String> inputs() {
        return Set.copyOf(dependents.keySet());
    }

    /// The metrics that are computed from this one.
    List<Derived> of(String metric) {
        return dependents.getOrDefault(metric, List.of());
    }

    /// The figures that change with a figure.
    Set<Due> touchedBy(String metric, Period period, String region, String breakdown) {
        Set<Due> touched = new LinkedHashSet<>();
        for (Derived one : of(metric)) {
            for (Reference reference : one.formula().references()) {
                if (reference.metric().value().equals(metric)
                        && reference.breakdown().equals(breakdown)) {
                    later(one, period, reference.back())
                            .forEach(later ->
                                    touched.add(new Due(one.definition().code().value(), later.toString(), region)));
                }
            }
        }
        return touched;
    }

    /// The periods for which a formula takes the figure of this one. A stock as of the last day of a year stands for
    /// the year, where the other inputs are of years.
    private List<Period> later(Derived one, Period period, int back) {
        List<Period> periods = new ArrayList<>();
        if (PeriodType.of(period) != PeriodType.DAY) {
            periods.add(PeriodSteps.step(period, back));
            return periods;
        }
        if (one.formula().references().stream().allMatch(reference -> mayBeOfADay(reference.metric()))) {
            periods.add(PeriodSteps.step(period, back));
        }
        PeriodSteps.endingOn(period.end()).forEach(ending -> periods.add(PeriodSteps.step(ending, back)));
        return periods;
    }

    /// Of metrics of other services the kind is not known here.
    private boolean mayBeOfADay(MetricCode metric) {
        Kind kind = kinds.get(metric.value());
        return kind == null || isHeld(kind);
    }

    /// Whether a figure of this kind is one as of a day.
    static boolean isHeld(Kind kind) {
        return switch (kind) {
            case STOCK, CUMULATIVE, RATIO, RANK, INDEX -> true;
            case FLOW, GROWTH -> false;
        };
    }
}
