package ipstrategy.seeding;

import java.util.List;
import java.util.stream.Collectors;

/// Stops a load: the seeds have faults, and nothing of them was planted.
public final class SeedsRefused extends RuntimeException {

    private final List<SeedFault> faults;

    public SeedsRefused(List<SeedFault> faults) {
        super(faults.size() + " fault(s) in the seeds; nothing was loaded\n"
                + faults.stream().map(SeedFault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    public List<SeedFault> faults() {
        return faults;
    }
}
