package ipstrategy.console.filing;

import ipstrategy.console.language.Text;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A form as it was sent. Its fields are called as the API calls them, `title/zh`, so that what the API says of a field
/// finds its place.
public final class Form {

    private final MultivaluedMap<String, String> fields;

    public Form(MultivaluedMap<String, String> fields) {
        this.fields = fields;
    }

    /// The entity tag of what was seen when the form was filled; nothing where a new thing is made.
    public @Nullable String tag() {
        return some("tag");
    }

    /// What was typed, or an empty text.
    public String text(String field) {
        String given = fields.getFirst(field);
        // Browsers send the end of a line as two characters.
        return given == null ? "" : given.replace("\r\n", "\n").strip();
    }

    /// What was typed, or nothing.
    public @Nullable String some(String field) {
        String given = text(field);
        return given.isEmpty() ? null : given;
    }

    /// What was typed in both languages, of which either may be empty.
    public Text bilingual(String field) {
        return new Text(text(field + "/zh"), text(field + "/en"));
    }

    /// The same, or nothing where neither was typed.
    public @Nullable Text someBilingual(String field) {
        Text typed = bilingual(field);
        return typed.zh().isEmpty() && typed.en().isEmpty() ? null : typed;
    }

    /// Whether the form had this field at all.
    public boolean has(String field) {
        return fields.containsKey(field);
    }

    /// A number as people type it, with separators or without; nothing where it is none.
    public @Nullable BigDecimal number(String field) {
        try {
            return new BigDecimal(text(field).replace(",", "").replace("，", ""));
        } catch (NumberFormatException none) {
            return null;
        }
    }

    /// A number, or what was typed where it is none, so that the API says what is wrong with it; nothing where nothing
    /// was typed.
    public @Nullable Object numberOrText(String field) {
        BigDecimal number = number(field);
        return number == null ? some(field) : number;
    }

    /// All that was chosen among several.
    public List<String> chosen(String field) {
        return fields.getOrDefault(field, List.of()).stream()
                .filter(each -> !each.isBlank())
                .toList();
    }

    /// What stands on each line, or between commas.
    public List<String> entries(String field) {
        return Stream.of(text(field).split("[\\n,，;；]"))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    /// What stands between spaces, lines or commas.
    public List<String> words(String field) {
        return Stream.of(text(field).split("[\\s,，;；、]+"))
                .filter(each -> !each.isBlank())
                .toList();
    }

    /// All that was typed, to be shown again.
    Map<String, String> kept() {
        return fields.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> String.join("\n", each.getValue())));
    }
}
