package ipstrategy.coordination.conference.resolution;

import ipstrategy.coordination.conference.Written;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// By what a resolution is shown to be carried out: a stored evidence of a measure, or a document and what it says.
///
/// @param measure the measure whose evidence it is
/// @param sha256 the hash under which the evidence is stored
/// @param documentNumber the number of a document
/// @param note what it shows
@Schema(name = "ResolutionEvidence")
public record Evidence(
        @Pattern(regexp = Written.ID_FORM, message = Written.UNPRINTABLE)
        @Schema(examples = "PROMOTION-2017-042")
        @Nullable
        String measure,

        @Pattern(regexp = "[0-9a-f]{64}", message = "fault.not-a-hash") @Nullable
        String sha256,

        @Size(max = 100)
        @Pattern(regexp = Written.LINE, message = Written.UNPRINTABLE)
        @Schema(examples = "国知战联办〔2017〕12号")
        @Nullable
        String documentNumber,

        @Size(max = 2000) @Pattern(regexp = Written.LINES, message = Written.UNPRINTABLE) @Nullable
        String note) {

    /// Whether it names a file by its content, wherever it is kept.
    boolean namesFile() {
        return sha256 != null;
    }

    /// Whether it shows anything. A note without a document is a claim, not evidence.
    boolean isSome() {
        return (measure != null && sha256 != null) || (isSaid(documentNumber) && isSaid(note));
    }

    private static boolean isSaid(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
