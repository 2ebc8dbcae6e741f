package ipstrategy.coordination.evaluation.strand;

import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.coordination.step.Passage;
import ipstrategy.web.answer.ActionView;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The synthesis of a round in strands as it goes over the wire.
///
/// @param basis the work plan by which is evaluated, and the place in it
/// @param strands the codes of the strands
/// @param text what the strands come to together; null until it is written
/// @param published the last version that was published; 0 for none
@Schema(name = "EvaluationSynthesis")
record SynthesisView(
        @Schema(examples = "OUTLINE-TEN-YEARS_SYNTHESIS") String id,
        @Schema(examples = "OUTLINE-TEN-YEARS") String round,
        Synthesis.Stage stage,
        Passage basis,
        List<String> strands,
        @Nullable String text,
        int published,
        Instant adoptedAt,
        @JsonProperty("_actions") List<ActionView> actions) {

    /// What a strand concluded, as it was published.
    @Schema(name = "PublishedConclusion")
    record ConclusionView(
            @Schema(examples = "DEPARTMENTS") String strand,
            Strand.Kind kind,
            @Nullable String consultant,
            String conclusion) {}

    /// A synthesis as it was published.
    ///
    /// @param version 1, and one more for each correction
    /// @param reason why it was published, or corrected
    @Schema(name = "EvaluationSynthesisVersion")
    record VersionView(
            @Schema(examples = "OUTLINE-TEN-YEARS") String round,
            int version,
            String reason,
            String publishedBy,
            Instant publishedAt,
            String text,
            List<ConclusionView> conclusions,
            @JsonProperty("_actions") List<ActionView> actions) {}
}
