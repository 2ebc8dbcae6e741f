package ipstrategy.gateway.upstream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// How the gateway reaches the services.
@ConfigMapping(prefix = "gateway")
public interface GatewayConfig {

    /// The names of all services. Others are slips: `GATEWAY_SERVICES_PATENTZ_URL` would otherwise make a service of
    /// its own, and leave the one that was meant where it is.
    Set<String> names();

    /// The services by name, in the order in which they are asked.
    Map<String, Backend> services();

    /// Which of the services are there, where not all are: an agency that runs its own alone. Without it, all are.
    Optional<List<String>> only();

    /// Where pages are made for people; without it there are none.
    Place console();

    /// Where people sign in, if they reach it through this gateway; without it they reach it at an address of its own.
    Place identity();

    /// How long the status page believes what it has seen. However often it is asked for, services are asked no
    /// oftener.
    @WithDefault("PT5S")
    Duration statusBelieved();

    /// The port at which services and the console answer for their health, where it is not the one at which they
    /// listen.
    OptionalInt healthPort();

    /// One service.
    interface Backend extends Allowance {

        /// Where it listens, without a path.
        URI url();
    }

    /// What may be there or not.
    interface Place extends Allowance {

        /// Where it listens, without a path; without it, it is not there.
        Optional<URI> url();
    }

    /// How long it is waited for, and how much is asked of it at once.
    interface Allowance {

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
