package ipstrategy.console.matter;

import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.console.page.Action;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something of weight that came up with a measure.
///
/// @param reason why it is of weight, in the words of whoever raised it
/// @param documentNumber under which it was reported to the State Council
/// @param note what was said about it last
public record Matter(
        String id,
        String report,
        @Nullable String measure,
        @Nullable String agency,
        @Nullable String reason,
        Instant raisedAt,
        @Nullable String documentNumber,
        @Nullable String note,
        String state,
        @JsonProperty("_actions") List<Action> actions) {

    public String page() {
        return "/matters/" + id;
    }

    public Action action(String name) {
        return Action.among(actions, name);
    }
}
