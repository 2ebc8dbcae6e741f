package ipstrategy.metrics.composite;

import ipstrategy.metrics.scoring.Component;
import ipstrategy.metrics.scoring.MissingRule;
import ipstrategy.metrics.scoring.Scoring;
import ipstrategy.web.Text;
import java.math.RoundingMode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What one version of an index says. Its scale is 0 to 100, and equals share a rank while the next is left out
/// (1, 2, 2, 4).
///
/// @param regions which are compared, or null for all provinces of the register
/// @param decimals to how many places scores are rounded
@Schema(name = "IndexDefinition")
record IndexDefinition(
        Text name,
        Text concept,
        @Nullable List<String> regions,
        List<Component> components,
        MissingRule missing,
        int decimals,
        Rounding rounding) {

    IndexDefinition {
        components = List.copyOf(components);
    }

    /// Which way a score goes that lies in the middle.
    @Schema(name = "IndexRounding")
    enum Rounding {
        /// away from nought
        HALF_UP(RoundingMode.HALF_UP),
        /// to the even neighbour
        HALF_EVEN(RoundingMode.HALF_EVEN);

        private final RoundingMode mode;

        Rounding(RoundingMode mode) {
            this.mode = mode;
        }
    }

    Scoring scoring() {
        return new Scoring(missing, decimals, rounding.mode);
    }
}
