package ipstrategy.console.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.console.page.Action;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The word of a participating agency on a report. Silence is shown as silence.
public record Contribution(
        String agency,
        String state,
        @Nullable String text,
        LocalDate due,
        @Nullable Instant answeredAt,
        boolean late,
        @JsonProperty("_actions") List<Action> actions) {

    public Action answer() {
        return Action.among(actions, "answer");
    }
}
