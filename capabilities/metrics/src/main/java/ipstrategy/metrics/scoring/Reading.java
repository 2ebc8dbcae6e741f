package ipstrategy.metrics.scoring;

import ipstrategy.web.Text;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// The published figure of a region for a component.
///
/// @param value null where it is missing
/// @param revision of the figure
/// @param missing why there is no value, or null
public record Reading(
        @Nullable BigDecimal value, int revision, @Nullable Text missing) {}
