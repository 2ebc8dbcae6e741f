package ipstrategy.gateway.admission;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.TimeMeter;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.security.identity.SecurityIdentity;
import ipstrategy.identity.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What each caller may still ask, for those who came last. It is made at the start, so that limits which make no sense
/// are told then.
@Startup
@ApplicationScoped
class Allowances {

    static final String ANONYMOUS = "anonymous";
    static final String PERSON = "person";
    static final String CLIENT = "client";

    private static final TimeMeter TIME = TimeMeter.SYSTEM_MILLISECONDS;
    private static final Duration DAY = Duration.ofDays(1);

    private final LimitsConfig config;
    private final Cache<Key, Allowance> known;
    private final @Nullable Sharing sharing;

    /// A caller: an address and a name may read alike.
    private record Key(String tier, String caller) {}

    Allowances(LimitsConfig config) {
        if (config.replicas() < 1) {
            throw new ConfigurationException("there are %d gateways: write 1 or more in ipstrategy.limits.replicas"
                    .formatted(config.replicas()));
        }
        this.config = config;
        this.known = Caffeine.newBuilder().maximumSize(config.remembered()).build();
        for (String tier : new String[] {ANONYMOUS, PERSON, CLIENT}) {
            limits(tier);
        }
        config.callers().values().forEach(this::limits);
        this.sharing = config.store()
                .map(store -> new Sharing(store, longest(config).multipliedBy(2), TIME))
                .orElse(null);
    }

    void end(@Observes ShutdownEvent stopping) {
        if (sharing != null) {
            sharing.close();
        }
    }

    /// Of whoever is known by an address alone.
    Allowance at(String address) {
        return of(ANONYMOUS, Origin.subscriber(address));
    }

    /// Of whoever has a token that is believed.
    Allowance of(SecurityIdentity identity) {
        String name = identity.getPrincipal().getName();
        String kind = identity.hasRole(Role.Names.INTEGRATOR) ? CLIENT : PERSON;
        return of(config.callers().getOrDefault(name, kind), name);
    }

    private Allowance of(String tier, String caller) {
        return known.get(new Key(tier, caller), this::allowance);
    }

    private Allowance allowance(Key one) {
        LimitsConfig.Tier limits = limits(one.tier());
        Counting own = new OwnCounting(Policies.of(limits, config.replicas()), TIME);
        Counting counting =
                sharing == null ? own : sharing.counting(one.tier() + ":" + one.caller(), Policies.of(limits, 1), own);
        return new Allowance(one.tier(), limits.atOnce(), counting);
    }

    /// The longest window in which anything is counted.
    private static Duration longest(LimitsConfig config) {
        return config.tiers().values().stream()
                .map(LimitsConfig.Tier::window)
                .reduce(DAY, (one, other) -> one.compareTo(other) > 0 ? one : other);
    }

    private LimitsConfig.Tier limits(String tier) {
        Map<String, LimitsConfig.Tier> tiers = config.tiers();
        LimitsConfig.Tier limits = tiers.get(tier);
        if (limits == null) {
            throw new ConfigurationException("there is no tier " + tier + ": write ipstrategy.limits.tiers." + tier);
        }
        return limits;
    }
}
