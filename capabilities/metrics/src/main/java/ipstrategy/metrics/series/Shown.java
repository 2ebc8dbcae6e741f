package ipstrategy.metrics.series;

import ipstrategy.metrics.figure.Observation;
import ipstrategy.metrics.figure.Observation.State;
import ipstrategy.metrics.growth.GrownView;
import ipstrategy.metrics.terms.Definition.Aggregation;
import ipstrategy.metrics.terms.Numbers;
import ipstrategy.metrics.terms.PeriodType;
import java.util.Map;
import java.util.Objects;

/// How numbers are shown: with their unit, and sums with how many of how many parts they are made of.
///
/// @param rules of the metrics
/// @param grown how numbers grew, by their id; none where it is not asked for
/// @param regionsIn how many regions of a kind lie in which, by `ancestor,kind`
record Shown(Map<String, Rule> rules, Map<String, GrownView> grown, Map<String, Long> regionsIn) {

    Shown with(Map<String, GrownView> others) {
        return new Shown(rules, others, regionsIn);
    }

    PointView view(Point one) {
        Rule rule = Objects.requireNonNull(rules.get(one.metric()));
        return new PointView(
                one.id(),
                one.metric(),
                Observation.breakdown(one.breakdown()),
                one.region(),
                one.period(),
                one.type(),
                Numbers.plainOrNull(one.value()),
                rule.unit(),
                one.status(),
                Precision.of(one.qualifier()),
                one.supersededAt() == null ? State.PUBLISHED : State.SUPERSEDED,
                one.isAddedUp() ? null : one.revision(),
                one.supersededAt(),
                one.withdrawal(),
                one.isAddedUp() ? sum(one, rule) : null,
                grown.get(one.id()));
    }

    private PointView.SumView sum(Point one, Rule rule) {
        PeriodType source = one.source();
        boolean regions = !one.level().isEmpty();
        long of = regions ? regionsIn.getOrDefault(one.region() + "," + one.level(), 0L) : 1;
        if (source != null && rule.overTime() != Aggregation.LAST) {
            of *= source.partsOf(one.type());
        }
        return new PointView.SumView(
                regions ? one.level() : null,
                source,
                regions ? rule.overRegions() : null,
                source == null ? null : rule.overTime(),
                one.parts(),
                of,
                one.parts() >= of);
    }
}
