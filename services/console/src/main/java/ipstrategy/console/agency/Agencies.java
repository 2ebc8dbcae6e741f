package ipstrategy.console.agency;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import ipstrategy.console.gateway.Asked;
import ipstrategy.console.gateway.Gateway;
import ipstrategy.console.gateway.Listed;
import ipstrategy.console.gateway.Reply;
import ipstrategy.console.language.Text;
import ipstrategy.console.visit.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The agencies by name: what templates call `cdi:agencies`. The register is asked for once a minute; it is open to
/// everybody, so one answer serves all.
@ApplicationScoped
@Named("agencies")
public class Agencies {

    private static final Duration KNOWN_FOR = Duration.ofMinutes(1);
    private static final int ALL = 500;
    private static final String REGISTER = "agencies";

    private final Gateway gateway;
    private final Visit visit;
    private final Cache<String, List<Agency>> known =
            Caffeine.newBuilder().maximumSize(1).expireAfterWrite(KNOWN_FOR).build();

    Agencies(Gateway gateway, Visit visit) {
        this.gateway = gateway;
        this.visit = visit;
    }

    /// An agency's name, or its code where the register cannot be read.
    public String name(String code) {
        Text name = names().get(code);
        return name == null ? code : name.in(visit.language());
    }

    /// The whole register, empty where it cannot be read.
    public List<Agency> all() {
        List<Agency> all = known.getIfPresent(REGISTER);
        if (all == null) {
            Reply<Listed<Agency>> reply = gateway.list(Asked.of("agencies").with("limit", ALL), Agency.class);
            Listed<Agency> register = reply.orNothing();
            if (register == null) {
                return List.of();
            }
            all = register.items();
            known.put(REGISTER, all);
        }
        return all;
    }

    private Map<String, Text> names() {
        return all().stream().collect(Collectors.toMap(Agency::code, Agency::name, (one, other) -> one));
    }
}
