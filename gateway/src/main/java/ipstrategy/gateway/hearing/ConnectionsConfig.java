package ipstrategy.gateway.hearing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How many connections of callers are held, and how long each may take to say what it asks.
@ConfigMapping(prefix = "ipstrategy.connections")
interface ConnectionsConfig {

    /// How many connections are held at most; more are closed as they come. Each needs an open file.
    @WithDefault("16384")
    int most();

    /// How long a caller may take to say the head of a request: of the first from when it is connected, of another from
    /// its first byte; then its connection is closed.
    @WithDefault("PT20S")
    Duration head();
}
