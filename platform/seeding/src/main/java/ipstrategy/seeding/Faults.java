package ipstrategy.seeding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Gathers what is wrong, so that a person mends it all at once. What several readers of a file find is told once.
final class Faults {

    private final List<SeedFault> found = Collections.synchronizedList(new ArrayList<>());

    void add(SeedFault fault) {
        if (!found.contains(fault)) {
            found.add(fault);
        }
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new SeedsRefused(List.copyOf(found));
        }
    }
}
