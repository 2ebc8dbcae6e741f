package ipstrategy.console.office;

import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.console.filing.Typed;
import ipstrategy.console.page.Action;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A request for more time.
///
/// @param of what it is about: `DEADLINE` of the measure, or one `REPORT`
/// @param due the day that stood when it was asked
/// @param until the day that is asked for
record Extension(
        String id,
        String measure,
        String plan,
        String of,
        @Nullable String report,
        String agency,
        LocalDate due,
        LocalDate until,
        String reason,
        String state,
        Instant requestedAt,
        String requestedBy,
        @Nullable Closing closed,
        @JsonProperty("_actions") List<Action> actions) {

    /// That it was decided, or taken back.
    record Closing(
            Instant at,
            String by,
            @Nullable LocalDate until,
            @Nullable String reason) {}

    public Action decide() {
        return Action.among(actions, "decide");
    }

    public Action withdraw() {
        return Action.among(actions, "withdraw");
    }

    public String page() {
        return "/office/extensions/" + id;
    }

    /// The day in the form: as it was typed, else the day that is asked for.
    public String day(Typed typed) {
        return typed.kept("until", until.toString());
    }
}
