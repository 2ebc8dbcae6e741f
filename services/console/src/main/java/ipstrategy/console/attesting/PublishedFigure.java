package ipstrategy.console.attesting;

import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.console.language.Text;
import ipstrategy.console.page.Action;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A figure that is published, or was until it was withdrawn.
///
/// @param withdrawnBy who withdrew it, for those who may know
/// @param withdrawalReason why it was withdrawn with nothing in its place, or null
public record PublishedFigure(
        long id,
        String period,
        String region,
        Map<String, String> breakdown,
        @Nullable BigDecimal value,
        @Nullable Text missing,
        String qualifier,
        String state,
        int revision,
        @Nullable String publishedBy,
        @Nullable Instant publishedAt,
        @Nullable String withdrawnBy,
        @Nullable String withdrawalReason,
        @JsonProperty("_actions") List<Action> actions) {

    /// Whether it may be withdrawn by whoever looks, and if not, why.
    public Action withdrawal() {
        return Action.among(actions, "withdraw");
    }

    public String part() {
        return breakdown.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining(";"));
    }
}
