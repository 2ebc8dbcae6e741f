package ipstrategy.gateway.sdmx.source;

import ipstrategy.gateway.upstream.Upstreams;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Gathers from all services which metrics, regions and units there are. What was gathered is believed for a
/// moment, since structure rarely changes; a gathering in which a service was silent is not kept.
@ApplicationScoped
public class Gathering {

    /// What is gathered is everybody's, so that no caller's hurry leaves a part of it out.
    private static final Map<String, String> NONE = Map.of();

    private final Asking asking;
    private final Clock clock;
    private final Duration believed;
    private final Lock one = new ReentrantLock();
    private volatile @Nullable Gathered last;

    /// @param believed how long what was gathered of the services is taken for true
    Gathering(
            Asking asking,
            Clock clock,
            @ConfigProperty(name = "ipstrategy.sdmx.structure-believed", defaultValue = "PT5S") Duration believed) {
        this.asking = asking;
        this.clock = clock;
        this.believed = believed;
    }

    private record Gathered(Holdings holdings, Instant until) {}

    /// What there is now.
    public Holdings now() {
        Gathered known = last;
        if (known != null && isFresh(known)) {
            return known.holdings();
        }
        one.lock();
        try {
            // Whoever waited here may find what another has gathered.
            Gathered meanwhile = last;
            return meanwhile != null && isFresh(meanwhile) ? meanwhile.holdings() : gatherAndKeep();
        } finally {
            one.unlock();
        }
    }

    private boolean isFresh(Gathered gathered) {
        return clock.instant().isBefore(gathered.until());
    }

    private Holdings gatherAndKeep() {
        Holdings fresh = gather();
        last = fresh.silent().isEmpty() ? new Gathered(fresh, clock.instant().plus(believed)) : null;
        return fresh;
    }

    private Holdings gather() {
        List<Metric> metrics = new ArrayList<>();
        List<String> silent = new ArrayList<>();
        for (String service : asking.services()) {
            asking.list(service, "/metrics", Metric::of, NONE)
                    .ifPresentOrElse(metrics::addAll, () -> silent.add(service));
        }
        List<Region> regions = new ArrayList<>();
        // Without the office's service nobody keeps the regions; figures name them by their codes all the same.
        if (asking.services().contains(Upstreams.COORDINATION) && !silent.contains(Upstreams.COORDINATION)) {
            asking.list(Upstreams.COORDINATION, "/regions", Region::of, NONE)
                    .ifPresentOrElse(regions::addAll, () -> silent.add(Upstreams.COORDINATION));
        }
        metrics.sort(Comparator.comparing(Metric::code));
        return new Holdings(metrics, regions, units(silent), silent);
    }

    /// The list of units is the same everywhere, so one is asked who answered before. Where it cannot be read,
    /// the units that metrics use are known by these.
    private List<Unit> units(List<String> silent) {
        Optional<String> someone = asking.services().stream()
                .filter(service -> !silent.contains(service))
                .findFirst();
        return someone.flatMap(service -> asking.list(service, "/units", Unit::of, NONE))
                .orElse(List.of());
    }
}
