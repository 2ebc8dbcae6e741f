package ipstrategy.coordination.province.round;

import ipstrategy.coordination.step.Reason;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What is entered into sheets. Every mark has its reason.
final class NewMarks {

    private static final int MOST = 500;

    private NewMarks() {}

    /// A task that a province need not do and chooses, or whose choice it takes back.
    @Schema(name = "NewOptIn")
    record OptIn(
            @NotBlank @Size(max = 80) @Schema(examples = "PATENT-2017-022")
            String measure,

            @Min(1) @Max(99) int clause,

            @NotBlank @Size(max = Reason.LONGEST) @Pattern(regexp = Reason.PRINTABLE, message = Reason.UNPRINTABLE)
            String reason) {}

    /// Marks of mid-year.
    @Schema(name = "NewRatings")
    record Ratings(@NotEmpty @Size(max = MOST) List<@NotNull @Valid Rated> ratings) {}

    @Schema(name = "NewRating")
    record Rated(
            @NotBlank @Size(max = 80) @Schema(examples = "PATENT-2017-001")
            String measure,

            @Min(1) @Max(99) int clause,
            @NotNull Task.Rating rating,

            @NotBlank @Size(max = Reason.LONGEST) @Pattern(regexp = Reason.PRINTABLE, message = Reason.UNPRINTABLE)
            String reason) {}

    /// Scores of the year's end.
    @Schema(name = "NewScores")
    record Scores(@NotEmpty @Size(max = MOST) List<@NotNull @Valid Scored> scores) {}

    @Schema(name = "NewScore")
    record Scored(
            @NotBlank @Size(max = 80) @Schema(examples = "PATENT-2017-001")
            String measure,

            @Min(1) @Max(99) int clause,

            @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2)
            BigDecimal score,

            @NotBlank @Size(max = Reason.LONGEST) @Pattern(regexp = Reason.PRINTABLE, message = Reason.UNPRINTABLE)
            String reason) {}

    /// Scores of one province, put right after publication.
    ///
    /// @param reason why there is another version
    @Schema(name = "NewRoundCorrection")
    record Correction(
            @NotBlank @Size(max = 6) @Schema(examples = "440000")
            String region,

            @NotEmpty @Size(max = MOST) List<@NotNull @Valid Scored> scores,

            @NotBlank @Size(max = Reason.LONGEST) @Pattern(regexp = Reason.PRINTABLE, message = Reason.UNPRINTABLE)
            String reason) {}
}
