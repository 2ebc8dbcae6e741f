package ipstrategy.metrics.composite;

import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.metrics.scoring.RegionScore;
import ipstrategy.web.answer.ActionView;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What an index says of regions for a period, as it goes over the wire.
///
/// @param version of the index
/// @param revision 1 for the first computation of the version and period, one more for each after it
/// @param asOf from the figures that were published at this instant
/// @param reason why it takes the place of the one before, or null
/// @param computedBy like all names null for callers who see published results only
@Schema(name = "IndexComputation")
record ComputationView(
        @Schema(examples = "12") long id,
        String index,
        int version,
        @Schema(examples = "2017") String period,
        int revision,
        Computation.State state,
        Instant asOf,
        Instant computedAt,
        @Nullable Instant publishedAt,
        @Nullable Instant supersededAt,
        @Nullable String reason,
        @Nullable String computedBy,
        @Nullable String decidedBy,
        @Nullable String returnReason,
        List<RegionScore> scores,
        @JsonProperty("_actions") List<ActionView> actions) {}
