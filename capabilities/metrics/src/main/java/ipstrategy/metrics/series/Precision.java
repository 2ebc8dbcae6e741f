package ipstrategy.metrics.series;

import ipstrategy.metrics.figure.Observation.Qualifier;

/// How near a number is that several make up, as bits of their qualifiers.
final class Precision {

    private static final int LOWER_BOUNDS = bit(Qualifier.MORE_THAN) | bit(Qualifier.AT_LEAST);

    private Precision() {}

    static int bit(Qualifier qualifier) {
        return switch (qualifier) {
            case EXACT -> 0;
            case MORE_THAN -> 1;
            case AT_LEAST -> 2;
            case AT_MOST -> 4;
            case ABOUT -> 8;
            case NEARLY -> 16;
        };
    }

    /// What is to be said of the whole: one part that is more than its number makes the whole more than its own. Bounds
    /// from both sides, or a bound beside a mere estimate, leave an estimate.
    static Qualifier of(int bits) {
        if (bits == LOWER_BOUNDS) {
            return Qualifier.MORE_THAN;
        }
        for (Qualifier qualifier : Qualifier.values()) {
            if (bit(qualifier) == bits) {
                return qualifier;
            }
        }
        return Qualifier.ABOUT;
    }
}
