package ipstrategy.console.release;

import ipstrategy.console.language.Text;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One figure of a release, as its line says it.
///
/// @param value a decimal as it was frozen, never rounded
public record Frozen(
        String metric,
        String period,
        String region,
        Map<String, String> breakdown,
        @Nullable String value,
        @Nullable Text missing,
        String unit,
        String qualifier,
        int revision) {

    public String part() {
        return breakdown.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining(";"));
    }
}
