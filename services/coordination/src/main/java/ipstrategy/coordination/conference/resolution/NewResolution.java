package ipstrategy.coordination.conference.resolution;

import ipstrategy.coordination.conference.Written;
import ipstrategy.identity.AgencyCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A resolution to be assigned.
///
/// @param agendaItem the decided item it follows from
/// @param adopts the code of the plan that it adopts, or null; the item is then about that plan
@Schema(name = "NewResolution")
public record NewResolution(
        @NotBlank @Pattern(regexp = Written.ID_FORM, message = Written.UNPRINTABLE) @Schema(examples = "AI-2026-0001")
        String agendaItem,

        @NotBlank @Size(max = 4000) @Pattern(regexp = Written.LINES, message = Written.UNPRINTABLE)
        String text,

        @NotBlank @Pattern(regexp = Written.ID_FORM, message = Written.UNPRINTABLE) @Schema(examples = "SIPO")
        String agency,

        @NotNull LocalDate due,

        @Pattern(regexp = Written.ID_FORM, message = Written.UNPRINTABLE) @Schema(examples = "PROMOTION-2017") @Nullable
        String adopts) {

    AgencyCode responsible() {
        return new AgencyCode(agency);
    }

    /// By what a resolution is to be closed.
    @Schema(name = "Closing")
    public record Closing(@Valid @Nullable Evidence evidence) {}
}
