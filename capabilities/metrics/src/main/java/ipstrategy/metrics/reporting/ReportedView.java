package ipstrategy.metrics.reporting;

import ipstrategy.web.Text;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What became of reported figures.
///
/// @param batch the id of several figures that came in together, or null
/// @param read how many were sent
/// @param admitted how many came in, revisions among them
/// @param unchanged how many say what stands already
/// @param revised how many give another value to a figure that stands
/// @param oddities what somebody should look at
@Schema(name = "Reported")
public record ReportedView(
        @Nullable String batch, long read, long admitted, long unchanged, long revised, List<Oddity> oddities) {

    /// @param pointer a JSON pointer to it
    @Schema(name = "Oddity")
    public record Oddity(
            @Nullable String pointer,
            @Schema(examples = "jump") String code,
            Text detail) {}
}
