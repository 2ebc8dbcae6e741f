package ipstrategy.console.conference;

import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.console.language.Text;
import ipstrategy.console.page.Action;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that the joint conference is to deal with.
///
/// @param agency whose affair it is
/// @param origin whether somebody proposed it or the supervision ladder brought it
public record AgendaItem(
        String id,
        Text title,
        Subject subject,
        @Nullable String agency,
        String origin,
        @Nullable String proposedBy,
        Instant proposedAt,
        String reason,
        @Nullable String meeting,
        @Nullable String decision,
        String state,
        @JsonProperty("_actions") List<Action> actions) {

    /// What it is about.
    public record Subject(String kind, @Nullable String id) {

        /// The page of what it is about, where this console has one.
        public @Nullable String page() {
            if (id == null) {
                return null;
            }
            return switch (kind) {
                case "MEASURE" -> "/measures/" + id;
                case "REPORT" -> "/reports/" + id;
                case "PLAN" -> "/plans/" + id;
                case "EVALUATION" -> "/evaluation/of/" + id;
                default -> null;
            };
        }
    }

    public String page() {
        return "/conference/items/" + id;
    }

    /// Whether it is the affair of this agency.
    public boolean isOf(String code) {
        return code.equals(agency);
    }

    public Action action(String name) {
        return Action.among(actions, name);
    }

    public boolean isDecided() {
        return state.equals("DECIDED");
    }
}
