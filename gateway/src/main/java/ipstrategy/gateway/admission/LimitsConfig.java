package ipstrategy.gateway.admission;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// How much callers may ask. Callers without a token are told apart by their address, all others by their name.
@ConfigMapping(prefix = "ipstrategy.limits")
public interface LimitsConfig {

    /// How many requests the gateway has in hand at most; more are turned away at once, whoever sends them.
    @WithDefault("1024")
    int inHand();

    /// How long the refusal of a caller who asks for more than its tier allows is held back, so that who goes on asking
    /// all the same slows itself down and not others.
    @WithDefault("PT0.25S")
    Duration pause();

    /// How long a caller may leave lying what it is answered; then its connection is closed.
    @WithDefault("PT30S")
    Duration patience();

    /// The tiers by name. There must be `anonymous`, `person` and `client`.
    Map<String, Tier> tiers();

    /// Callers who are in another tier than their kind is, by the name in their token.
    Map<String, String> callers();

    /// How many gateways share the load. Where they have no store, or it is silent, each gives its part of what a tier
    /// allows, since they do not ask each other.
    @WithDefault("1")
    int replicas();

    /// Where gateways that share the load count together; without it each counts for itself.
    Optional<Store> store();

    /// How many callers are remembered; who has not come for the longest is forgotten first and begins anew.
    @WithDefault("100000")
    long remembered();

    /// The networks whose word on where a request came from is believed, such as `10.0.0.0/8`: the proxies in front.
    Optional<List<String>> trustedProxies();

    /// The networks from which metrics may be read.
    @WithDefault("127.0.0.0/8,::1/128")
    List<String> metricsReaders();

    /// A database of PostgreSQL. The gateway makes its table.
    interface Store {

        /// Where JDBC finds it.
        String url();

        /// The role that owns the table.
        String username();

        /// The password of that role.
        String password();
    }

    /// What the callers of one tier may ask, each for itself.
    interface Tier {

        /// How many requests in a window, of which all may come at once; without, there is no bound.
        OptionalLong rate();

        /// How long a window is.
        @WithDefault("PT1M")
        Duration window();

        /// How many requests in a day; without, there is no bound.
        OptionalLong quota();

        /// How many requests may be in hand at once: fewer than there are connections to a service, so that
        /// nobody who asks slow questions has all of them.
        @WithDefault("32")
        int atOnce();
    }
}
