package ipstrategy.coordination.step;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Why a step is taken, for the audit trail.
@Schema(name = "Reason")
public record Reason(
        @NotBlank
        @Size(max = LONGEST)
        @Pattern(regexp = PRINTABLE, message = UNPRINTABLE)
        @Schema(examples = "as the conference resolved")
        String reason) {

    public static final int LONGEST = 500;

    /// What people write may hold several lines, and no other control characters.
    public static final String PRINTABLE = "[^\\p{Cc}\\p{Cs}]*+(?:[\\n\\t][^\\p{Cc}\\p{Cs}]*+)*+";

    public static final String UNPRINTABLE = "fault.bad-utf8";
}
