package ipstrategy.metrics.attesting;

import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.metrics.figure.Observation;
import ipstrategy.web.answer.ActionView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Figures that came together, as they go over the wire.
///
/// @param id the import, report or event that they came with
/// @param state the state of those that have come the least far
/// @param count how many there are
/// @param states how many there are in each state
@Schema(name = "ObservationBatch")
record BatchView(
        @Schema(examples = "0b0c3f0e-7a51-4a1e-9f43-2d1d3f6a1c55")
        String id,

        Observation.Origin origin,
        Observation.State state,
        List<String> metrics,
        long count,
        Map<Observation.State, Long> states,
        List<String> reportedBy,
        List<String> verifiedBy,
        Instant recordedAt,
        @JsonProperty("_actions") List<ActionView> actions) {}
