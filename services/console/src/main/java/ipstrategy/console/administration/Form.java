package ipstrategy.console.administration;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads what a form holds, as the API takes it: what is empty is not there.
public record Form(MultivaluedMap<String, String> values) {

    /// A text that must be given; empty where it was not, so that the API says so.
    public String text(String field) {
        String given = values.getFirst(field);
        // Browsers send the end of a line as two characters.
        return given == null ? "" : given.strip().replace("\r\n", "\n");
    }

    public @Nullable String orNothing(String field) {
        String given = text(field);
        return given.isEmpty() ? null : given;
    }

    /// All values of boxes with one name.
    public List<String> all(String field) {
        return values.getOrDefault(field, List.of()).stream()
                .filter(each -> !each.isBlank())
                .toList();
    }

    /// The lines of a text, without those that are empty.
    public List<String> lines(String field) {
        return Stream.of(text(field).split("[\\s,，、]+"))
                .filter(each -> !each.isBlank())
                .toList();
    }

    /// The entity tag of what was seen.
    public @Nullable String tag() {
        return values.getFirst("tag");
    }
}
