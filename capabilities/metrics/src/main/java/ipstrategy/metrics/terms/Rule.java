package ipstrategy.metrics.terms;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What must hold for the figures of a metric, beyond what holds for all. Each kind uses some of the fields.
///
/// @param min with RANGE, the least value, or null
/// @param max with RANGE, the greatest value, or null
/// @param dimension with SUM_OF_PARTS and SUBSET_OF, the dimension that cuts the whole into parts
/// @param tolerance with SUM_OF_PARTS, by how much the sum may miss the whole; 0 where null
/// @param metric with SUBSET_OF, the metric whose figure is never smaller
/// @param percent with JUMP, how far a figure may be from the one before
/// @param method with OUTLIER, how far off is measured
/// @param threshold with OUTLIER, how far off is too far
/// @param workingDays with COMPLETENESS, how many working days after its period a figure is in time
@Schema(name = "MetricRule")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Rule(
        Kind rule,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        @Nullable String dimension,
        @Nullable BigDecimal tolerance,
        @Nullable String metric,
        @Nullable BigDecimal percent,
        @Nullable Method method,
        @Nullable BigDecimal threshold,
        @Nullable Integer workingDays) {

    /// Numbers are written in one way, so that rules that say the same are the same.
    public Rule {
        min = Numbers.plainOrNull(min);
        max = Numbers.plainOrNull(max);
        tolerance = Numbers.plainOrNull(tolerance);
        percent = Numbers.plainOrNull(percent);
        threshold = Numbers.plainOrNull(threshold);
    }

    /// What kind of rule it is.
    @Schema(name = "MetricRuleKind")
    public enum Kind {
        /// between two bounds
        RANGE,
        /// the parts of a dimension, where all are there, add up to the whole
        SUM_OF_PARTS,
        /// never more than the same figure of another metric, or than the whole it is part of
        SUBSET_OF,
        /// near the figure of the period before; else a warning
        JUMP,
        /// near the other figures of its series; else a warning
        OUTLIER,
        /// there, by a day of its own; else late or missing in the reporting rate
        COMPLETENESS
    }

    /// How the distance of a figure from its series is measured.
    @Schema(name = "MetricRuleMethod")
    public enum Method {
        /// in standard deviations of the others from their mean
        Z,
        /// in deviations from the median, by the median of all deviations (Iglewicz and Hoaglin)
        MODIFIED_Z
    }

    /// With RANGE, whether a value is between the bounds.
    public boolean admits(BigDecimal value) {
        return (min == null || value.compareTo(min) >= 0) && (max == null || value.compareTo(max) <= 0);
    }

    /// With RANGE, the two bounds as people are told of them.
    public Object[] bounds() {
        return new Object[] {bound(min), bound(max)};
    }

    private static String bound(@Nullable BigDecimal bound) {
        return bound == null ? "∞" : bound.toPlainString();
    }

    /// Whether what breaks the rule is refused, or only pointed out.
    public boolean refuses() {
        return rule == Kind.RANGE || rule == Kind.SUM_OF_PARTS || rule == Kind.SUBSET_OF;
    }

    /// Whether all that the kind needs is said.
    public boolean hasAllItNeeds() {
        return switch (rule) {
            case RANGE -> min != null || max != null;
            case SUM_OF_PARTS -> dimension != null;
            case SUBSET_OF -> (metric == null) != (dimension == null);
            case JUMP -> percent != null;
            case OUTLIER -> method != null && threshold != null;
            case COMPLETENESS -> workingDays != null;
        };
    }
}
