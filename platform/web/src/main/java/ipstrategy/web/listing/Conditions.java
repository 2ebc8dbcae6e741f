package ipstrategy.web.listing;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The conditions of a query to a store: words joined by `and`, and the values they name. Values never become words.
public final class Conditions {

    private final StringBuilder words;
    private final Map<String, Object> values = new HashMap<>();

    private Conditions(String first) {
        this.words = new StringBuilder("where ").append(first);
    }

    /// Conditions that hold for every row until more are added.
    public static Conditions none() {
        return new Conditions("1 = 1");
    }

    /// Adds words and the value they name, where there is a value.
    public Conditions and(String name, @Nullable Object value, String condition) {
        return value == null ? this : and(condition).given(name, value);
    }

    public Conditions and(String condition) {
        words.append(" and ").append(condition);
        return this;
    }

    public Conditions given(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /// Adds that one of the fields contains a text, whatever its case.
    public Conditions contains(@Nullable String text, String... fields) {
        if (text == null) {
            return this;
        }
        String literal = text.toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
        StringBuilder any = new StringBuilder();
        for (String field : fields) {
            any.append(any.isEmpty() ? "" : " or ")
                    .append("lower(")
                    .append(field)
                    .append(") like :contained escape '!'");
        }
        return and("(" + any + ")").given("contained", "%" + literal + "%");
    }

    /// The words for a page in the order of a column by which all rows differ: only rows behind the page before, and
    /// their order. It adds the condition, so the values are asked for after it.
    public String page(Page page, String column) {
        boolean descending = page.sort().descending();
        Cursor after = page.after();
        if (after != null) {
            and(column + (descending ? " < " : " > ") + ":last").given("last", after.id());
        }
        return words() + " order by " + column + (descending ? " desc" : " asc");
    }

    /// The same in the order of a column of whole numbers, which begin at 1.
    ///
    /// @param after the number with which the page before ended, or one beyond them all for the first page
    public String page(Page page, String column, Number after) {
        boolean descending = page.sort().descending();
        and(column + (descending ? " < " : " > ") + ":last").given("last", after);
        return words() + " order by " + column + (descending ? " desc" : " asc");
    }

    public String words() {
        return words.toString();
    }

    public Map<String, Object> values() {
        return Map.copyOf(values);
    }
}
