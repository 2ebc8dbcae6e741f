package ipstrategy.measures.extension;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What the office decides.
///
/// @param until another day than the one asked for, or null for that one
@Schema(name = "NewExtensionDecision")
record NewDecision(
        @NotNull Boolean granted,
        @Nullable LocalDate until,

        @NotBlank @Size(max = 1000) @Pattern(regexp = "[^\\p{Cc}\\p{Cs}]*", message = "fault.bad-utf8")
        String reason) {}
