package ipstrategy.console.evaluation;

import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.console.language.Text;
import ipstrategy.console.page.Action;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A round in which agencies or plans are evaluated by one checklist.
///
/// @param maximum the most that a subject can come to
public record Round(
        String code,
        Text title,
        String subjectKind,
        List<String> subjects,
        Basis basis,
        List<Item> items,
        List<Grade> grades,
        BigDecimal maximum,
        String state,
        @JsonProperty("_actions") List<Action> actions) {

    /// The document by which is evaluated, and the place in it.
    public record Basis(String document, String locator) {}

    /// One thing looked at, and the most that it can bring.
    public record Item(String code, Text text, BigDecimal maximum) {}

    /// A grade, and the least share of the maximum for it, in percent.
    public record Grade(String code, Text name, BigDecimal from) {}

    public String page() {
        return "/evaluation/rounds/" + code;
    }

    /// What the audit trail calls its synthesis.
    public String synthesisId() {
        return code + "_SYNTHESIS";
    }

    public Action action(String name) {
        return Action.among(actions, name);
    }

    /// What a grade is called, or nothing where there is none.
    public @Nullable Text grade(@Nullable String given) {
        return grades.stream()
                .filter(grade -> grade.code().equals(given))
                .map(Grade::name)
                .findFirst()
                .orElse(null);
    }
}
