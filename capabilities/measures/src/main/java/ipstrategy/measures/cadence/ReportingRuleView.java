package ipstrategy.measures.cadence;

import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.web.answer.ActionView;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A reporting rule as it goes over the wire.
///
/// @param id the plan and the service: a plan has a rule in each service that owns measures of it
/// @param from the first day that reports are asked about
/// @param to the last, or null for no end
/// @param workingDays how many working days after a period's end its report is due
/// @param contributionWorkingDays how many a participant has to answer
/// @param resubmitWorkingDays how many an agency has for a report that was given back
/// @param usual whether it holds only since the office has set none
/// @param measures the measures that have a rhythm of their own
@Schema(name = "ReportingRule")
public record ReportingRuleView(
        @Schema(examples = "PROMOTION-2017_patents") String id,

        @Schema(examples = "PROMOTION-2017") String plan,
        @Schema(examples = "patents") String service,
        Cadence cadence,
        LocalDate from,
        @Nullable LocalDate to,
        int workingDays,
        int contributionWorkingDays,
        int resubmitWorkingDays,
        boolean usual,
        List<OfMeasure> measures,
        @JsonProperty("_actions") List<ActionView> actions) {

    @Schema(name = "ReportingRuleOfMeasure")
    record OfMeasure(
            @Schema(examples = "PROMOTION-2017-003") String measure, Cadence cadence) {}
}
