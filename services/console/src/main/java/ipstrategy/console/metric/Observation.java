package ipstrategy.console.metric;

import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.console.language.Text;
import ipstrategy.console.page.Action;
import ipstrategy.console.page.Source;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A figure of a metric.
///
/// @param value nothing where there is no number; never 0 for that
/// @param missing why there is none
/// @param printed as the document prints it
/// @param withdrawalReason why it was withdrawn with nothing in its place, or null
public record Observation(
        long id,
        String period,
        String region,
        Map<String, String> breakdown,
        @Nullable BigDecimal value,
        String unit,
        @Nullable String printed,
        String status,
        @Nullable Text missing,
        String qualifier,
        String state,
        int revision,
        @Nullable Instant recordedAt,
        @Nullable String reason,
        @Nullable Source source,
        @Nullable Text note,
        @Nullable String withdrawalReason,
        @JsonProperty("_actions") List<Action> actions) {

    /// Whether whoever looks may withdraw it.
    public boolean isWithdrawable() {
        return Action.among(actions, "withdraw").allowed();
    }

    /// Its place among figures of the same metric: `dimension=value` as the API takes it, or an empty text.
    public String part() {
        return breakdown.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .reduce((one, other) -> one + ";" + other)
                .orElse("");
    }

    /// What the audit trail calls it.
    public String key(String metric) {
        return String.join("|", metric, period, region, part());
    }
}
