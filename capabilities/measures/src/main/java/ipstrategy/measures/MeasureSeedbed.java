package ipstrategy.measures;

import ipstrategy.measures.seeded.MeasureFiles;
import ipstrategy.measures.seeded.SeededMeasure;
import ipstrategy.seeding.Planted;
import ipstrategy.seeding.Planting;
import ipstrategy.seeding.Seedbed;
import ipstrategy.seeding.Seeds;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Plants the measures that this service owns.
@ApplicationScoped
class MeasureSeedbed implements Seedbed<SeededMeasure> {

    private final Measures measures;
    private final Planting planting;
    private final String service;

    MeasureSeedbed(
            Measures measures, Planting planting, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.measures = measures;
        this.planting = planting;
        this.service = service;
    }

    @Override
    public String kind() {
        return "measure";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<SeededMeasure> read(Seeds seeds) {
        return new MeasureFiles(seeds)
                .read().stream().filter(row -> row.service().equals(service)).toList();
    }

    @Override
    public String key(SeededMeasure row) {
        return row.id().value();
    }

    @Override
    public Planted plant(SeededMeasure row, @Nullable Long known) {
        Measure standing = measures.findById(row.id());
        return planting.plant(
                new Planting.Spot<>(kind(), key(row), row, known, standing),
                () -> new Measure(row.id(), row.plan(), row.number()),
                measures::persistAndFlush);
    }
}
