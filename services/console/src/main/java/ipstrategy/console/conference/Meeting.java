package ipstrategy.console.conference;

import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.console.language.Text;
import ipstrategy.console.page.Action;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A meeting of the joint conference.
///
/// @param present the agencies that were there
public record Meeting(
        String id,
        String kind,
        Text title,
        LocalDate date,
        String chair,
        List<String> present,
        @Nullable Minutes minutes,
        String state,
        @JsonProperty("_actions") List<Action> actions) {

    /// What was written down of it.
    public record Minutes(String text, @Nullable String documentNumber) {}

    public String page() {
        return "/conference/meetings/" + id;
    }

    /// Its day as a form takes it.
    public String day() {
        return date.toString();
    }

    public Action action(String name) {
        return Action.among(actions, name);
    }
}
