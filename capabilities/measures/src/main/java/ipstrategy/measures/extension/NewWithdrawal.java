package ipstrategy.measures.extension;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Why an agency takes its request back.
@Schema(name = "NewExtensionWithdrawal")
record NewWithdrawal(
        @NotBlank @Size(max = 1000) @Pattern(regexp = "[^\\p{Cc}\\p{Cs}]*", message = "fault.bad-utf8")
        String reason) {}
