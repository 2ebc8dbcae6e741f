package ipstrategy.console.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/// A stretch of numbers with round ticks, laid over a stretch of a drawing.
///
/// @param low the lowest tick
/// @param high the highest tick
/// @param step from tick to tick
record Scale(BigDecimal low, BigDecimal high, BigDecimal step) {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal FIVE = BigDecimal.valueOf(5);

    /// A scale that holds both ends with about so many ticks.
    static Scale over(BigDecimal least, BigDecimal most, int ticks) {
        BigDecimal span = most.subtract(least);
        if (span.signum() == 0) {
            span = least.signum() == 0 ? BigDecimal.ONE : least.abs();
        }
        BigDecimal step = round(span.divide(BigDecimal.valueOf(ticks), MathContext.DECIMAL64));
        BigDecimal low = least.divide(step, 0, RoundingMode.FLOOR).multiply(step);
        BigDecimal high = most.divide(step, 0, RoundingMode.CEILING).multiply(step);
        return new Scale(low, high.compareTo(low) == 0 ? low.add(step) : high, step);
    }

    /// The next of 1, 2, 5, 10, 20, 50 ... that is not smaller.
    private static BigDecimal round(BigDecimal raw) {
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(raw.precision() - raw.scale() - 1);
        for (BigDecimal factor : List.of(BigDecimal.ONE, TWO, FIVE)) {
            if (power.multiply(factor).compareTo(raw) >= 0) {
                return power.multiply(factor);
            }
        }
        return power.multiply(BigDecimal.TEN);
    }

    List<BigDecimal> ticks() {
        List<BigDecimal> ticks = new ArrayList<>();
        for (BigDecimal tick = low; tick.compareTo(high) <= 0; tick = tick.add(step)) {
            ticks.add(tick.stripTrailingZeros());
        }
        return ticks;
    }

    /// Where a number lies between two places of the drawing.
    double place(BigDecimal number, double from, double to) {
        double share = number.subtract(low)
                .divide(high.subtract(low), MathContext.DECIMAL64)
                .doubleValue();
        return from + share * (to - from);
    }
}
