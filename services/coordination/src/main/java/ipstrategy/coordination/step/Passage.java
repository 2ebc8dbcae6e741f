package ipstrategy.coordination.step;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A passage of a document: where something is said.
@Schema(name = "Passage")
public record Passage(
        @NotBlank
        @Size(max = 80)
        @Pattern(regexp = Reason.PRINTABLE, message = Reason.UNPRINTABLE)
        @Schema(examples = "REPORT-2017")
        String document,

        @NotBlank
        @Size(max = 80)
        @Pattern(regexp = Reason.PRINTABLE, message = Reason.UNPRINTABLE)
        @Schema(examples = "(一)3")
        String locator) {}
