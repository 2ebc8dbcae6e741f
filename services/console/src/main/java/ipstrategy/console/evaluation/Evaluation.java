package ipstrategy.console.evaluation;

import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.console.page.Action;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The evaluation of one agency or plan in a round.
///
/// @param plan the plan that is evaluated, if it is one
/// @param agency who assesses itself
/// @param published the last version that was published; 0 for none
public record Evaluation(
        String id,
        String round,
        String state,
        @Nullable String plan,
        String agency,
        List<String> measures,
        @Nullable String assessor,
        @Nullable Instant assessedAt,
        @Nullable String verifier,
        List<Mark> marks,
        @Nullable BigDecimal total,
        BigDecimal maximum,
        @Nullable String grade,
        int published,
        List<Finding> findings,
        @JsonProperty("_actions") List<Action> actions) {

    /// What one item of the checklist brings.
    ///
    /// @param self what the subject gives itself
    /// @param verified what the office finds it to be
    public record Mark(
            String item,
            @Nullable BigDecimal self,
            @Nullable String text,
            List<String> evidence,
            @Nullable BigDecimal verified,
            @Nullable String reason) {

        /// Where it can be seen, as a form takes it.
        public String seen() {
            return String.join("\n", evidence);
        }

        /// What the office found, as a form takes it; else what the subject gives itself.
        public String proposed() {
            BigDecimal proposed = verified == null ? self : verified;
            return proposed == null ? "" : proposed.toPlainString();
        }

        /// What the subject gives itself, as a form takes it.
        public String given() {
            return self == null ? "" : self.toPlainString();
        }
    }

    /// Something found amiss, to be put right by a day.
    ///
    /// @param rectification what was done about it
    /// @param verification why the office holds it for put right, or not yet
    public record Finding(
            int number,
            String text,
            String severity,
            LocalDate due,
            String state,
            boolean overdue,
            @Nullable String rectification,
            List<String> evidence,
            @Nullable String verification,
            @JsonProperty("_actions") List<Action> actions) {

        public Action action(String name) {
            return Action.among(actions, name);
        }

        /// The form with which the agency says what it did.
        public String rectifying() {
            return "rectify/" + number;
        }

        /// The form with which the office accepts that.
        public String seeing() {
            return "see/" + number;
        }
    }

    /// What was published once.
    public record Version(
            int version, String reason, String publishedBy, Instant publishedAt, BigDecimal total, String grade) {}

    public String page() {
        return "/evaluation/of/" + id;
    }

    public Action action(String name) {
        return Action.among(actions, name);
    }

    /// The sum of what the subject gives itself; nothing before it has assessed itself.
    public @Nullable BigDecimal self() {
        return sum(
                marks.stream().flatMap(mark -> Stream.ofNullable(mark.self())).toList());
    }

    /// The sum of what the office has verified; nothing before it has.
    public @Nullable BigDecimal verified() {
        return sum(marks.stream()
                .flatMap(mark -> Stream.ofNullable(mark.verified()))
                .toList());
    }

    /// How many findings are open past their day.
    public long overdue() {
        return findings.stream().filter(Finding::overdue).count();
    }

    private static @Nullable BigDecimal sum(List<BigDecimal> scores) {
        return scores.isEmpty() ? null : scores.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
