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

/// A figure that waits to be verified or published.
///
/// @param reason why it gives another value than the figure that stands
public record Waiting(
        long id,
        String period,
        String region,
        Map<String, String> breakdown,
        @Nullable BigDecimal value,
        @Nullable Text missing,
        String qualifier,
        String state,
        @Nullable Instant recordedAt,
        @Nullable String reason,
        String origin,
        @Nullable String originId,
        @Nullable String reportedBy,
        @Nullable String verifiedBy,
        @JsonProperty("_actions") List<Action> actions) {

    boolean isOnItsWay() {
        return state.equals("REPORTED") || state.equals("VERIFIED");
    }

    public String part() {
        return breakdown.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining(";"));
    }

    /// Whether it came with others, as a table does.
    public boolean isOfABatch() {
        return originId != null && (origin.equals("IMPORT") || origin.equals("REPORTED"));
    }

    boolean allows(String step) {
        return Action.among(actions, step).allowed();
    }

    /// Why nothing can be done with it by whoever looks; nothing where something can.
    public @Nullable Text refusal() {
        return actions.stream().anyMatch(Action::allowed)
                ? null
                : actions.stream()
                        .filter(action -> action.action().equals(state.equals("REPORTED") ? "verify" : "publish"))
                        .map(Action::reason)
                        .findFirst()
                        .orElse(null);
    }
}
