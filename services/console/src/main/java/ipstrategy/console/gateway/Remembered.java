package ipstrategy.console.gateway;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;

/// A whole list that rarely changes, asked for once a minute. It must be open to everybody and have its words in all
/// languages: one answer serves all.
public final class Remembered<T> {

    private static final Duration KNOWN_FOR = Duration.ofMinutes(1);

    private final Gateway gateway;
    private final Asked asked;
    private final Class<T> item;
    private final Cache<Asked, List<T>> known =
            Caffeine.newBuilder().maximumSize(1).expireAfterWrite(KNOWN_FOR).build();

    public Remembered(Gateway gateway, Asked asked, Class<T> item) {
        this.gateway = gateway;
        this.asked = asked.whole();
        this.item = item;
    }

    /// All of it, empty where it cannot be read; that is not remembered.
    public List<T> all() {
        List<T> all = known.getIfPresent(asked);
        if (all == null) {
            Listed<T> list = gateway.list(asked, item).orNothing();
            if (list == null) {
                return List.of();
            }
            all = list.items();
            known.put(asked, all);
        }
        return all;
    }
}
