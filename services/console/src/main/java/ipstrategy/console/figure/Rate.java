package ipstrategy.console.figure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// How much of what is expected of an agency has been reported for a period.
///
/// @param rate in percent
public record Rate(
        String service,
        @Nullable String agency,
        String period,
        ExpectedFigure.Due due,
        long expected,
        long reported,
        long verified,
        long published,
        long late,
        long missing,
        BigDecimal rate) {

    private static final int WHOLE = 100;

    /// In whole percent, for a drawing.
    public int drawn() {
        return Math.clamp(rate.longValue(), 0, WHOLE);
    }
}
