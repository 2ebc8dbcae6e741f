package ipstrategy.metrics.place;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/// The regions that a service knows.
@ApplicationScoped
public class KnownRegions implements PanacheRepositoryBase<KnownRegion, String> {

    private final Clock clock;

    KnownRegions(Clock clock) {
        this.clock = clock;
    }

    /// Whether there is a region of this code.
    public boolean has(String code) {
        return findByIdOptional(code).isPresent();
    }

    /// All of them, by code.
    public List<KnownRegionView> all() {
        return find("order by code").stream()
                .map(region -> region.view(clock.instant()))
                .toList();
    }
}
