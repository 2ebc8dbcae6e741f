package ipstrategy.console.evaluation;

import ipstrategy.console.filing.Form;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the scores that somebody gave item by item, as the API takes them.
final class Marking {

    private Marking() {}

    /// What an agency gives itself for one item.
    record Assessed(String item, @Nullable BigDecimal score, String text, List<String> evidence) {}

    /// What the office finds one item to be.
    record Verified(String item, @Nullable BigDecimal score, String reason) {}

    /// A whole self-assessment.
    record Assessment(List<Assessed> marks) {}

    /// A verification or a correction.
    record Verification(List<Verified> marks, String reason) {}

    static Assessment assessment(Form form) {
        List<Assessed> marks = new ArrayList<>();
        for (int i = 0; form.has(field(i, "item")); i++) {
            marks.add(new Assessed(
                    form.text(field(i, "item")),
                    form.number(field(i, "score")),
                    form.text(field(i, "text")),
                    form.entries(field(i, "evidence"))));
        }
        return new Assessment(marks);
    }

    static Verification verification(Form form) {
        List<Verified> marks = new ArrayList<>();
        for (int i = 0; form.has(field(i, "item")); i++) {
            marks.add(verified(form, i));
        }
        return new Verification(marks, form.text("reason"));
    }

    /// Only the items for which something is typed.
    static Verification correction(Form form) {
        List<Verified> marks = new ArrayList<>();
        for (int i = 0; form.has(field(i, "item")); i++) {
            if (form.some(field(i, "score")) != null || form.some(field(i, "reason")) != null) {
                marks.add(verified(form, i));
            }
        }
        return new Verification(marks, form.text("reason"));
    }

    private static Verified verified(Form form, int place) {
        return new Verified(
                form.text(field(place, "item")), form.number(field(place, "score")), form.text(field(place, "reason")));
    }

    private static String field(int place, String name) {
        return "marks/" + place + "/" + name;
    }
}
