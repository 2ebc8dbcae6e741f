package ipstrategy.measures.extension;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What an agency asks for.
///
/// @param report which report, where it is about one
@Schema(name = "NewExtension")
record NewExtension(
        @NotNull Extension.Subject of,

        @Nullable @Schema(examples = "PROTECTION-2022-012_2026-Q4_SIPO") @Size(max = 120)
        String report,

        @NotNull @Schema(examples = "2027-03-31") LocalDate until,

        @NotBlank @Size(max = 1000) @Pattern(regexp = "[^\\p{Cc}\\p{Cs}]*", message = "fault.bad-utf8")
        String reason) {}
