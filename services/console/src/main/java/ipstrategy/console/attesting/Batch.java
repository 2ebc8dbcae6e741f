package ipstrategy.console.attesting;

import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.console.page.Action;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Figures that came together, as those of a table do.
///
/// @param states how many of them are in which state
public record Batch(
        String id,
        String origin,
        String state,
        List<String> metrics,
        long count,
        Map<String, Long> states,
        List<String> reportedBy,
        List<String> verifiedBy,
        @Nullable Instant recordedAt,
        @JsonProperty("_actions") List<Action> actions) {

    public Action action(String name) {
        return Action.among(actions, name);
    }

    boolean isOnItsWay() {
        return state.equals("REPORTED") || state.equals("VERIFIED");
    }
}
