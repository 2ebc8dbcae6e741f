package ipstrategy.console.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One value of a thing, before and after a change.
///
/// @param path the fields that lead to it, the outermost first
/// @param before nothing where there was none
/// @param after nothing where there is none now
public record Line(
        List<String> path,
        @Nullable JsonNode before,
        @Nullable JsonNode after) {

    /// What became of a value.
    public enum Fate {
        ADDED,
        REMOVED,
        CHANGED,
        SAME
    }

    public Fate fate() {
        if (before == null) {
            return Fate.ADDED;
        }
        if (after == null) {
            return Fate.REMOVED;
        }
        return Objects.equals(before, after) ? Fate.SAME : Fate.CHANGED;
    }

    boolean isSame() {
        return fate() == Fate.SAME;
    }

    /// The field that has the value. In a list that is the field that has the list.
    public String field() {
        return path.getLast();
    }

    /// Where two texts differ, if they have enough in common for that to help.
    public @Nullable Difference difference() {
        return before != null && after != null && before.isTextual() && after.isTextual()
                ? Difference.between(before.textValue(), after.textValue())
                : null;
    }
}
