package ipstrategy.console.administration;

import ipstrategy.console.gateway.Problem;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A form that was sent and could not be taken: why, and all that was typed. A page has several forms, so each is
/// asked for by its name.
///
/// @param form the name of the form; empty where none was sent
/// @param problem why it was not taken
/// @param values what was typed, by field
public record Sent(String form, @Nullable Problem problem, Map<String, List<String>> values) {

    /// No form was sent.
    public static final Sent NOTHING = new Sent("", null, Map.of());

    public static Sent refused(String form, Problem problem, MultivaluedMap<String, String> values) {
        return new Sent(form, problem, Map.copyOf(values));
    }

    /// This form, where it is the one of that name; else as if nothing was sent.
    public Sent of(String name) {
        return form.equals(name) ? this : NOTHING;
    }

    /// What was typed into a field; where this form was not sent, what is known.
    public String kept(String field, @Nullable String known) {
        List<String> typed = values.get(field);
        if (problem == null) {
            return known == null ? "" : known;
        }
        return typed == null || typed.isEmpty() ? "" : typed.getFirst();
    }

    /// Whether a box of this name and value is checked; where this form was not sent, whether it is known to be.
    public boolean checked(String field, String value, boolean known) {
        return problem == null ? known : values.getOrDefault(field, List.of()).contains(value);
    }

    /// What is wrong with a field, or with a part of it; empty where nothing is.
    public String wrong(String field) {
        if (problem == null) {
            return "";
        }
        return problem.wrong().stream()
                .filter(each -> isOf(each.field(), field))
                .map(Problem.Wrong::message)
                .findFirst()
                .orElse("");
    }

    private static boolean isOf(String place, String field) {
        return place.equals(field) || place.startsWith(field) && "/.[".indexOf(place.charAt(field.length())) >= 0;
    }

    /// Whether somebody else changed the thing in between.
    public boolean cameTooLate() {
        return problem != null && problem.cameTooLate();
    }
}
