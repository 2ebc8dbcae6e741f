package ipstrategy.metrics.appraisal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An appraisal as somebody wants it computed; where one of its code is published, a correction of it.
///
/// @param index the index by whose published scores it goes
/// @param version of the index, or null for the last one that has results
/// @param regions only these, or null for all of the index
/// @param bands the grades, from the highest; the last begins at 0
/// @param reason why it is made, or why it is corrected
@Schema(name = "NewAppraisal")
record NewAppraisal(
        @NotNull @Pattern(regexp = CODE) @Size(max = 80) @Schema(examples = "IP-APPRAISAL-2017")
        String code,

        @NotNull @Pattern(regexp = CODE) @Size(max = 80) @Schema(examples = "IP-DEVELOPMENT")
        String index,

        @NotBlank @Size(max = 10) @Schema(examples = "2017") String period,
        @Nullable @Min(1) @Max(1_000_000) Integer version,
        @Nullable @Size(min = 1, max = 500) List<@NotNull @Pattern(regexp = "[0-9A-Z-]{2,40}") String> regions,
        @NotNull @Size(min = 1, max = 20) List<@NotNull @Valid Band> bands,

        @NotBlank @Size(max = 500) @Pattern(regexp = PRINTABLE) @Schema(examples = "年度评价")
        String reason) {

    static final String CODE = "[A-Z][A-Z0-9]*(-[A-Z0-9]+)*";
    static final String PRINTABLE = "[^\\p{Cc}\\p{Cs}]*";
}
