package ipstrategy.measures.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.measures.statement.Statement;
import ipstrategy.measures.terms.Assessment;
import ipstrategy.measures.terms.ReportState;
import ipstrategy.measures.terms.Role;
import ipstrategy.web.answer.ActionView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A report as it goes over the wire.
///
/// @param agency the agency that was asked
/// @param filer the agency that files it: the one that was asked, or its successor since a reform; not told as such
/// @param due the day on which it is due, or null where a year that matters has no calendar
/// @param dueProvisional whether that day follows the law alone and may move with the announcement of a year
/// @param dueUnknownYear the year without a calendar, or null
/// @param overdue whether it is late; a report submitted too late is so until it is accepted
/// @param overdueSince the day that was missed, or null
/// @param ready whether a draft waits to be signed off
/// @param submissions how often it was submitted, also where that was taken back
/// @param submittedAt when it was submitted last, or null where nothing stands submitted
/// @param timely whether that was in time
/// @param recalled that the agency took back what it had submitted, the last time
/// @param waitsFor the agencies that must act next
@Schema(name = "Report")
public record ReportView(
        @Schema(examples = "PROMOTION-2017-001_2026-Q4_SIPO")
        String id,

        @Schema(examples = "PROMOTION-2017-001") String measure,
        @Schema(examples = "PROMOTION-2017") String plan,
        @Schema(examples = "SIPO") String agency,
        @JsonIgnore @Schema(hidden = true) String filer,
        Role role,
        @Schema(examples = "2026-Q4") String period,
        LocalDate periodEnd,
        LocalDate opensOn,
        @Nullable LocalDate due,
        boolean dueProvisional,
        @Nullable Integer dueUnknownYear,
        ReportState state,
        boolean overdue,
        @Nullable LocalDate overdueSince,
        @Nullable Assessment assessment,
        @Nullable String narrative,
        @Nullable String issues,
        boolean important,
        List<Statement.Value> values,
        List<Statement.Claim> deliverables,
        boolean ready,
        int submissions,
        @Nullable Instant submittedAt,
        @Nullable Boolean timely,
        @Nullable RecallView recalled,
        @Nullable ReturnView returned,
        @Nullable Instant acceptedAt,
        @Nullable EscalationView escalated,
        List<String> waitsFor,
        @JsonProperty("_actions") List<ActionView> actions) {

    /// That the agency took it back before the office had decided.
    @Schema(name = "ReportRecall")
    public record RecallView(@Nullable String reason, Instant at) {}

    /// That the office gave it back.
    ///
    /// @param resubmitBy until when it is to come again, or null where a year that matters has no calendar
    @Schema(name = "ReportReturn")
    public record ReturnView(
            @Nullable String reason, Instant at, @Nullable LocalDate resubmitBy) {}

    /// That the office carried it further up.
    @Schema(name = "ReportEscalation")
    public record EscalationView(@Nullable String reason, Instant at) {}
}
