package ipstrategy.coordination.region;

import ipstrategy.seeding.Planted;
import ipstrategy.seeding.Planting;
import ipstrategy.seeding.SeedRecord;
import ipstrategy.seeding.Seedbed;
import ipstrategy.seeding.Seeds;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Plants the regions.
@ApplicationScoped
class RegionSeedbed implements Seedbed<RegionView> {

    static final String FILE = "regions.yaml";

    private final Regions regions;
    private final Planting planting;

    RegionSeedbed(Regions regions, Planting planting) {
        this.regions = regions;
        this.planting = planting;
    }

    @Override
    public String kind() {
        return "region";
    }

    @Override
    public int order() {
        return 3;
    }

    @Override
    public List<RegionView> read(Seeds seeds) {
        Set<String> codes = seeds.codes(FILE, "code");
        Set<String> documents = seeds.codes("documents.yaml", "code");
        return seeds.records(FILE, record -> region(record, codes, documents));
    }

    @Override
    public String key(RegionView row) {
        return row.code();
    }

    @Override
    public Planted plant(RegionView row, @Nullable Long known) {
        Region standing = regions.findById(row.code());
        return planting.plant(
                new Planting.Spot<>(kind(), key(row), row, known, standing),
                () -> new Region(row.code()),
                regions::persistAndFlush);
    }

    private static RegionView region(SeedRecord record, Set<String> codes, Set<String> documents) {
        SeedRecord source = record.optionalRecord("source");
        RegionView.SourceView printed = source == null
                ? null
                : new RegionView.SourceView(source.oneOf("document", documents), source.text("locator"));
        if (source != null) {
            source.nothingElse();
        }
        return new RegionView(
                record.code("code", KnownRegions.FORM),
                record.bilingual("name", 0, 0),
                record.oneOf("kind", Region.Kind.class),
                record.optionalOneOf("parent", codes),
                printed,
                record.optionalText("note"),
                List.of());
    }
}
