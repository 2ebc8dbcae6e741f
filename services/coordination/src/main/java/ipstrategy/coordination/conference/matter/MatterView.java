package ipstrategy.coordination.conference.matter;

import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.coordination.conference.Written;
import ipstrategy.web.answer.ActionView;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A matter of weight as it goes over the wire.
///
/// @param reason why it is of weight, in the words of whoever raised it
/// @param documentNumber under which it was reported to the State Council, or null
/// @param note what was said about it last
@Schema(name = "Matter")
public record MatterView(
        @Schema(examples = "MAT-2026-0001") String id,

        @Schema(examples = "PROMOTION-2017-042_2026-Q4_SIPO")
        String report,

        @Nullable String measure,
        @Nullable String agency,
        @Nullable String reason,
        Instant raisedAt,
        @Nullable String documentNumber,
        @Nullable String note,
        Matter.State state,
        @JsonProperty("_actions") List<ActionView> actions) {

    /// How it was reported to the State Council.
    @Schema(name = "ReportingMatter")
    public record Reporting(
            @NotBlank @Size(max = 100) @Pattern(regexp = Written.LINE, message = Written.UNPRINTABLE)
            String documentNumber,

            @NotBlank @Size(max = 2000) @Pattern(regexp = Written.LINES, message = Written.UNPRINTABLE)
            String note) {}

    /// How it was settled.
    @Schema(name = "SettlingMatter")
    public record Settlement(
            @NotBlank @Size(max = 2000) @Pattern(regexp = Written.LINES, message = Written.UNPRINTABLE)
            String note) {}
}
