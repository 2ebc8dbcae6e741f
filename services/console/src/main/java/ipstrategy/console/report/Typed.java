package ipstrategy.console.report;

import ipstrategy.console.gateway.Problem;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What came of sending a form that could not be taken: what was typed is kept, and said what is wrong with it.
///
/// @param words why it was not taken
/// @param cameTooLate whether somebody else changed the thing in between
/// @param values what was typed, by field
public record Typed(String words, boolean cameTooLate, List<Problem.Wrong> wrong, Map<String, String> values) {

    /// What was typed, and why it was not taken. Where a field was given more than once its values are parted by
    /// commas.
    public static Typed of(Problem problem, MultivaluedMap<String, String> form) {
        Map<String, String> values = form.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> String.join(",", each.getValue())));
        return new Typed(problem.words(), problem.cameTooLate(), problem.wrong(), values);
    }

    /// What stands in a field: what was typed, where the form is shown again; else what was kept before.
    public static String kept(@Nullable Typed typed, String field, @Nullable String saved) {
        String kept = typed == null ? saved : typed.values().getOrDefault(field, "");
        return kept == null ? "" : kept;
    }
}
