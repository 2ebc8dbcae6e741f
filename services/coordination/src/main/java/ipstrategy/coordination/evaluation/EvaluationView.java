package ipstrategy.coordination.evaluation;

import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.web.answer.ActionView;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The evaluation of one subject as it goes over the wire.
///
/// @param plan the plan that is evaluated, or null where it is an agency
/// @param agency who assesses itself, and for an agency also what is evaluated
/// @param measures the measures covered; where it is of a plan and empty, all of them
/// @param total the sum of what was verified; null until the round is graded
/// @param published the last version that was published; 0 for none
@Schema(name = "Evaluation")
record EvaluationView(
        @Schema(examples = "EVALUATION-2017_SIPO") String id,
        @Schema(examples = "EVALUATION-2017") String round,
        EvaluationRound.State state,
        @Nullable @Schema(examples = "PATENT-2017") String plan,
        @Schema(examples = "SIPO") String agency,
        List<String> measures,
        @Nullable String assessor,
        @Nullable Instant assessedAt,
        @Nullable String verifier,
        List<Checklist.Mark> marks,
        @Nullable BigDecimal total,
        BigDecimal maximum,
        @Nullable @Schema(examples = "EXCELLENT") String grade,
        int published,
        List<FindingView> findings,
        @JsonProperty("_actions") List<ActionView> actions) {

    /// Something found amiss.
    ///
    /// @param overdue whether the day has passed and nothing was done
    @Schema(name = "Finding")
    record FindingView(
            int number,
            String text,
            Finding.Severity severity,
            LocalDate due,
            Finding.State state,
            boolean overdue,
            @Nullable String rectification,
            List<String> evidence,
            @Nullable String verification,
            @JsonProperty("_actions") List<ActionView> actions) {}

    /// An evaluation as it was published.
    ///
    /// @param version 1, and one more for each correction
    /// @param reason why it was published, or corrected
    @Schema(name = "EvaluationVersion")
    record VersionView(
            @Schema(examples = "EVALUATION-2017_SIPO") String evaluation,
            int version,
            String reason,
            String publishedBy,
            Instant publishedAt,
            List<Checklist.Mark> marks,
            BigDecimal total,
            @Schema(examples = "EXCELLENT") String grade,
            @JsonProperty("_actions") List<ActionView> actions) {}
}
