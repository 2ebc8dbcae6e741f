package ipstrategy.starting;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// A start in earnest has what is required and nothing that is for a rehearsal: no demo users, whose passwords
/// everybody knows, and no secrets that stand in the code, or in the overlay for trying on a cluster. It is every
/// start but those in the profiles `dev` and `test`.
@ApplicationScoped
class EarnestStart {

    private static final int BEFORE_ALL_ELSE = 1;
    private static final Set<String> REHEARSALS = Set.of("dev", "test");

    /// How every secret begins or ends that stands in the repository.
    private static final Pattern KNOWN = Pattern.compile("only-for-.*|.*-for-trying");

    private static final Pattern CONFIDENTIAL = Pattern.compile("(?i)[^%].*(secret|password)");

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
                .filter(name -> CONFIDENTIAL.matcher(name).matches())
                // Where it is written, and not where it is handed on to a library.
                .filter(name -> KNOWN.matcher(
                                String.valueOf(config.getConfigValue(name).getRawValue()))
                        .matches())
                // A variable is listed by its own name as well: capitals come before all else, and the property is
                // said.
                .max(Comparator.naturalOrder())
                .ifPresent(name -> {
                    throw new ConfigurationException(
                            name + " is one that everybody can read in the code of the platform:"
                                    + " give it one of its own");
                });
    }
}
