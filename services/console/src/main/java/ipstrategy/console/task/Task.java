package ipstrategy.console.task;

import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.console.page.Action;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part of a measure: who does it, and until when.
///
/// @param parent the id of the task that it is a part of; nothing for a part of the measure itself
/// @param depth 1 for a part of the measure
/// @param weight how much it counts among its like
/// @param evidence the files that show that it is done, by their SHA-256
/// @param reason why it was dropped
record Task(
        String id,
        String measure,
        int number,
        @Nullable String parent,
        int depth,
        String title,
        @Nullable String body,
        String agency,
        @Nullable LocalDate due,
        int weight,
        String state,
        boolean late,
        List<String> evidence,
        @Nullable String reason,
        Instant madeAt,
        @Nullable Instant closedAt,
        @JsonProperty("_actions") List<Action> actions) {

    private static final int DEEPEST = 3;

    public Action action(String name) {
        return Action.among(actions, name);
    }

    public String page() {
        return "/measures/" + measure + "/tasks/" + number;
    }

    /// The number of the task that it is a part of, as forms take it; empty for a part of the measure itself.
    public String partOf() {
        return parent == null ? "" : parent.substring(parent.lastIndexOf('T') + 1);
    }

    /// What says in a list how deep it is.
    public String indent() {
        return "— ".repeat(depth - 1);
    }

    public boolean isOpen() {
        return state.equals("OPEN") || state.equals("IN_PROGRESS");
    }

    /// Whether it may have parts of its own.
    public boolean isDivisible() {
        return isOpen() && depth < DEEPEST;
    }

    public String numbered() {
        return Integer.toString(number);
    }

    /// Whether it has this number.
    public boolean isNumber(String given) {
        return given.equals(numbered());
    }

    public String day() {
        return due == null ? "" : due.toString();
    }

    public String weighs() {
        return Integer.toString(weight);
    }
}
