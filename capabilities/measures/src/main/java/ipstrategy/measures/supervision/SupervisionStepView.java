package ipstrategy.measures.supervision;

import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.measures.ladder.StepKind;
import ipstrategy.web.Text;
import ipstrategy.web.answer.ActionView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A step of supervision as it goes over the wire.
///
/// @param agency the agency that the report is asked of
/// @param round which of the report's days to file by it is about, from 1
/// @param ladder the version of the ladder it is from
/// @param due the day to file by
/// @param on the day of the step
/// @param takenAt when it was written
/// @param late whether it was written on a later day than its own, as the platform was not running
/// @param provisional whether a day was counted whose year had not been announced yet
/// @param waitsFor the agencies that must act next
/// @param actions none: what the platform has done nobody undoes
@Schema(name = "SupervisionStep")
record SupervisionStepView(
        @Schema(examples = "PROMOTION-2017-001_2026-Q4_SIPO_R1_NOTICE")
        String id,

        @Schema(examples = "PROMOTION-2017-001_2026-Q4_SIPO")
        String report,

        @Schema(examples = "PROMOTION-2017-001") String measure,
        @Schema(examples = "PROMOTION-2017") String plan,
        @Schema(examples = "SIPO") String agency,
        int round,
        StepKind step,
        Text name,
        @Schema(examples = "1") String ladder,
        LocalDate due,
        LocalDate on,
        Instant takenAt,
        boolean late,
        boolean provisional,
        Text reason,
        List<String> waitsFor,
        @JsonProperty("_actions") List<ActionView> actions) {}
