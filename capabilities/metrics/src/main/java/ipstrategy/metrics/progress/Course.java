package ipstrategy.metrics.progress;

import ipstrategy.metrics.aiming.Aim;
import ipstrategy.metrics.terms.Period;
import ipstrategy.metrics.terms.PeriodSteps;
import ipstrategy.metrics.terms.PeriodType;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.temporal.ChronoUnit;

/// The straight path of a target through time.
final class Course {

    private static final MathContext PRECISION = new MathContext(40, RoundingMode.HALF_EVEN);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MORE_DECIMALS = 2;

    private Course() {}

    /// The value that the line from the baseline to the target has at the end of a period: by whole months,
    /// and by days where its points are days, for two of these may be of one month.
    static BigDecimal line(Aim.Point baseline, Aim.Point target, Period at) {
        Period from = Period.of(baseline.period());
        Period to = Period.of(target.period());
        boolean isOfDays = PeriodType.of(from) == PeriodType.DAY || PeriodType.of(to) == PeriodType.DAY;
        ChronoUnit unit = isOfDays ? ChronoUnit.DAYS : ChronoUnit.MONTHS;
        BigDecimal passed = BigDecimal.valueOf(between(unit, from, at));
        BigDecimal all = BigDecimal.valueOf(between(unit, from, to));
        BigDecimal way = target.value().subtract(baseline.value());
        return baseline.value().add(way.multiply(passed).divide(all, PRECISION));
    }

    /// The value that the target's own way has at the end of a period: straight from each of its points to the next.
    static BigDecimal way(Aim aim, Aim.Point baseline, Period at) {
        Aim.Point from = baseline;
        for (Aim.Point next : aim.path()) {
            if (!at.end().isAfter(Period.of(next.period()).end())) {
                return line(from, next, at);
            }
            from = next;
        }
        return line(from, aim.target(), at);
    }

    /// The even part of a sum over a term, for the years of the term that have passed.
    static BigDecimal part(Aim.Point target, Period at) {
        Period term = Period.of(target.period());
        long years = PeriodSteps.years(term);
        long passed = at.end().getYear() - term.start().getYear() + 1L;
        return target.value().multiply(BigDecimal.valueOf(passed)).divide(BigDecimal.valueOf(years), PRECISION);
    }

    /// How much of the way from one value to another is done.
    static BigDecimal percent(BigDecimal from, BigDecimal to, BigDecimal value) {
        return value.subtract(from)
                .multiply(HUNDRED)
                .divide(to.subtract(from), PRECISION)
                .setScale(1, RoundingMode.HALF_UP);
    }

    /// As it is shown: with two decimals more than the target has.
    static BigDecimal shown(BigDecimal expected, Aim.Point target) {
        return expected.setScale(Math.max(0, target.value().scale()) + MORE_DECIMALS, RoundingMode.HALF_UP);
    }

    private static long between(ChronoUnit unit, Period from, Period to) {
        return unit.between(from.end().plusDays(1), to.end().plusDays(1));
    }
}
