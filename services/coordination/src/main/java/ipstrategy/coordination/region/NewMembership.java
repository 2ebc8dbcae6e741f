package ipstrategy.coordination.region;

import ipstrategy.coordination.step.Reason;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// From when until when a province belongs to a class.
///
/// @param from the first day
/// @param to the first day on which it no longer belongs, or null for no end
/// @param reason why: the office's decision, an approval
@Schema(name = "NewClassMembership")
public record NewMembership(
        @NotNull @Schema(examples = "2017-01-01") LocalDate from,
        @Nullable @Schema(examples = "2018-01-01") LocalDate to,

        @NotBlank
        @Size(max = Reason.LONGEST)
        @Pattern(regexp = Reason.PRINTABLE, message = Reason.UNPRINTABLE)
        @Schema(examples = "approved as a pilot of the leading type")
        String reason) {}
