package ipstrategy.coordination.lineage;

import ipstrategy.seeding.Seeds;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/// The links that follow from the documents themselves. They came with the measures and are not the office's to state.
@ApplicationScoped
class PrintedLineage {

    private static final String FILE = "lineage.yaml";

    private final Set<String> pairs;

    PrintedLineage() {
        Seeds seeds = Seeds.ofClasspath();
        this.pairs = seeds.has(FILE)
                ? Set.copyOf(seeds.records(FILE, record -> {
                    record.text("kind");
                    record.bilingual("basis", 0, 0);
                    return record.text("from") + "~" + record.text("to");
                }))
                : Set.of();
    }

    boolean holds(String pair) {
        return pairs.contains(pair);
    }

    Set<String> pairs() {
        return pairs;
    }
}
