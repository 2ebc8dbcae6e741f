package ipstrategy.metrics;

import ipstrategy.metrics.aiming.Aim;
import ipstrategy.metrics.revision.Defined;
import ipstrategy.metrics.terms.Definition;
import ipstrategy.metrics.terms.Dimension;
import ipstrategy.metrics.terms.MetricCode;
import ipstrategy.metrics.terms.Multiplier;
import ipstrategy.metrics.terms.Rule;
import ipstrategy.metrics.terms.Source;
import ipstrategy.seeding.SeedRecord;
import ipstrategy.web.Text;
import java.math.BigDecimal;
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
        int unitMultiplier,
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
                unitMultiplier,
                kind,
                direction,
                frequency,
                attribute,
                dimensions,
                rules,
                timeAggregation,
                regionAggregation,
                weight == null ? null : weight.value(),
                formula,
                owner,
                source,
                note);
    }

    /// The power of ten by which the seeds let tables write figures of a unit.
    static int multiplier(SeedRecord record, String unit) {
        BigDecimal given = record.optionalNumber("unitMultiplier");
        if (given == null) {
            return 0;
        }
        boolean whole = given.stripTrailingZeros().scale() <= 0;
        if (!whole || given.signum() < 0 || given.intValue() > Multiplier.GREATEST || !Multiplier.goesWith(unit)) {
            record.wrong(
                    "unitMultiplier", "is a whole number from 0 to " + Multiplier.GREATEST + ", and none of " + unit);
        }
        return given.intValue();
    }

    /// A unit of the unit list.
    record Unit(String code, Text name) {}
}
