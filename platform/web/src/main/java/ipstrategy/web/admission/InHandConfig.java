package ipstrategy.web.admission;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.OptionalInt;

/// How many requests a service has in hand.
@ConfigMapping(prefix = "ipstrategy.in-hand")
public interface InHandConfig {

    /// How many requests a service has in hand at most. Unless set, four for each connection to its database; a process
    /// without a database has no such bound.
    OptionalInt greatest();

    /// How many requests may wait to be taken in hand; any above are told 503 at once. Unless set, as many as are in
    /// hand.
    OptionalInt waiting();

    /// How long a request waits to be taken in hand; then it is told 503.
    @WithDefault("PT1S")
    Duration patience();
}
