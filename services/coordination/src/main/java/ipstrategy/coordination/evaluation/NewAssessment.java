package ipstrategy.coordination.evaluation;

import ipstrategy.coordination.step.Reason;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What an agency says of itself: every item of the checklist, once.
@Schema(name = "NewSelfAssessment")
record NewAssessment(@NotEmpty @Size(max = 100) List<@NotNull @Valid Assessed> marks) {

    private static final int LONGEST = 2000;

    /// One item, with what is said for it and where it can be seen.
    @Schema(name = "NewSelfMark")
    record Assessed(
            @NotBlank @Size(max = 40) @Schema(examples = "REPORTS-IN-TIME")
            String item,

            @NotNull @DecimalMin("0") @DecimalMax("1000") @Digits(integer = 4, fraction = 2)
            BigDecimal score,

            @NotBlank @Size(max = LONGEST) @Pattern(regexp = Reason.PRINTABLE, message = Reason.UNPRINTABLE)
            String text,

            @Nullable @Size(max = 50) List<@NotBlank @Size(max = 200) String> evidence) {

        List<String> seen() {
            return evidence == null ? List.of() : evidence;
        }
    }

    /// What the office finds: items of the checklist, each with a reason.
    ///
    /// @param reason why as a whole; for a correction, why there is another version
    @Schema(name = "NewVerification")
    record Verification(
            @NotEmpty @Size(max = 100) List<@NotNull @Valid Verified> marks,

            @NotBlank @Size(max = Reason.LONGEST) @Pattern(regexp = Reason.PRINTABLE, message = Reason.UNPRINTABLE)
            String reason) {}

    @Schema(name = "NewVerifiedMark")
    record Verified(
            @NotBlank @Size(max = 40) @Schema(examples = "REPORTS-IN-TIME")
            String item,

            @NotNull @DecimalMin("0") @DecimalMax("1000") @Digits(integer = 4, fraction = 2)
            BigDecimal score,

            @NotBlank @Size(max = Reason.LONGEST) @Pattern(regexp = Reason.PRINTABLE, message = Reason.UNPRINTABLE)
            String reason) {}

    /// Something found amiss, to be put right by a day.
    @Schema(name = "NewFinding")
    record Found(
            @NotBlank @Size(max = LONGEST) @Pattern(regexp = Reason.PRINTABLE, message = Reason.UNPRINTABLE)
            String text,

            Finding.@NotNull Severity severity,
            @NotNull @Schema(examples = "2027-03-31") LocalDate due) {}

    /// What was done about a finding.
    @Schema(name = "NewRectification")
    record Rectified(
            @NotBlank @Size(max = LONGEST) @Pattern(regexp = Reason.PRINTABLE, message = Reason.UNPRINTABLE)
            String text,

            @NotEmpty @Size(max = 50) List<@NotBlank @Size(max = 200) String> evidence) {}

    /// Whether a finding is put right.
    @Schema(name = "NewFindingVerification")
    record Seen(
            @NotNull Boolean accepted,

            @NotBlank @Size(max = Reason.LONGEST) @Pattern(regexp = Reason.PRINTABLE, message = Reason.UNPRINTABLE)
            String reason) {}
}
