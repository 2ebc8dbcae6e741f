package ipstrategy.console.evaluation;

import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.console.language.Text;
import ipstrategy.console.page.Action;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One side from which a round evaluates, with the bodies that report for it and what it comes to.
public record Strand(
        String round,
        String code,
        String kind,
        Text title,
        String stage,
        String state,
        List<String> bodies,
        List<Indicator> indicators,
        @Nullable String consultant,
        @Nullable String conclusion,
        @Nullable String concludedBy,
        @Nullable Instant concludedAt,
        @JsonProperty("_actions") List<Action> actions) {

    /// An indicator that bodies are recommended to report.
    public record Indicator(
            String code, Text name, @Nullable String unit) {}

    /// What one body says of itself.
    public record SelfReport(
            String agency,
            String state,
            @Nullable String text,
            List<String> evidence,
            List<Figure> figures,
            @Nullable String reporter,
            @Nullable Instant reportedAt,
            @JsonProperty("_actions") List<Action> actions) {

        public Action report() {
            return Action.among(actions, "report");
        }

        /// What is said for an indicator, as a form takes it.
        public String valueOf(String indicator) {
            return figures.stream()
                    .filter(figure -> figure.indicator().equals(indicator))
                    .map(Figure::value)
                    .findFirst()
                    .orElse("");
        }

        /// Where it can be seen, as a form takes it.
        public String seen() {
            return String.join("\n", evidence);
        }
    }

    /// The value of a recommended indicator, digit for digit as it was given.
    public record Figure(String indicator, String value, List<String> evidence) {}

    /// What the body of whoever looks says of itself, with the entity tag of that.
    public record Own(SelfReport report, String tag) {}

    public String page() {
        return "/evaluation/rounds/" + round + "/strands/" + code;
    }

    /// What the audit trail calls it.
    public String id() {
        return round + "_" + code;
    }

    public Action conclude() {
        return Action.among(actions, "conclude");
    }

    /// Whether somebody from abroad is asked.
    public boolean isInternational() {
        return kind.equals("INTERNATIONAL");
    }
}
