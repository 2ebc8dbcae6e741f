package ipstrategy.metrics;

import ipstrategy.metrics.aiming.Aim;
import ipstrategy.metrics.revision.Defined;
import ipstrategy.metrics.terms.Definition;
import ipstrategy.metrics.terms.Dimension;
import ipstrategy.metrics.terms.MetricCode;
import ipstrategy.metrics.terms.Rule;
import ipstrategy.metrics.terms.Source;
import ipstrategy.web.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A metric as the seeds give it.
record SeededMetric(
        MetricCode code,
        Text name,
        Text concept,
        String service,
        List<String> contributing,
        Unit unit,
        Definition.Kind kind,
        Definition.Direction direction,
        Definition.Frequency frequency,
        Definition.@Nullable Attribute attribute,
        List<Dimension> dimensions,
        List<Rule> rules,
        Definition.Aggregation timeAggregation,
        Definition.Aggregation regionAggregation,
        @Nullable MetricCode weight,
        @Nullable String formula,
        @Nullable String owner,
        Source source,
        @Nullable Text note,
        List<Aim> targets) {

    /// What it means.
    Defined defined() {
        return new Defined(
                name,
                concept,
                contributing,
                unit.code(),
                unit.name(),
                kind,
                direction,
                frequency,
                attribute,
                dimensions,
                timeAggregation,
                regionAggregation,
                weight == null ? null : weight.value(),
                formula,
                owner,
                source,
                note);
    }

    /// A unit of the unit list.
    record Unit(String code, Text name) {}
}
