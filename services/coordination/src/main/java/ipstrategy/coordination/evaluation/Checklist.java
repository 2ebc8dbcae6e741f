package ipstrategy.coordination.evaluation;

import ipstrategy.web.Text;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is looked at in a round and how the sum becomes a grade.
///
/// @param items what is looked at, each with the most that it can bring
/// @param grades from the highest to the lowest, which begins at 0
record Checklist(List<Item> items, List<Grade> grades) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /// One thing looked at.
    ///
    /// @param maximum the most that it can bring
    @Schema(name = "ChecklistItem")
    record Item(@Schema(examples = "REPORTS-IN-TIME") String code, Text text, BigDecimal maximum) {}

    /// A grade and from where on it is given.
    ///
    /// @param from the least share of the maximum, in percent
    @Schema(name = "EvaluationGrade")
    record Grade(@Schema(examples = "EXCELLENT") String code, Text name, BigDecimal from) {}

    /// What one item of the checklist brings a subject.
    ///
    /// @param self what the subject gives itself
    /// @param text what it says for it
    /// @param evidence where that can be seen: ids of evidence, or addresses
    /// @param verified what the office finds it to be
    /// @param reason why
    @Schema(name = "EvaluationMark")
    record Mark(
            @Schema(examples = "REPORTS-IN-TIME") String item,
            @Nullable BigDecimal self,
            @Nullable String text,
            List<String> evidence,
            @Nullable BigDecimal verified,
            @Nullable String reason) {

        static Mark of(String item) {
            return new Mark(item, null, null, List.of(), null, null);
        }

        Mark assessed(BigDecimal score, String words, List<String> seen) {
            return new Mark(item, score, words, seen, verified, reason);
        }

        Mark verified(BigDecimal score, String why) {
            return new Mark(item, self, text, evidence, score, why);
        }
    }

    /// Whether the grades go down to 0, so that every sum has one.
    boolean isComplete() {
        for (int i = 1; i < grades.size(); i++) {
            if (grades.get(i).from().compareTo(grades.get(i - 1).from()) >= 0) {
                return false;
            }
        }
        return !grades.isEmpty() && grades.getLast().from().signum() == 0;
    }

    BigDecimal maximum() {
        return items.stream().map(Item::maximum).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// The grade of a sum. The share is compared exactly: what reaches a threshold has its grade.
    String grade(BigDecimal total) {
        return grades.stream()
                .filter(grade -> total.multiply(HUNDRED, MathContext.UNLIMITED)
                                .compareTo(grade.from().multiply(maximum(), MathContext.UNLIMITED))
                        >= 0)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a sum below 0"))
                .code();
    }
}
