package ipstrategy.watching;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A number of a room that operators watch, as the database tells it when it is asked.
///
/// @param name in micrometer's way, `ipstrategy.outbox.waiting`; Prometheus shows `ipstrategy_outbox_waiting`
/// @param description one sentence, with the unit
/// @param label what its values are told apart by, or null where there is one value only
/// @param values all that the label can be, known beforehand: what is watched does not grow with what is kept
/// @param query a statement that answers one number, or rows of a value of the label and its number; a value that has
///     no row is 0
public record Vital(
        String name, String description, @Nullable String label, List<String> values, String query) {

    public Vital {
        if (!name.matches("ipstrategy(\\.[a-z]+)+")) {
            throw new IllegalArgumentException("not a name of what is watched: " + name);
        }
        if ((label == null) != values.isEmpty()) {
            throw new IllegalArgumentException(name + " needs a label and its values, or neither");
        }
        values = List.copyOf(values);
    }

    /// One number.
    public static Vital of(String name, String description, String query) {
        return new Vital(name, description, null, List.of(), query);
    }

    /// A number for each state something can be in.
    public static Vital byState(String name, String description, List<String> states, String query) {
        return new Vital(name, description, "state", states, query);
    }
}
