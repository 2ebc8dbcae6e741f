package ipstrategy.coordination.evaluation.strand;

import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.web.Text;
import ipstrategy.web.answer.ActionView;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A strand of an evaluation as it goes over the wire.
///
/// @param stage where the evaluation as a whole stands
/// @param bodies the agencies that report for it; a province as the one that signs in for it
/// @param indicators what they are recommended to give figures of
/// @param consultant who was asked from outside
@Schema(name = "EvaluationStrand")
record StrandView(
        @Schema(examples = "OUTLINE-TEN-YEARS_DEPARTMENTS") String id,
        @Schema(examples = "OUTLINE-TEN-YEARS") String round,
        @Schema(examples = "DEPARTMENTS") String code,
        Strand.Kind kind,
        Text title,
        Synthesis.Stage stage,
        Strand.State state,
        List<String> bodies,
        List<Strand.Indicator> indicators,
        @Nullable String consultant,
        @Nullable String conclusion,
        @Nullable String concludedBy,
        @Nullable Instant concludedAt,
        @JsonProperty("_actions") List<ActionView> actions) {

    /// What one body says of itself.
    ///
    /// @param figures what it gives of the recommended indicators
    @Schema(name = "EvaluationSelfReport")
    record SelfReportView(
            @Schema(examples = "OUTLINE-TEN-YEARS_DEPARTMENTS_SIPO")
            String id,

            @Schema(examples = "OUTLINE-TEN-YEARS_DEPARTMENTS")
            String strand,

            @Schema(examples = "SIPO") String agency,
            Strand.State state,
            @Nullable String text,
            List<String> evidence,
            List<SelfReport.Figure> figures,
            @Nullable String reporter,
            @Nullable Instant reportedAt,
            @JsonProperty("_actions") List<ActionView> actions) {}
}
