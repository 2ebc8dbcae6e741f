package ipstrategy.console.comparing;

import ipstrategy.console.language.Text;
import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A published figure of a series, with how it grew where that is asked for.
public record Point(
        String metric,
        Map<String, String> breakdown,
        String region,
        String period,
        @Nullable BigDecimal value,
        String unit,
        @Nullable String qualifier,
        @Nullable Growth growth) {

    /// How it grew.
    ///
    /// @param percent nothing where that cannot be told
    /// @param reason why not
    public record Growth(
            @Nullable BigDecimal percent, @Nullable Text reason) {}

    /// Why there is no number; a series does not say it.
    public @Nullable Text missing() {
        return null;
    }

    String part() {
        return breakdown.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining(";"));
    }
}
