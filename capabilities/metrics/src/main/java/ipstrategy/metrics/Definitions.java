package ipstrategy.metrics;

import ipstrategy.metrics.terms.MetricCode;
import ipstrategy.metrics.terms.Rule;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

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

    /// All of them, by code, with the targets of a region at an instant.
    public List<MetricDefinition> all(String region, Instant asOf) {
        return metrics.find("order by code.value").stream()
                .map(metric -> metric.definition(region, asOf))
                .toList();
    }

    /// One metric with the targets of each region that has some of its own at an instant, by the region's code.
    public Map<String, MetricDefinition> byRegion(MetricCode code, Instant asOf) {
        Map<String, MetricDefinition> regions = new LinkedHashMap<>();
        metrics.findByIdOptional(code)
                .ifPresent(metric -> metric.targetedRegions(asOf)
                        .forEach(region -> regions.put(region, metric.definition(region, asOf))));
        return regions;
    }

    /// All of them, by code, with the targets of the country.
    public List<MetricDefinition> all() {
        return metrics.find("order by code.value").stream()
                .map(metric -> metric.definition(clock.instant()))
                .toList();
    }

    /// The definition that holds now, with the targets of a region at an instant.
    public Optional<MetricDefinition> of(MetricCode code, String region, Instant asOf) {
        return metrics.findByIdOptional(code).map(metric -> metric.definition(region, asOf));
    }

    /// Whether any metric of this service is computed from others.
    public boolean hasFormulas() {
        return metrics.count("formula is not null") > 0;
    }

    /// Whether this service owns a metric.
    public boolean has(MetricCode code) {
        return metrics.findByIdOptional(code).isPresent();
    }

    /// The metric as readers see it now, without its latest figure; empty where the service has no such metric.
    public Optional<MetricView> view(MetricCode code) {
        return metrics.findByIdOptional(code).map(metric -> metric.view(clock.instant()));
    }

    /// What must hold for the figures of each metric that has rules of its own.
    public Map<String, List<Rule>> rules() {
        return metrics.listAll().stream()
                .filter(metric -> !metric.rules().isEmpty())
                .collect(Collectors.toMap(metric -> metric.code().value(), Metric::rules));
    }
}
