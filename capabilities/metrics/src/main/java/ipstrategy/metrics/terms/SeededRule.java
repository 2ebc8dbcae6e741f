package ipstrategy.metrics.terms;

import ipstrategy.seeding.SeedRecord;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A rule as the seeds give it.
public final class SeededRule {

    private SeededRule() {}

    public static Rule of(SeedRecord record) {
        // Where the documents give the relation.
        record.leave("from");
        Rule rule = new Rule(
                record.oneOf("rule", Rule.Kind.class),
                record.optionalNumber("min"),
                record.optionalNumber("max"),
                record.optionalText("dimension"),
                record.optionalNumber("tolerance"),
                record.optionalText("metric"),
                record.optionalNumber("percent"),
                record.optionalOneOf("method", Rule.Method.class),
                record.optionalNumber("threshold"),
                workingDays(record));
        if (!rule.hasAllItNeeds()) {
            record.wrong("rule", "does not say all that " + rule.rule() + " needs");
        }
        if (rule.metric() != null && !MetricCode.FORM.matcher(rule.metric()).matches()) {
            record.wrong("metric", "is no metric code");
        }
        return rule;
    }

    private static @Nullable Integer workingDays(SeedRecord record) {
        BigDecimal given = record.optionalNumber("workingDays");
        if (given == null) {
            return null;
        }
        if (given.stripTrailingZeros().scale() > 0 || given.signum() <= 0) {
            record.wrong("workingDays", "is a whole number of days");
        }
        return given.intValue();
    }
}
