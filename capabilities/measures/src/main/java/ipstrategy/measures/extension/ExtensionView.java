package ipstrategy.measures.extension;

import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.web.answer.ActionView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A request for extension as it goes over the wire.
///
/// @param of what more time is asked for
/// @param report the report, where it is about one
/// @param agency who asks
/// @param due the day that stood when it was asked for
/// @param until the day asked for
/// @param closed what became of it, or null while it waits
/// @param waitsFor the agencies that must act next
@Schema(name = "Extension")
record ExtensionView(
        @Schema(examples = "PROTECTION-2022-012_X1") String id,
        @Schema(examples = "PROTECTION-2022-012") String measure,
        @Schema(examples = "PROTECTION-2022") String plan,
        Extension.Subject of,
        @Nullable String report,
        @Schema(examples = "SIPO") String agency,
        LocalDate due,
        LocalDate until,
        String reason,
        ExtensionState state,
        Instant requestedAt,
        String requestedBy,
        @Nullable ClosingView closed,
        List<String> waitsFor,
        @JsonProperty("_actions") List<ActionView> actions) {

    /// @param until the day that was granted, or null
    @Schema(name = "ExtensionClosing")
    record ClosingView(
            Instant at,
            String by,
            @Nullable LocalDate until,
            @Nullable String reason) {}
}
