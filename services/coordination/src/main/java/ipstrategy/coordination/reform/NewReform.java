package ipstrategy.coordination.reform;

import ipstrategy.coordination.step.Reason;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A succession to be entered by hand.
///
/// @param on the first day on which the successor answers
/// @param measures the measures whose responsibilities pass; null for all
/// @param source where the reform is said
@Schema(name = "NewReform")
record NewReform(
        @NotBlank @Size(max = 40) @Schema(examples = "SAIC") String predecessor,

        @NotBlank @Size(max = 40) @Schema(examples = "CNIPA")
        String successor,

        @NotNull @Schema(examples = "2018-03-21") LocalDate on,
        @Nullable @Size(max = 1000) List<@NotBlank @Size(max = 80) String> measures,

        @NotBlank @Size(max = Reason.LONGEST) @Pattern(regexp = Reason.PRINTABLE, message = Reason.UNPRINTABLE)
        String reason,

        @Nullable @Size(max = 300) @Pattern(regexp = Reason.PRINTABLE, message = Reason.UNPRINTABLE)
        String source) {

    /// What passes, in a draft.
    @Schema(name = "NewReformScope")
    record Scope(
            @Nullable @Size(max = 1000) List<@NotBlank @Size(max = 80) String> measures,

            @NotBlank @Size(max = Reason.LONGEST) @Pattern(regexp = Reason.PRINTABLE, message = Reason.UNPRINTABLE)
            String reason) {}
}
