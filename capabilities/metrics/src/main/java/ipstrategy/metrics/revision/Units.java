package ipstrategy.metrics.revision;

import io.quarkus.runtime.Startup;
import ipstrategy.seeding.Seeds;
import ipstrategy.web.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The list of units in which metrics are counted, the same in all services.
@Startup
@ApplicationScoped
public class Units {

    private static final String FILE = "units.yaml";

    private final Map<String, Text> names = new HashMap<>();

    Units() {
        Seeds seeds = Seeds.ofClasspath();
        seeds.records(FILE, record -> {
            record.leave("symbol");
            return names.put(record.text("code"), record.bilingual("name", 0, 0));
        });
        seeds.check();
    }

    /// What a unit is called; empty where the list has no such unit.
    public Optional<Text> name(String code) {
        return Optional.ofNullable(names.get(code));
    }
}
