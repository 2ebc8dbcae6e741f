package ipstrategy.metrics.series;

import ipstrategy.metrics.terms.Definition.Aggregation;
import ipstrategy.metrics.terms.Definition.Kind;
import org.jspecify.annotations.Nullable;

/// How a metric's figures are put together, by the definition that holds.
///
/// @param unit what values are in
/// @param weight the metric that weighs, or null
/// @param weighed whether this service has the figures of the weight
record Rule(
        String metric,
        String unit,
        Aggregation overTime,
        Aggregation overRegions,
        @Nullable String weight,
        boolean weighed,
        Kind kind) {

    /// Why figures are not put together in a way that is asked for; null where they are. A key of the word list, which
    /// mentions the metric and its weight.
    @Nullable
    String refusal(boolean time, boolean regions) {
        if (time && overTime == Aggregation.NONE) {
            return "series.not-over-time";
        }
        // The last of several regions is none of them.
        if (regions && (overRegions == Aggregation.NONE || overRegions == Aggregation.LAST)) {
            return "series.not-over-regions";
        }
        boolean weighs = (time && overTime == Aggregation.WEIGHTED) || (regions && overRegions == Aggregation.WEIGHTED);
        return weighs && !weighed ? "series.weight-elsewhere" : null;
    }
}
