package ipstrategy.console.definition;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What must hold for the figures of a metric. Each kind has some of the fields.
///
/// @param rule RANGE, SUM_OF_PARTS, SUBSET_OF, JUMP, OUTLIER or COMPLETENESS
public record Rule(
        String rule,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        @Nullable String dimension,
        @Nullable BigDecimal tolerance,
        @Nullable String metric,
        @Nullable BigDecimal percent,
        @Nullable String method,
        @Nullable BigDecimal threshold,
        @Nullable BigDecimal workingDays) {

    /// The metric or the dimension whose whole a figure is part of.
    public String whole() {
        if (metric != null) {
            return metric;
        }
        return dimension == null ? "" : dimension;
    }

    /// By how much a sum may miss the whole.
    public BigDecimal missing() {
        return tolerance == null ? BigDecimal.ZERO : tolerance;
    }

    boolean is(String kind) {
        return rule.equals(kind);
    }
}
