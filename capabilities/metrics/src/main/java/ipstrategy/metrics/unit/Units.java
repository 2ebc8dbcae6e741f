package ipstrategy.metrics.unit;

import io.quarkus.runtime.Startup;
import ipstrategy.seeding.SeedRecord;
import ipstrategy.seeding.Seeds;
import ipstrategy.web.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// The list of units in which metrics are counted, the same in all services.
@Startup
@ApplicationScoped
public class Units {

    private static final String FILE = "units.yaml";

    private final TreeMap<String, UnitView> units = new TreeMap<>();

    Units() {
        Seeds seeds = Seeds.ofClasspath();
        seeds.records(FILE, Units::unit).forEach(unit -> units.put(unit.code(), unit));
        seeds.check();
    }

    private static UnitView unit(SeedRecord record) {
        return UnitView.of(record.text("code"), record.bilingual("name", 0, 0), record.optionalText("symbol"));
    }

    /// What a unit is called; empty where the list has no such unit.
    public Optional<Text> name(String code) {
        return coded(code).map(UnitView::name);
    }

    /// The unit of a code; empty where the list has none.
    Optional<UnitView> coded(String code) {
        return Optional.ofNullable(units.get(code));
    }

    /// All of them, by code.
    List<UnitView> all() {
        return List.copyOf(units.values());
    }
}
