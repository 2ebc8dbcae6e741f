package ipstrategy.console.region;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A published figure of a region, as series give it.
public record Figure(
        String metric,
        Map<String, String> breakdown,
        String region,
        String period,
        @Nullable BigDecimal value,
        String unit,
        @Nullable String qualifier) {}
