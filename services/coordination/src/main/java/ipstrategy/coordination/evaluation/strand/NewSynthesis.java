package ipstrategy.coordination.evaluation.strand;

import ipstrategy.coordination.step.Exact;
import ipstrategy.coordination.step.Passage;
import ipstrategy.coordination.step.Reason;
import ipstrategy.coordination.step.Title;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A work plan that divides an evaluation round into strands (工作方案).
///
/// @param basis where the work plan stands
@Schema(name = "NewEvaluationWorkPlan")
record NewSynthesis(
        @NotNull @Valid Passage basis,
        @NotEmpty @Size(max = 50) List<@NotNull @Valid NewStrand> strands,

        @NotBlank @Size(max = Reason.LONGEST) @Pattern(regexp = Reason.PRINTABLE, message = Reason.UNPRINTABLE)
        String reason) {

    private static final String CODE = "[A-Z][A-Z0-9]*(-[A-Z0-9]+)*";
    private static final int LONGEST = 20_000;

    /// One strand. Neither the five of REPORT-2017 (一)1 nor any one of them is forced on a round.
    ///
    /// @param bodies agencies; a collective stands for its members, `PROVINCE-440000` for a province
    @Schema(name = "NewEvaluationStrand")
    record NewStrand(
            @NotNull @Size(max = 40) @Pattern(regexp = CODE) @Schema(examples = "DEPARTMENTS")
            String code,

            Strand.@NotNull Kind kind,
            @NotNull @Valid Title title,
            @Nullable @Size(max = 200) List<@NotBlank @Size(max = 40) String> bodies,
            @Nullable @Size(max = 100) List<@NotNull @Valid NewIndicator> indicators) {

        List<Strand.Indicator> recommended() {
            return indicators == null
                    ? List.of()
                    : indicators.stream()
                            .map(one ->
                                    new Strand.Indicator(one.code(), one.name().text(), one.unit()))
                            .toList();
        }
    }

    @Schema(name = "NewRecommendedIndicator")
    record NewIndicator(
            @NotNull @Size(max = 80) @Pattern(regexp = CODE) @Schema(examples = "PATENTS-PER-10K")
            String code,

            @NotNull @Valid Title name,

            @Nullable
            @Size(min = 1, max = 40)
            @Pattern(regexp = Reason.PRINTABLE, message = Reason.UNPRINTABLE)
            @Schema(examples = "件")
            String unit) {}

    /// What a body says of itself.
    @Schema(name = "NewEvaluationSelfReport")
    record Reported(
            @NotBlank @Size(max = LONGEST) @Pattern(regexp = Reason.PRINTABLE, message = Reason.UNPRINTABLE)
            String text,

            @Nullable @Size(max = 50) List<@NotBlank @Size(max = 200) String> evidence,
            @Nullable @Size(max = 100) List<@NotNull @Valid Given> figures) {

        List<String> seen() {
            return evidence == null ? List.of() : evidence;
        }

        List<SelfReport.Figure> given() {
            return figures == null
                    ? List.of()
                    : figures.stream()
                            .map(one -> new SelfReport.Figure(one.indicator(), one.value(), one.evidence()))
                            .toList();
        }
    }

    /// A recommended indicator. What is not known is left out; it is never 0.
    @Schema(name = "NewIndicatorFigure")
    record Given(
            @NotBlank @Size(max = 80) @Schema(examples = "PATENTS-PER-10K")
            String indicator,

            @NotNull @Pattern(regexp = Exact.DECIMAL, message = Exact.NO_DECIMAL) @Schema(examples = "9.80")
            String value,

            @NotEmpty @Size(max = 50) List<@NotBlank @Size(max = 200) String> evidence) {}

    /// What a strand comes to.
    ///
    /// @param consultant who was asked from outside; an international consultation has somebody
    @Schema(name = "NewStrandConclusion")
    record Concluded(
            @NotBlank @Size(max = LONGEST) @Pattern(regexp = Reason.PRINTABLE, message = Reason.UNPRINTABLE)
            String text,

            @Nullable @Size(min = 1, max = 400) @Pattern(regexp = Reason.PRINTABLE, message = Reason.UNPRINTABLE)
            String consultant,

            @NotBlank @Size(max = Reason.LONGEST) @Pattern(regexp = Reason.PRINTABLE, message = Reason.UNPRINTABLE)
            String reason) {}

    /// What the strands come to together.
    @Schema(name = "NewSynthesisText")
    record Written(
            @NotBlank @Size(max = LONGEST) @Pattern(regexp = Reason.PRINTABLE, message = Reason.UNPRINTABLE)
            String text,

            @NotBlank @Size(max = Reason.LONGEST) @Pattern(regexp = Reason.PRINTABLE, message = Reason.UNPRINTABLE)
            String reason) {}

    /// What is put right after publication: the text, conclusions of strands, or both.
    @Schema(name = "NewSynthesisCorrection")
    record Correction(
            @Nullable @Size(min = 1, max = LONGEST) @Pattern(regexp = Reason.PRINTABLE, message = Reason.UNPRINTABLE)
            String text,

            @Nullable @Size(max = 50) List<@NotNull @Valid Corrected> conclusions,

            @NotBlank @Size(max = Reason.LONGEST) @Pattern(regexp = Reason.PRINTABLE, message = Reason.UNPRINTABLE)
            String reason) {

        List<Corrected> corrected() {
            return conclusions == null ? List.of() : conclusions;
        }
    }

    @Schema(name = "NewCorrectedConclusion")
    record Corrected(
            @NotBlank @Size(max = 40) @Schema(examples = "DEPARTMENTS")
            String strand,

            @NotBlank @Size(max = LONGEST) @Pattern(regexp = Reason.PRINTABLE, message = Reason.UNPRINTABLE)
            String text) {}
}
