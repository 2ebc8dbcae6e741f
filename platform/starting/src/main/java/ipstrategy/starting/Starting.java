package ipstrategy.starting;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Where every process begins. A start that fails because of what an operator has written says what to change, in one
/// line; a stack trace is for failures that are ours.
@QuarkusMain
public final class Starting {

    private static final Logger LOG = Logger.getLogger(Starting.class);

    /// A room whose settings of other libraries must be there names them under `ipstrategy.required.<room>`.
    private static final String REQUIRED = "ipstrategy.required.";

    private Starting() {}

    public static void main(String... arguments) {
        try {
            Quarkus.run(null, Starting::end, arguments);
        } catch (ExceptionInInitializerError early) {
            end(1, early);
        }
    }

    private static void end(Integer code, @Nullable Throwable failure) {
        if (failure != null) {
            say(failure);
        }
        System.exit(code);
    }

    private static void say(Throwable failure) {
        Optional<String> reason = Reason.missing(missing()).or(() -> Reason.of(failure));
        if (reason.isPresent()) {
            LOG.error("Not started: " + reason.get());
        } else {
            LOG.error("Not started, and the reason is not the configuration", failure);
        }
    }

    private static List<String> missing() {
        try {
            return missing(ConfigProvider.getConfig());
        } catch (RuntimeException unreadable) {
            // Then the failure itself says what is the matter with the configuration.
            return List.of();
        }
    }

    /// What must be set and is not.
    static List<String> missing(Config config) {
        return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> name.startsWith(REQUIRED))
                .flatMap(name -> config.getValues(name, String.class).stream())
                .filter(name -> config.getOptionalValue(name, String.class).isEmpty())
                .sorted()
                .toList();
    }
}
