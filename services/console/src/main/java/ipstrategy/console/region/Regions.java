package ipstrategy.console.region;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import ipstrategy.console.gateway.Asked;
import ipstrategy.console.gateway.Gateway;
import ipstrategy.console.gateway.Listed;
import ipstrategy.console.language.Text;
import ipstrategy.console.visit.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The regions by name: what templates call `cdi:regions`. The register is asked for once a minute; it is open to
/// everybody, so one answer serves all.
@ApplicationScoped
@Named("regions")
public class Regions {

    private static final Duration KNOWN_FOR = Duration.ofMinutes(1);
    private static final int ALL = 500;
    private static final String REGISTER = "regions";

    private final Gateway gateway;
    private final Visit visit;
    private final Cache<String, Map<String, Text>> known =
            Caffeine.newBuilder().maximumSize(1).expireAfterWrite(KNOWN_FOR).build();

    Regions(Gateway gateway, Visit visit) {
        this.gateway = gateway;
        this.visit = visit;
    }

    /// A region to choose.
    public record Choice(String code, Text name) {}

    /// A region's name, or its code where the register cannot be read.
    public String name(String code) {
        Text name = names().get(code);
        return name == null ? code : name.in(visit.language());
    }

    /// The whole register, empty where it cannot be read.
    public List<Choice> all() {
        return names().entrySet().stream()
                .map(each -> new Choice(each.getKey(), each.getValue()))
                .sorted((one, other) -> one.code().compareTo(other.code()))
                .toList();
    }

    private Map<String, Text> names() {
        Map<String, Text> names = known.getIfPresent(REGISTER);
        if (names == null) {
            Listed<Choice> register = gateway.list(
                            Asked.of("regions").with("limit", ALL).with("fields", "code,name"), Choice.class)
                    .orNothing();
            if (register == null) {
                return Map.of();
            }
            names = register.items().stream()
                    .collect(Collectors.toMap(Choice::code, Choice::name, (one, other) -> one));
            known.put(REGISTER, names);
        }
        return names;
    }
}
