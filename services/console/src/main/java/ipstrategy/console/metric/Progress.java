package ipstrategy.console.metric;

import ipstrategy.console.language.Text;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How far a metric is towards its targets.
///
/// @param region whose figures are held against its own targets, CN for the whole country
/// @param period of which it is told
public record Progress(
        String code,
        Text name,
        String service,
        String unit,
        String region,
        @Nullable String period,
        List<Step> targets) {

    /// How far towards one target.
    ///
    /// @param state ON_TRACK, BEHIND, MET, CANNOT_TELL or NOT_APPLICABLE
    /// @param percent of the way from baseline to target
    /// @param reason why it is so
    public record Step(
            Metric.Target target,
            String state,
            String rule,
            @Nullable BigDecimal expected,
            @Nullable BigDecimal percent,
            Text reason,
            List<Observation> figures) {

        private static final int WHOLE = 100;

        /// The way that is done, in whole percent for a drawing: what lies before the baseline or beyond the target
        /// is at its end.
        public int drawn() {
            return percent == null ? 0 : Math.clamp(percent.intValue(), 0, WHOLE);
        }

        public @Nullable Observation figure() {
            return figures.isEmpty() ? null : figures.getLast();
        }
    }
}
