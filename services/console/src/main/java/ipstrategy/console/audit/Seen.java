package ipstrategy.console.audit;

import ipstrategy.console.gateway.Listed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The entries that a page shows, the newest first.
///
/// @param shares how many there are in each service
/// @param one the page of one service's list; nothing where all services are shown together
/// @param missing services that did not answer
public record Seen(
        List<Placed> entries, List<Share> shares, @Nullable Listed<Entry> one, List<String> missing) {

    /// How many entries a service has.
    public record Share(String service, long total) {}

    /// Whether there are more than are shown, so that the services are to be looked at one by one.
    public boolean isCut() {
        return one == null && shares.stream().mapToLong(Share::total).sum() > entries.size();
    }
}
