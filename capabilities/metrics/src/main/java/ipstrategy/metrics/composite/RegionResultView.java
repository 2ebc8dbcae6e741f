package ipstrategy.metrics.composite;

import ipstrategy.metrics.scoring.RegionScore;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The published result of an index for one region.
///
/// @param version of the index
/// @param revision of the computation
/// @param score 0 to 100, or null where figures are missing
/// @param missing the metrics that it has no figure of
@Schema(name = "IndexResult")
record RegionResultView(
        @Schema(examples = "440000") String region,
        @Schema(examples = "2017") String period,
        int version,
        int revision,
        @Nullable BigDecimal score,
        @Nullable Integer rank,
        List<String> missing,
        List<RegionScore.Part> parts) {

    static List<RegionResultView> of(Computation computation) {
        return computation.scores().stream()
                .map(score -> new RegionResultView(
                        score.region(),
                        computation.period(),
                        computation.definition(),
                        computation.revision(),
                        score.score(),
                        score.rank(),
                        score.missing(),
                        score.parts()))
                .toList();
    }
}
