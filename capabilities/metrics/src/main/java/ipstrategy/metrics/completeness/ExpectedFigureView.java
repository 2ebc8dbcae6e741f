package ipstrategy.metrics.completeness;

import ipstrategy.metrics.figure.Observation;
import ipstrategy.web.Text;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An expected figure as it goes over the wire.
///
/// @param agency the agency that answers for the metric, or null where none is entered
/// @param state how far it has come, or null where it is missing
/// @param late whether it came after its day or is missing after it; null where that cannot be told
@Schema(name = "ExpectedFigure")
record ExpectedFigureView(
        @Schema(examples = "2017_PCT-APPLICATIONS") String id,
        @Schema(examples = "PCT-APPLICATIONS") String metric,
        Text name,
        @Schema(examples = "patents") String service,
        @Nullable @Schema(examples = "SIPO") String agency,
        @Schema(examples = "2017") String period,
        DueView due,
        Observation.@Nullable State state,
        @Nullable Instant reportedAt,
        @Nullable Boolean late,
        boolean missing) {}
