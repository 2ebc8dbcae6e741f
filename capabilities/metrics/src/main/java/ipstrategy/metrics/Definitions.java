package ipstrategy.metrics;

import ipstrategy.metrics.terms.MetricCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// The definitions of the metrics that this service owns.
@ApplicationScoped
public class Definitions {

    private final Metrics metrics;
    private final Clock clock;

    Definitions(Metrics metrics, Clock clock) {
        this.metrics = metrics;
        this.clock = clock;
    }

    /// The definition that holds now; empty where the service has no such metric.
    public Optional<MetricDefinition> of(MetricCode code) {
        return metrics.findByIdOptional(code).map(metric -> metric.definition(clock.instant()));
    }

    /// All of them, by code.
    public List<MetricDefinition> all() {
        return metrics.find("order by code.value").stream()
                .map(metric -> metric.definition(clock.instant()))
                .toList();
    }
}
