package ipstrategy.metrics.scoring;

import ipstrategy.web.Text;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What an index says of a region, and how it comes to it.
///
/// @param score 0 to 100, or null where the region has none because figures are missing
/// @param rank 1 for the best; equals share a rank and the next is left out, as 1, 2, 2, 4; null without a score
/// @param missing the metrics that it has no figure of
@Schema(name = "RegionScore")
public record RegionScore(
        @Schema(examples = "440000") String region,
        @Nullable BigDecimal score,
        @Nullable Integer rank,
        List<String> missing,
        List<Part> parts) {

    public RegionScore {
        missing = List.copyOf(missing);
        parts = List.copyOf(parts);
    }

    /// What a component gives to a score.
    ///
    /// @param value as published, or null
    /// @param revision of the figure, or null where there is none
    /// @param points 0 to 100, to six places, or null
    /// @param weight that was used, to ten places; more than its own where others are missing, null without a value
    /// @param reason why there is no value, or null
    @Schema(name = "RegionScorePart")
    public record Part(
            String metric,
            @Nullable BigDecimal value,
            @Nullable Integer revision,
            @Nullable BigDecimal points,
            @Nullable BigDecimal weight,
            @Nullable Text reason) {}
}
