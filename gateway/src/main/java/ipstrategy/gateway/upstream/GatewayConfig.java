package ipstrategy.gateway.upstream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// How the gateway reaches the services.
@ConfigMapping(prefix = "gateway")
public interface GatewayConfig {

    /// The services by name, in the order in which they are asked.
    Map<String, Backend> services();

    /// Where pages are made for people; without it there are none.
    Optional<Backend> console();

    /// Where people sign in, if they reach it through this gateway; without it they reach it at an address of its own.
    Optional<Backend> identity();

    /// One service.
    interface Backend {

        /// Where it listens, without a path.
        URI url();

        /// How long it may take until its answer begins.
        @WithDefault("10S")
        Duration timeout();

        /// How long it may take where a file is uploaded: it must come through, and be stored, before the answer
        /// begins.
        @WithDefault("10M")
        Duration uploadTimeout();

        /// How many connections to it are open at most.
        @WithDefault("64")
        int connections();

        /// How many requests may wait for a connection; more are turned away at once.
        @WithDefault("256")
        int waiting();
    }
}
