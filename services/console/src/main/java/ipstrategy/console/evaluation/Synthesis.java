package ipstrategy.console.evaluation;

import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.console.page.Action;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What draws the strands of a round together, and the stage at which it stands.
///
/// @param published the last version that was published; 0 for none
public record Synthesis(
        String round,
        String stage,
        Round.Basis basis,
        @Nullable String text,
        int published,
        Instant adoptedAt,
        @JsonProperty("_actions") List<Action> actions) {

    /// What was published once.
    public record Version(int version, String reason, String publishedBy, Instant publishedAt, String text) {}

    public String page() {
        return "/evaluation/rounds/" + round + "/synthesis";
    }

    public Action action(String name) {
        return Action.among(actions, name);
    }
}
