package ipstrategy.tracing;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.common.AbstractConfigSource;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/// Switches traces on where it is said where they go, and off everywhere else: one setting says it all. Whoever says
/// something else about the switches themselves is heeded.
public final class Whereto implements ConfigSourceFactory {

    static final String ENDPOINT = "quarkus.otel.exporter.otlp.endpoint";
    static final String DISABLED = "quarkus.otel.sdk.disabled";
    static final String DATABASE = "quarkus.datasource.jdbc.telemetry.enabled";

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        ConfigValue said = context.getValue(ENDPOINT);
        boolean on = said != null && said.getValue() != null && !said.getValue().isBlank();
        return List.of(new Switches(on));
    }

    /// After the sources that its answer is made of.
    @Override
    public OptionalInt getPriority() {
        return OptionalInt.of(Integer.MAX_VALUE);
    }

    private static final class Switches extends AbstractConfigSource {

        /// Below whatever anybody says.
        private static final int LAST = 1;

        private static final long serialVersionUID = 1;

        private final boolean on;

        Switches(boolean on) {
            super("whereto traces go", LAST);
            this.on = on;
        }

        /// Not all processes have a database, and a setting that nobody reads would be a warning.
        @Override
        public Set<String> getPropertyNames() {
            return Set.of();
        }

        @Override
        public @Nullable String getValue(String name) {
            return switch (name) {
                case DISABLED -> String.valueOf(!on);
                case DATABASE -> String.valueOf(on);
                default -> null;
            };
        }
    }
}
