package ipstrategy.metrics.figure;

import ipstrategy.metrics.terms.MetricCode;
import ipstrategy.metrics.terms.Period;
import ipstrategy.web.Text;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A figure as a formula gives it, for the whole of a region.
///
/// @param definition the revision of the definition whose formula it was
/// @param by who computed it
public record ComputedFigure(
        MetricCode metric,
        Period period,
        String region,
        @Nullable BigDecimal value,
        String unit,
        Observation.Qualifier qualifier,
        Observation.Status status,
        @Nullable Text missing,
        int definition,
        String by) {

    public String key() {
        return new FigureKey(metric.value(), period.toString(), region, "").toString();
    }
}
