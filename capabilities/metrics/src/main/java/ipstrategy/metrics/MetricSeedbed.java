package ipstrategy.metrics;

import ipstrategy.metrics.revision.MetricRevisions;
import ipstrategy.seeding.Planted;
import ipstrategy.seeding.Planting;
import ipstrategy.seeding.Seedbed;
import ipstrategy.seeding.Seeds;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Plants the metrics that this service owns.
@ApplicationScoped
class MetricSeedbed implements Seedbed<SeededMetric> {

    private final Metrics metrics;
    private final Planting planting;
    private final MetricRevisions revisions;
    private final Clock clock;
    private final String service;

    MetricSeedbed(
            Metrics metrics,
            Planting planting,
            MetricRevisions revisions,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.metrics = metrics;
        this.planting = planting;
        this.revisions = revisions;
        this.clock = clock;
        this.service = service;
    }

    @Override
    public String kind() {
        return "metric";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<SeededMetric> read(Seeds seeds) {
        return new MetricFiles(seeds)
                .metrics().values().stream()
                        .filter(row -> row.service().equals(service))
                        .toList();
    }

    @Override
    public String key(SeededMetric row) {
        return row.code().value();
    }

    @Override
    public Planted plant(SeededMetric row, @Nullable Long known) {
        Planted planted = planting.plant(
                new Planting.Spot<>(kind(), key(row), row, known, metrics.findById(row.code())),
                () -> new Metric(row.code()),
                metrics::persistAndFlush);
        Metric metric = metrics.findById(row.code());
        revisions.keep(
                metric.code(),
                metric.revision(),
                metric.defined(),
                new MetricRevisions.Entered(Planting.SEEDS.name(), "seeds", clock.instant()));
        return planted;
    }
}
