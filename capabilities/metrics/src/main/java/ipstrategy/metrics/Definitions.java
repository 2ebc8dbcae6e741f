package ipstrategy.metrics;

import ipstrategy.metrics.revision.MetricRevisionView;
import ipstrategy.metrics.revision.MetricRevisions;
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
import org.jspecify.annotations.Nullable;

/// The definitions of the metrics that this service owns.
@ApplicationScoped
public class Definitions {

    private final Metrics metrics;
    private final MetricRevisions revisions;
    private final Clock clock;

    Definitions(Metrics metrics, MetricRevisions revisions, Clock clock) {
        this.metrics = metrics;
        this.revisions = revisions;
        this.clock = clock;
    }

    /// The definition that holds now; empty where the service has no such metric.
    public Optional<MetricDefinition> of(MetricCode code) {
        return metrics.findByIdOptional(code).map(metric -> metric.definition(clock.instant()));
    }

    /// All of them, by code, with the targets of a region: both as they were believed at an instant.
    ///
    /// @param asOf the instant, or null for now
    public List<MetricDefinition> all(String region, @Nullable Instant asOf) {
        Map<String, MetricRevisionView> held = asOf == null ? Map.of() : revisions.at(asOf);
        Instant instant = asOf == null ? clock.instant() : asOf;
        return metrics.list("order by code.value").stream()
                .map(metric ->
                        of(metric, Optional.ofNullable(held.get(metric.code().value())), region, instant))
                .toList();
    }

    /// One metric with the targets of each region that has some of its own, by the region's code: both as they
    /// were believed at an instant.
    ///
    /// @param asOf the instant, or null for now
    public Map<String, MetricDefinition> byRegion(MetricCode code, @Nullable Instant asOf) {
        Map<String, MetricDefinition> regions = new LinkedHashMap<>();
        Optional<MetricRevisionView> held = held(code, asOf);
        Instant instant = asOf == null ? clock.instant() : asOf;
        metrics.findByIdOptional(code)
                .ifPresent(metric -> metric.targetedRegions(instant)
                        .forEach(region -> regions.put(region, of(metric, held, region, instant))));
        return regions;
    }

    /// All of them, by code, with the targets of the country.
    public List<MetricDefinition> all() {
        return metrics.list("order by code.value").stream()
                .map(metric -> metric.definition(clock.instant()))
                .toList();
    }

    /// One definition with the targets of a region, both as they were believed at an instant; empty where the
    /// service has no such metric.
    ///
    /// @param asOf the instant, or null for now
    public Optional<MetricDefinition> of(MetricCode code, String region, @Nullable Instant asOf) {
        Instant instant = asOf == null ? clock.instant() : asOf;
        return metrics.findByIdOptional(code).map(metric -> of(metric, held(code, asOf), region, instant));
    }

    /// The revision that held at an instant; none for now, since the metric itself says what holds.
    private Optional<MetricRevisionView> held(MetricCode code, @Nullable Instant asOf) {
        return asOf == null ? Optional.empty() : revisions.at(code, asOf);
    }

    private static MetricDefinition of(Metric metric, Optional<MetricRevisionView> held, String region, Instant asOf) {
        return held.map(revision -> metric.definition(revision.revision(), revision.definition(), region, asOf))
                .orElseGet(() -> metric.definition(region, asOf));
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
