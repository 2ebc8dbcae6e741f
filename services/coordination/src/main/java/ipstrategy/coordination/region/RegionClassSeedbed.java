package ipstrategy.coordination.region;

import ipstrategy.identity.AgencyCode;
import ipstrategy.seeding.Planted;
import ipstrategy.seeding.Planting;
import ipstrategy.seeding.Seedbed;
import ipstrategy.seeding.Seeds;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Plants the classes of provinces, without members.
@ApplicationScoped
class RegionClassSeedbed implements Seedbed<RegionClassView> {

    private static final String FILE = "region-classes.yaml";

    private final RegionClasses classes;
    private final Planting planting;

    RegionClassSeedbed(RegionClasses classes, Planting planting) {
        this.classes = classes;
        this.planting = planting;
    }

    @Override
    public String kind() {
        return "region-class";
    }

    @Override
    public int order() {
        return 4;
    }

    @Override
    public List<RegionClassView> read(Seeds seeds) {
        Set<String> regions = seeds.codes(RegionSeedbed.FILE, "code");
        Set<String> classes = seeds.codes(FILE, "code");
        return seeds.records(
                FILE,
                record -> new RegionClassView(
                        record.code("code", AgencyCode.FORM),
                        record.bilingual("name", 0, 0),
                        record.texts("words"),
                        record.codes("members", regions),
                        record.optionalOneOf("parent", classes),
                        record.optionalOneOf("province", regions),
                        record.optionalText("note"),
                        List.of()));
    }

    @Override
    public String key(RegionClassView row) {
        return row.code();
    }

    @Override
    public Planted plant(RegionClassView row, @Nullable Long known) {
        RegionClass standing = classes.findById(row.code());
        return planting.plant(
                new Planting.Spot<>(kind(), key(row), row, known, standing),
                () -> new RegionClass(row.code()),
                classes::persistAndFlush);
    }
}
