package ipstrategy.coordination.planimport;

import ipstrategy.web.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a person puts right in a draft as a whole.
///
/// @param sections better titles of parts; those not named are kept
/// @param doubtsSeen that the person has looked at what the reading was unsure of
/// @param reason why, for the audit trail
@Schema(name = "PlanDraftCorrection")
public record DraftCorrection(
        @Valid @Size(max = 100) @Nullable List<@NotNull PartTitle> sections,
        @Nullable Boolean doubtsSeen,

        @NotBlank @Size(max = 500) String reason) {

    /// A better title of a part.
    @Schema(name = "PlanDraftPartTitle")
    public record PartTitle(
            @NotNull @Schema(examples = "1.1") String code,
            @NotNull Text title) {}

    /// Why a draft is confirmed or given up.
    @Schema(name = "PlanDraftDecision")
    public record Decision(
            @NotBlank @Size(max = 500) @Schema(examples = "checked against the printed circular")
            String reason) {}
}
