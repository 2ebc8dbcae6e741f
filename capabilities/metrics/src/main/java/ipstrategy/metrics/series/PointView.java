package ipstrategy.metrics.series;

import ipstrategy.metrics.figure.Observation;
import ipstrategy.metrics.growth.GrownView;
import ipstrategy.metrics.terms.Definition;
import ipstrategy.metrics.terms.PeriodType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A number of a series as it goes over the wire: a figure as published, or several added up.
///
/// @param id names it among all answers; of the sum of something, its revision is 0
/// @param value in the plain unit; null where it is missing, never 0 instead
/// @param status SDMX CL_OBS_STATUS; of a sum `U` where a part is unreliable, `O` where no part has a value
/// @param qualifier how near it is; of a sum by what its parts say
/// @param state PUBLISHED, or SUPERSEDED where the history is asked for
/// @param revision of the figure, or null for a sum
/// @param supersededAt since when it is believed no more, or null
/// @param withdrawalReason why it was withdrawn with nothing in its place, or null
/// @param sum how it was added up, or null for a figure as published
/// @param growth how it grew, or null where that is not asked for
@Schema(name = "SeriesPoint")
record PointView(
        @Schema(examples = "PCT-APPLICATIONS,,CN,YEAR,2017,0001")
        String id,

        @Schema(examples = "PCT-APPLICATIONS") String metric,
        Map<String, String> breakdown,
        @Schema(examples = "CN") String region,
        @Schema(examples = "2017") String period,
        PeriodType periodType,
        @Nullable @Schema(examples = "51000") BigDecimal value,
        @Schema(examples = "APPLICATION") String unit,
        Observation.Status status,
        Observation.Qualifier qualifier,
        Observation.State state,
        @Nullable Integer revision,
        @Nullable Instant supersededAt,
        @Nullable String withdrawalReason,
        @Nullable SumView sum,
        @Nullable GrownView growth) {

    /// How a number was added up.
    ///
    /// @param level the kind of the smaller regions, or null for the region by itself
    /// @param periodType the type of the shorter periods, or null for the period by itself
    /// @param overRegions the rule of the definition, or null
    /// @param overTime the rule of the definition, or null
    /// @param parts how many parts have a value
    /// @param of how many parts there could be; of a stock over time only the last period is a part
    /// @param complete whether none is missing
    @Schema(name = "SeriesSum")
    record SumView(
            @Nullable @Schema(examples = "PROVINCE") String level,
            @Nullable PeriodType periodType,
            Definition.@Nullable Aggregation overRegions,
            Definition.@Nullable Aggregation overTime,
            int parts,
            long of,
            boolean complete) {}
}
