package ipstrategy.coordination.planimport;

import ipstrategy.measures.terms.AssignmentRule;
import ipstrategy.measures.terms.Deadline;
import ipstrategy.measures.terms.Deliverable;
import ipstrategy.measures.terms.Obligation;
import ipstrategy.measures.terms.Role;
import ipstrategy.web.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a person puts right in an item of a draft. A field that is not given is kept.
///
/// @param doubtsSeen that the person has looked at what the reading was unsure of
/// @param metrics the codes of the metrics that reports on it are to give values of
/// @param acceptCandidates that all candidates are deliverables
/// @param reason why, for the audit trail
@Schema(name = "PlanItemCorrection")
public record ItemCorrection(
        @Pattern(regexp = NUMBER, message = "fault.not-a-number-of-a-measure") @Nullable
        String number,

        @Pattern(regexp = NUMBER, message = "fault.not-a-number-of-a-measure") @Nullable
        String parent,

        @Size(max = 10) @Nullable String section,
        @Size(min = 1, max = 20_000) @Nullable String text,
        @Nullable Text title,
        @Nullable Text summary,
        @Nullable String service,
        @Size(max = 6) @Nullable List<@NotNull String> contributing,
        @Nullable AssignmentRule rule,

        @Valid @Size(max = 60) @Nullable List<@NotNull Answer> responsibilities,
        @Valid @Nullable Day deadline,
        @Nullable Boolean conditional,

        @Valid @Size(max = 60) @Nullable List<@NotNull Duty> obligations,
        @Valid @Size(max = 99) @Nullable List<@NotNull Result> deliverables,

        @Size(max = 60) @Nullable List<@NotNull @Size(min = 1, max = 80) String> metrics,

        @Size(max = 1000) @Nullable String note,
        @Nullable Boolean doubtsSeen,
        @Nullable Boolean acceptCandidates,

        @NotBlank @Size(max = 500) @Schema(examples = "the bracket is missing in print")
        String reason) {

    static final String NUMBER = "[1-9][0-9]{0,2}|[0-9](\\.[0-9]){2}|BOX[0-9](\\.[0-9])?";

    /// An agency that answers.
    @Schema(name = "PlanItemCorrectionAnswer")
    public record Answer(
            @NotNull @Schema(examples = "SIPO") String agency,
            @NotNull Role role,
            @Min(1) @Max(99) int order) {}

    /// Until when.
    @Schema(name = "PlanItemCorrectionDay")
    public record Day(@NotNull Deadline.Kind kind, @Nullable LocalDate due) {}

    /// What a clause asks of a class of provinces.
    @Schema(name = "PlanItemCorrectionDuty")
    public record Duty(
            @Min(1) @Max(20) int clause,
            @NotNull @Schema(examples = "CLASS-1") String regionClass,
            @NotNull Obligation.Kind obligation) {}

    /// Something that will exist or will have happened.
    @Schema(name = "PlanItemCorrectionResult")
    public record Result(
            @NotNull Deliverable.Kind kind, @NotNull Text title) {}

    /// An item cut anew out of the text: its words and closing stand between two characters.
    ///
    /// @param start the first character of its words or of its number
    /// @param end the first character behind its closing
    @Schema(name = "PlanItemCut")
    public record Cut(
            @NotNull @Pattern(regexp = NUMBER, message = "fault.not-a-number-of-a-measure")
            String number,

            @Size(max = 10) @Nullable String section,
            @Min(0) int start,
            @Min(1) int end,

            @NotBlank @Size(max = 500) String reason) {}

    /// Where an item is cut in two.
    ///
    /// @param at the first character of the second
    /// @param number the number of the second
    @Schema(name = "PlanItemSplit")
    public record Split(
            @Min(1) int at,

            @NotNull @Pattern(regexp = NUMBER, message = "fault.not-a-number-of-a-measure")
            String number,

            @NotBlank @Size(max = 500) String reason) {}
}
