package ipstrategy.metrics.place;

import ipstrategy.seeding.Planted;
import ipstrategy.seeding.Planting;
import ipstrategy.seeding.SeedRecord;
import ipstrategy.seeding.Seedbed;
import ipstrategy.seeding.Seeds;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Plants in every service the regions of the register.
@ApplicationScoped
class KnownRegionSeedbed implements Seedbed<KnownRegionView> {

    private static final String FILE = "regions.yaml";
    private static final Pattern CODE = Pattern.compile("CN|[1-9][0-9]{5}|AREA(-[A-Z0-9]+)+");

    private final KnownRegions regions;
    private final Planting planting;

    KnownRegionSeedbed(KnownRegions regions, Planting planting) {
        this.regions = regions;
        this.planting = planting;
    }

    @Override
    public String kind() {
        return "known-region";
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public List<KnownRegionView> read(Seeds seeds) {
        Set<String> codes = seeds.codes(FILE, "code");
        return seeds.records(FILE, record -> region(record, codes));
    }

    @Override
    public String key(KnownRegionView row) {
        return row.code();
    }

    @Override
    public Planted plant(KnownRegionView row, @Nullable Long known) {
        KnownRegion standing = regions.findById(row.code());
        return planting.plant(
                new Planting.Spot<>(kind(), key(row), row, known, standing),
                () -> new KnownRegion(row.code()),
                regions::persistAndFlush);
    }

    private static KnownRegionView region(SeedRecord record, Set<String> codes) {
        record.leave("source", "note");
        return new KnownRegionView(
                record.code("code", CODE),
                record.bilingual("name", 0, 0),
                record.text("kind"),
                record.optionalOneOf("parent", codes));
    }
}
