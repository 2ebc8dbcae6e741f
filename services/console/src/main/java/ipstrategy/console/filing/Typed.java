package ipstrategy.console.filing;

import ipstrategy.console.gateway.Problem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What came of the form that was sent last: where it could not be taken, what was typed is kept, and said what is
/// wrong with it.
///
/// @param step which form of the page it was; empty where none was sent
/// @param status with which the page is shown again
/// @param words why it was not taken
/// @param cameTooLate whether somebody else changed the thing in between
/// @param values what was typed, by field
public record Typed(
        String step,
        int status,
        String words,
        boolean cameTooLate,
        List<Problem.Wrong> wrong,
        Map<String, String> values) {

    private static final int OK = 200;

    /// Nothing was sent.
    public static final Typed NOTHING = new Typed("", OK, "", false, List.of(), Map.of());

    public static Typed of(String step, Problem problem, Form form) {
        return of(step, problem, form.kept());
    }

    /// A form whose fields the page keeps by itself.
    public static Typed of(String step, Problem problem) {
        return of(step, problem, Map.of());
    }

    private static Typed of(String step, Problem problem, Map<String, String> values) {
        return new Typed(step, problem.status(), problem.words(), problem.cameTooLate(), problem.wrong(), values);
    }

    public boolean isSome() {
        return !step.isEmpty();
    }

    /// Itself where it was this form of the page that was sent, else nothing: other forms stay as they were.
    public Typed in(String form) {
        return step.equals(form) ? this : NOTHING;
    }

    /// What was typed into a field, where any form of the page was sent.
    public String kept(String field) {
        return values.getOrDefault(field, "");
    }

    /// What was typed into a field; what is saved, where the form was not sent.
    public String kept(String field, @Nullable String saved) {
        String kept = isSome() ? kept(field) : saved;
        return kept == null ? "" : kept;
    }

    /// Whether a value was among those chosen; what is saved, where the form was not sent.
    public boolean chose(String field, String value, boolean saved) {
        return isSome() ? List.of(kept(field).split("\n")).contains(value) : saved;
    }

    /// What is wrong with a field, or with a part of it.
    public List<String> wrongWith(String field) {
        return wrong.stream()
                .filter(each -> isOf(each.field(), field))
                .map(Problem.Wrong::message)
                .toList();
    }

    private static boolean isOf(String place, String field) {
        return place.equals(field) || place.startsWith(field) && "/.[".indexOf(place.charAt(field.length())) >= 0;
    }

    /// The first that is wrong with a field; empty where nothing is.
    public String complaint(String field) {
        return wrongWith(field).stream().findFirst().orElse("");
    }
}
