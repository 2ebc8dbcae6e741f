package ipstrategy.console.release;

import ipstrategy.console.language.Text;
import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One figure of a release, as its line says it.
///
public record Frozen(
        String metric,
        String period,
        String region,
        Map<String, String> breakdown,
        @Nullable BigDecimal value,
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
