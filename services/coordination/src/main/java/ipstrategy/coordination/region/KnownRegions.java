package ipstrategy.coordination.region;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/// The regions for the other rooms of this service: which there are.
@ApplicationScoped
public class KnownRegions {

    private final Regions regions;

    KnownRegions(Regions regions) {
        this.regions = regions;
    }

    /// Those codes that no region has.
    public List<String> strangersAmong(Collection<String> codes) {
        return codes.stream().filter(code -> regions.findById(code) == null).toList();
    }
}
