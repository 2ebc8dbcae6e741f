package ipstrategy.console.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.console.page.Action;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A report on a measure for a period.
///
/// @param agency that reports
/// @param ready whether the officer has finished, so that it can be signed
/// @param waitsFor the agencies that have to act now
public record Report(
        String id,
        String measure,
        String plan,
        String agency,
        String role,
        String period,
        LocalDate opensOn,
        LocalDate due,
        boolean dueProvisional,
        String state,
        boolean overdue,
        @Nullable LocalDate overdueSince,
        @Nullable String assessment,
        @Nullable String narrative,
        @Nullable String issues,
        boolean important,
        List<Value> values,
        List<Claim> deliverables,
        boolean ready,
        int submissions,
        @Nullable Instant submittedAt,
        @Nullable Instant acceptedAt,
        @Nullable Returned returned,
        @Nullable Recalled recalled,
        List<String> waitsFor,
        @JsonProperty("_actions") List<Action> actions) {

    /// A figure that it carries.
    public record Value(String metric, String period, BigDecimal value, String unit) {}

    /// What it says of a deliverable.
    ///
    /// @param evidence the files that show it, by their SHA-256
    public record Claim(String id, String state, List<String> evidence) {}

    /// That the office gave it back.
    public record Returned(
            String reason, Instant at, @Nullable LocalDate resubmitBy) {}

    /// That the agency took it back.
    public record Recalled(String reason, Instant at) {}

    public Action action(String name) {
        return Action.among(actions, name);
    }
}
