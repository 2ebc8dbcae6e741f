package ipstrategy.metrics.growth;

import ipstrategy.metrics.figure.Observation.Qualifier;
import ipstrategy.metrics.figure.ObservationView;
import ipstrategy.metrics.formula.Quantity;
import ipstrategy.web.Text;
import ipstrategy.web.problem.Words;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// The rules of growth. There is none from zero or from below it, and none that is surer than the figures it comes
/// from.
public final class Growth {

    private static final int DECIMALS = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final MathContext PRECISION = new MathContext(40, RoundingMode.HALF_EVEN);
    private static final int STEPS_AT_MOST = 200;

    private Growth() {}

    /// What came of it.
    public sealed interface Answer {

        /// @param quantity in percent
        record Told(Quantity quantity) implements Answer {}

        record CannotTell(Text why) implements Answer {}
    }

    /// The growth from a base to a figure, over so many years: as a whole, or as the even rate of each year.
    public static Answer of(
            @Nullable ObservationView figure, @Nullable ObservationView base, GrowthKind kind, int years) {
        if (figure == null || figure.value() == null) {
            return cannotTell("growth.no-figure", figure);
        }
        if (base == null || base.value() == null) {
            return cannotTell("growth.no-base", base);
        }
        return between(
                new Quantity(figure.value(), figure.qualifier()),
                new Quantity(base.value(), base.qualifier()),
                kind,
                years);
    }

    /// The same between two numbers.
    public static Answer between(Quantity figure, Quantity base, GrowthKind kind, int years) {
        if (base.value().signum() <= 0) {
            return new Answer.CannotTell(
                    Words.both(base.value().signum() == 0 ? "growth.from-zero" : "growth.from-below-zero"));
        }
        if (figure.value().signum() < 0 && kind == GrowthKind.COMPOUND) {
            return new Answer.CannotTell(Words.both("growth.to-below-zero"));
        }
        Quantity ratio = figure.dividedBy(base);
        Qualifier qualifier = ratio.qualifier();
        if (qualifier == null) {
            return new Answer.CannotTell(
                    Words.both("growth.open", String.valueOf(figure.qualifier()), String.valueOf(base.qualifier())));
        }
        BigDecimal factor = kind == GrowthKind.COMPOUND ? root(ratio.value(), years) : ratio.value();
        BigDecimal percent = factor.subtract(BigDecimal.ONE).multiply(HUNDRED);
        return new Answer.Told(new Quantity(percent, qualifier).rounded(DECIMALS));
    }

    /// The positive root, by Newton's steps from a first guess until they no longer move it.
    static BigDecimal root(BigDecimal value, int degree) {
        if (degree == 1 || value.signum() == 0) {
            return value;
        }
        BigDecimal n = BigDecimal.valueOf(degree);
        BigDecimal guess = BigDecimal.valueOf(Math.pow(value.doubleValue(), 1.0 / degree));
        BigDecimal close = BigDecimal.ONE.movePointLeft(30);
        for (int step = 0; step < STEPS_AT_MOST; step++) {
            BigDecimal next = guess.multiply(n.subtract(BigDecimal.ONE))
                    .add(value.divide(guess.pow(degree - 1, PRECISION), PRECISION))
                    .divide(n, PRECISION);
            boolean isClose = next.subtract(guess).abs().compareTo(close) < 0;
            guess = next;
            if (isClose) {
                break;
            }
        }
        return guess;
    }

    private static Answer cannotTell(String word, @Nullable ObservationView missing) {
        return new Answer.CannotTell(
                missing == null || missing.missing() == null ? Words.both(word) : missing.missing());
    }
}
