package ipstrategy.gateway.status;

import java.time.Instant;
import java.util.List;

/// What was seen in one look at all services.
///
/// @param services in the order of their names, the console behind them
record Sight(Instant seenAt, List<Standing> services) {

    Sight {
        services = List.copyOf(services);
    }

    boolean isReady() {
        return services.stream().allMatch(Standing::ready);
    }
}
