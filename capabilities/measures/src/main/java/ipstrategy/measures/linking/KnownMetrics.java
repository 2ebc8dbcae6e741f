package ipstrategy.measures.linking;

import ipstrategy.seeding.Seeds;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Which metrics there are to link to: those of the documents, out of the files that every service carries, and those
/// that people have defined.
@ApplicationScoped
public class KnownMetrics {

    private static final String SERVICES = "services.yaml";

    private final DefinedMetrics defined;
    private final Set<String> seeded = new HashSet<>();

    KnownMetrics(DefinedMetrics defined) {
        this.defined = defined;
        Seeds seeds = Seeds.ofClasspath();
        Set<String> services = seeds.has(SERVICES) ? seeds.codes(SERVICES, "code") : Set.of();
        for (String service : services) {
            String file = "metrics/" + service + ".yaml";
            if (seeds.has(file)) {
                seeded.addAll(seeds.codes(file, "code"));
            }
        }
    }

    /// Those of these codes by which no metric is known.
    public List<String> strangersAmong(List<String> codes) {
        List<String> strangers = new ArrayList<>(codes);
        strangers.removeIf(seeded::contains);
        if (!strangers.isEmpty()) {
            strangers.removeAll(defined.among(strangers));
        }
        return strangers;
    }
}
