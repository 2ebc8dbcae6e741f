package ipstrategy.console.definition;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import ipstrategy.console.gateway.Asked;
import ipstrategy.console.gateway.Gateway;
import ipstrategy.console.gateway.Listed;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/// The units in which metrics may be counted. The list is asked for once a minute; it is open to everybody and has the
/// names in all languages, so one answer serves all.
@ApplicationScoped
class Units {

    private static final Duration KNOWN_FOR = Duration.ofMinutes(1);
    private static final int ALL = 500;
    private static final String LIST = "units";

    private final Gateway gateway;
    private final Cache<String, List<Unit>> known =
            Caffeine.newBuilder().maximumSize(1).expireAfterWrite(KNOWN_FOR).build();

    Units(Gateway gateway) {
        this.gateway = gateway;
    }

    /// All of them, empty where the list cannot be read.
    List<Unit> all() {
        List<Unit> all = known.getIfPresent(LIST);
        if (all == null) {
            Listed<Unit> list =
                    gateway.list(Asked.of(LIST).with("limit", ALL), Unit.class).orNothing();
            if (list == null) {
                return List.of();
            }
            all = list.items();
            known.put(LIST, all);
        }
        return all;
    }
}
