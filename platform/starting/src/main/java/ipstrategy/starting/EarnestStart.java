package ipstrategy.starting;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// A start in earnest has what is required and nothing that is for a rehearsal: no demo users, whose passwords
/// everybody knows, and no secrets that stand in the code. It is every start but those in the profiles `dev` and
/// `test`.
@ApplicationScoped
class EarnestStart {

    private static final int BEFORE_ALL_ELSE = 1;
    private static final Set<String> REHEARSALS = Set.of("dev", "test");

    /// How every secret begins that stands in the code.
    private static final String KNOWN = "only-for-";

    private final boolean demoUsers;

    /// @param demoUsers whether demo users may sign in, whose passwords everybody knows, and the
    ///        clock may run ahead; only in the profile `dev`
    EarnestStart(@ConfigProperty(name = "ipstrategy.demo-users.allowed", defaultValue = "false") boolean demoUsers) {
        this.demoUsers = demoUsers;
    }

    void begin(@Observes @Priority(BEFORE_ALL_ELSE) StartupEvent started) {
        require(ConfigUtils.getProfiles(), ConfigProvider.getConfig());
    }

    void require(List<String> profiles, Config config) {
        if (profiles.stream().anyMatch(REHEARSALS::contains)) {
            return;
        }
        if (demoUsers) {
            throw new ConfigurationException("ipstrategy.demo-users.allowed is true, and demo users are for a rehearsal"
                    + " only: take it away, or say QUARKUS_PROFILE=dev");
        }
        // A library may be content without, and then draw a secret of its own that no other replica knows.
        List<String> missing = Starting.missing(config);
        if (!missing.isEmpty()) {
            throw new ConfigurationException(String.join(", ", missing) + " must be set");
        }
        StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                // What is meant for another profile is listed, too.
                .filter(name -> name.matches("[^%].*(secret|password)"))
                // Where it is written, and not where it is handed on to a library.
                .filter(name -> String.valueOf(config.getConfigValue(name).getRawValue())
                        .startsWith(KNOWN))
                .findFirst()
                .ifPresent(name -> {
                    throw new ConfigurationException(
                            name + " is one that everybody can read in the code of the platform:"
                                    + " give it one of its own");
                });
    }
}
