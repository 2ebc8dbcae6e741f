package ipstrategy.metrics.scoring;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How values of any unit become points of 0 to 100, more being better. Where all regions are equal, nobody is better
/// than anybody, and each has 50.
@Schema(name = "Normalisation")
public enum Normalisation {
    /// 0 for the worst region, 100 for the best, the others in proportion
    MIN_MAX,
    /// 50 for the mean, 10 more for each standard deviation of all regions (not of a sample); cut at 0 and 100
    Z_SCORE,
    /// 100 at the target or better; in proportion to it, or where less is better the target in proportion to the value
    TO_TARGET,
    /// 100 for the first of n regions, 0 for the last: 100 × (n − rank) ÷ (n − 1); equals have the same rank
    RANK_PERCENT;

    static final MathContext EXACT = MathContext.DECIMAL128;

    private static final BigDecimal FULL = BigDecimal.valueOf(100);
    private static final BigDecimal MIDDLE = BigDecimal.valueOf(50);

    /// The points of each region that has a value.
    ///
    /// @param upward whether more is better
    public Map<String, BigDecimal> points(Map<String, BigDecimal> values, boolean upward, @Nullable BigDecimal target) {
        Map<String, BigDecimal> points = new TreeMap<>();
        if (this == TO_TARGET) {
            BigDecimal aim = target == null ? BigDecimal.ONE : target;
            values.forEach((region, value) -> points.put(region, toTarget(value, aim, upward)));
            return points;
        }
        boolean equal = values.values().stream().allMatch(value -> value.compareTo(any(values)) == 0);
        values.forEach(
                (region, value) -> points.put(region, equal ? MIDDLE : compared(value, values.values(), upward)));
        return points;
    }

    private BigDecimal compared(BigDecimal value, Collection<BigDecimal> all, boolean upward) {
        return switch (this) {
            case MIN_MAX -> minMax(value, all, upward);
            case Z_SCORE -> zScore(value, all, upward);
            case RANK_PERCENT -> rankPercent(value, all, upward);
            case TO_TARGET -> throw new IllegalStateException("a target is compared with nobody");
        };
    }

    private static BigDecimal minMax(BigDecimal value, Collection<BigDecimal> all, boolean upward) {
        BigDecimal least = Collections.min(all);
        BigDecimal greatest = Collections.max(all);
        BigDecimal above = upward ? value.subtract(least) : greatest.subtract(value);
        return FULL.multiply(above).divide(greatest.subtract(least), EXACT);
    }

    private static BigDecimal zScore(BigDecimal value, Collection<BigDecimal> all, boolean upward) {
        BigDecimal count = BigDecimal.valueOf(all.size());
        BigDecimal mean = all.stream().reduce(BigDecimal.ZERO, BigDecimal::add).divide(count, EXACT);
        BigDecimal variance = all.stream()
                .map(one -> one.subtract(mean).pow(2))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(count, EXACT);
        BigDecimal deviations = value.subtract(mean).divide(variance.sqrt(EXACT), EXACT);
        return cut(MIDDLE.add(BigDecimal.TEN.multiply(upward ? deviations : deviations.negate())));
    }

    private static BigDecimal rankPercent(BigDecimal value, Collection<BigDecimal> all, boolean upward) {
        long better = all.stream()
                .filter(one -> upward ? one.compareTo(value) > 0 : one.compareTo(value) < 0)
                .count();
        BigDecimal behind = BigDecimal.valueOf(all.size() - 1 - better);
        return FULL.multiply(behind).divide(BigDecimal.valueOf(all.size() - 1), EXACT);
    }

    private static BigDecimal toTarget(BigDecimal value, BigDecimal target, boolean upward) {
        if (upward) {
            return cut(FULL.multiply(value).divide(target, EXACT));
        }
        return value.compareTo(target) <= 0 ? FULL : cut(FULL.multiply(target).divide(value, EXACT));
    }

    private static BigDecimal cut(BigDecimal points) {
        return points.max(BigDecimal.ZERO).min(FULL);
    }

    private static BigDecimal any(Map<String, BigDecimal> values) {
        return values.values().iterator().next();
    }
}
