package ipstrategy.metrics.revision;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A revision of a metric's definition as it goes over the wire.
///
/// @param revision 1 for the first, one more for each that replaced it
/// @param recordedAt since when it holds, until the next
/// @param reason why it replaced the one before
@Schema(name = "MetricRevision")
public record MetricRevisionView(
        @Schema(examples = "PCT-APPLICATIONS") String metric,
        int revision,
        Instant recordedAt,
        String reason,
        Defined definition) {}
