package ipstrategy.console.reform;

import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.console.language.Text;
import ipstrategy.console.page.Action;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// That the responsibilities of an agency pass to another on a day.
///
/// @param measures the measures whose responsibilities pass; nothing for all, empty where it is yet to be said
/// @param scope what passes in the agency register's words
public record Reform(
        String id,
        String predecessor,
        String successor,
        LocalDate on,
        @Nullable List<String> measures,
        @Nullable Text scope,
        String reason,
        @Nullable String source,
        String state,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @JsonProperty("_actions") List<Action> actions) {

    /// Whether everything passes.
    public boolean isWhole() {
        return measures == null;
    }

    /// What passes one by one, as a form takes it.
    public String listed() {
        return measures == null ? "" : String.join("\n", measures);
    }

    public String page() {
        return "/reforms/" + id;
    }

    public Action action(String name) {
        return Action.among(actions, name);
    }
}
