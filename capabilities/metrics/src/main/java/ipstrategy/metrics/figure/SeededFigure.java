package ipstrategy.metrics.figure;

import ipstrategy.metrics.terms.MetricCode;
import ipstrategy.metrics.terms.Period;
import ipstrategy.metrics.terms.Source;
import ipstrategy.web.Text;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A figure as the seeds give it.
public record SeededFigure(
        MetricCode metric,
        Period period,
        String region,
        Map<String, String> breakdown,
        @Nullable BigDecimal value,
        String unit,
        @Nullable String printed,
        Observation.Qualifier qualifier,
        Observation.Status status,
        @Nullable Text missing,
        Source source,
        @Nullable Text note) {

    public String key() {
        return new FigureKey(metric.value(), period.toString(), region, Observation.key(breakdown)).toString();
    }
}
