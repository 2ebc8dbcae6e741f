package ipstrategy.measures.linking;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The metrics to which a measure is to be linked.
///
/// @param metrics all of them, from then on; none where it has no figures
/// @param reason why, for the audit trail
@Schema(name = "NewMetricLinks")
record NewMetricLinks(
        @NotNull @Size(max = 60) @Schema(examples = "[\"PCT-APPLICATIONS\"]")
        List<@NotNull @Size(min = 1, max = 80) String> metrics,

        @NotBlank
        @Size(max = 500)
        @Pattern(regexp = "[^\\p{Cc}\\p{Cs}]*", message = "fault.bad-utf8")
        @Schema(examples = "the measure names the number of PCT applications")
        String reason) {}
