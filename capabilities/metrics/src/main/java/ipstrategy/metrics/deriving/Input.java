package ipstrategy.metrics.deriving;

import ipstrategy.metrics.terms.Numbers;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A figure that a computed one was computed from.
///
/// @param reference as the formula names it
/// @param revision which revision of the figure; null where there was none
/// @param value null where it was missing
/// @param qualifier a word of `Observation.Qualifier`, or null where there was none
/// @param service who owns it
public record Input(
        String reference,
        String metric,
        String period,
        String region,
        String breakdown,
        @Nullable Integer revision,
        @Nullable BigDecimal value,
        @Nullable String qualifier,
        String service) {

    public Input {
        value = Numbers.plainOrNull(value);
    }
}
