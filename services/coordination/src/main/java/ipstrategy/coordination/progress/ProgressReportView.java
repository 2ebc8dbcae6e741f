package ipstrategy.coordination.progress;

import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.web.Text;
import ipstrategy.web.answer.ActionView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How a plan stands, as far as a caller may see it.
///
/// @param madeAt when it was put together
/// @param scope the agency whose measures it holds, or null for all measures
/// @param unavailable the services that did not answer: their measures or reports are missing
/// @param statuses how many measures stand in which status
/// @param agencies how many measures each agency leads and takes part in, and how many of them are overdue
@Schema(name = "ProgressReport")
public record ProgressReportView(
        @Schema(examples = "PROMOTION-2017") String plan,
        Text title,
        Instant madeAt,
        @Nullable String scope,
        List<String> unavailable,
        List<StatusCount> statuses,
        List<AgencyCount> agencies,
        List<Section> sections,
        @JsonProperty("_actions") List<ActionView> actions) {

    /// How many measures stand in a status.
    @Schema(name = "ProgressStatusCount")
    public record StatusCount(String status, long measures) {}

    /// How many measures an agency answers for.
    ///
    /// @param leads alone, with others, or for a share
    @Schema(name = "ProgressAgencyCount")
    public record AgencyCount(Party agency, long leads, long participates, long overdue) {}

    /// A section of the plan with its measures.
    @Schema(name = "ProgressSection")
    public record Section(String code, Text title, String locator, List<Row> measures) {}

    /// A measure.
    ///
    /// @param overdueDays for how many days it or a report about it has been overdue, or 0
    @Schema(name = "ProgressMeasure")
    public record Row(
            String id,
            String number,
            Text title,
            List<Party> leads,
            List<Party> participants,
            String deadlineKind,
            @Nullable LocalDate due,
            String status,
            long overdueDays,
            List<Report> reports,
            List<Contribution> contributions,
            List<Deliverable> deliverables) {}

    /// An agency and what it is called.
    @Schema(name = "ProgressParty")
    public record Party(String code, Text name) {}

    /// The last accepted report of one agency.
    @Schema(name = "ProgressStatement")
    public record Report(String id, Party agency, String period, String assessment, String summary, String issues) {}

    /// What a participating agency said to it; also that it said nothing.
    @Schema(name = "ProgressContribution")
    public record Contribution(Party agency, String state, String text) {}

    /// Whether something that is to exist exists, and by which evidence.
    ///
    /// @param evidence the hashes of the stored evidence
    @Schema(name = "ProgressDeliverable")
    public record Deliverable(String id, Text title, String state, List<String> evidence) {}
}
