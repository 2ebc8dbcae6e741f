package ipstrategy.gateway.sdmx.asking;

import java.util.Locale;

/// The operators of a filter, by the names that SDMX REST gives them.
public enum Operator {
    EQ,
    NE,
    LT,
    LE,
    GT,
    GE,
    CO,
    NC,
    SW,
    EW;

    /// As it is written before a value, with its colon.
    String prefix() {
        return name().toLowerCase(Locale.ROOT) + ":";
    }
}
