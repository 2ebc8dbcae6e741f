package ipstrategy.metrics.formula;

import ipstrategy.metrics.figure.Observation.Qualifier;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// A number and how near it is to the true one. What is computed from `more than 42` is `more than` something too, or
/// cannot be told at all; it never becomes exact on the way.
///
/// @param qualifier how near; null where the bounds of what it was computed from leave it open
public record Quantity(BigDecimal value, @Nullable Qualifier qualifier) {

    /// Beyond any figure's own digits, so that only the declared rounding shows.
    private static final MathContext PRECISION = new MathContext(60, RoundingMode.HALF_EVEN);

    public static Quantity exact(BigDecimal value) {
        return new Quantity(value, Qualifier.EXACT);
    }

    public Quantity plus(Quantity other) {
        return new Quantity(value.add(other.value), both(qualifier, other.qualifier));
    }

    public Quantity negated() {
        return new Quantity(value.negate(), turned(qualifier));
    }

    public Quantity times(Quantity other) {
        return new Quantity(value.multiply(other.value), scaled(other, other.qualifier));
    }

    /// The divisor is not zero.
    public Quantity dividedBy(Quantity other) {
        return new Quantity(value.divide(other.value, PRECISION), scaled(other, turned(other.qualifier)));
    }

    /// With so many decimals, half up. A lower bound is rounded down and an upper one up, so that it stays true.
    public Quantity rounded(int scale) {
        RoundingMode mode = switch (qualifier) {
            case MORE_THAN, AT_LEAST -> RoundingMode.FLOOR;
            case AT_MOST, NEARLY -> RoundingMode.CEILING;
            case EXACT, ABOUT -> RoundingMode.HALF_UP;
            case null -> RoundingMode.HALF_UP;
        };
        return new Quantity(value.setScale(scale, mode), qualifier);
    }

    /// Of a product or quotient: a negative factor turns a bound, if the factor itself is sure.
    private @Nullable Qualifier scaled(Quantity other, @Nullable Qualifier others) {
        if (value.signum() >= 0 && other.value.signum() >= 0) {
            return both(qualifier, others);
        }
        if (other.qualifier == Qualifier.EXACT) {
            return other.value.signum() < 0 ? turned(qualifier) : qualifier;
        }
        if (qualifier == Qualifier.EXACT) {
            return value.signum() < 0 ? turned(others) : others;
        }
        return null;
    }

    private static @Nullable Qualifier turned(@Nullable Qualifier qualifier) {
        return switch (qualifier) {
            case EXACT -> Qualifier.EXACT;
            case MORE_THAN, AT_LEAST -> Qualifier.AT_MOST;
            case AT_MOST -> Qualifier.AT_LEAST;
            case NEARLY, ABOUT -> Qualifier.ABOUT;
            case null -> null;
        };
    }

    private static @Nullable Qualifier both(@Nullable Qualifier one, @Nullable Qualifier other) {
        if (one == null || other == null) {
            return null;
        }
        if (one == other || other == Qualifier.EXACT) {
            return one;
        }
        if (one == Qualifier.EXACT) {
            return other;
        }
        if (isLower(one) && isLower(other)) {
            return Qualifier.MORE_THAN;
        }
        if (isUpper(one) && isUpper(other)) {
            return Qualifier.AT_MOST;
        }
        return isVague(one) && isVague(other) ? Qualifier.ABOUT : null;
    }

    private static boolean isLower(Qualifier qualifier) {
        return qualifier == Qualifier.MORE_THAN || qualifier == Qualifier.AT_LEAST;
    }

    private static boolean isUpper(Qualifier qualifier) {
        return qualifier == Qualifier.AT_MOST || qualifier == Qualifier.NEARLY;
    }

    private static boolean isVague(Qualifier qualifier) {
        return qualifier == Qualifier.NEARLY || qualifier == Qualifier.ABOUT;
    }
}
