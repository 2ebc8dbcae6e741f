package ipstrategy.starting;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/// What a process was told in confidence, by variables, by files or otherwise: none of it may stand in a log.
///
/// @param values the secrets themselves
record Confidential(Set<String> values) {

    private static final Pattern VARIABLE = Pattern.compile("SECRET|PASSWORD|PRIVATE|CREDENTIAL");
    private static final Pattern PROPERTY = Pattern.compile("(?i).*(secret|password|credentials?|private-?key)");
    private static final Pattern NO_SECRET = Pattern.compile("true|false|.{0,3}");
    private static final String FILES = "QUARKUS_CONFIG_LOCATIONS";

    Confidential {
        values = Set.copyOf(values);
    }

    /// All of this process.
    static Confidential here() {
        return of(System.getenv(), ConfigProvider::getConfig);
    }

    /// @param config the configuration, which may not be readable: that may be what there is to tell
    static Confidential of(Map<String, String> environment, Supplier<Config> config) {
        Set<String> values = new HashSet<>();
        environment.forEach((name, value) -> {
            if (VARIABLE.matcher(name).find()) {
                values.add(value);
            }
        });
        for (String file : environment.getOrDefault(FILES, "").split(",")) {
            Properties told = read(file.strip());
            told.stringPropertyNames().stream()
                    .filter(name -> PROPERTY.matcher(name).matches())
                    .map(told::getProperty)
                    .forEach(values::add);
        }
        try {
            Config readable = config.get();
            for (String name : readable.getPropertyNames()) {
                if (PROPERTY.matcher(name).matches()) {
                    value(readable, name).ifPresent(values::add);
                }
            }
        } catch (RuntimeException unreadable) {
            // What variables and files say is known all the same.
        }
        values.removeIf(value -> NO_SECRET.matcher(value).matches());
        return new Confidential(values);
    }

    private static Optional<String> value(Config config, String name) {
        try {
            return Optional.ofNullable(config.getConfigValue(name).getValue());
        } catch (RuntimeException unresolved) {
            // It names another that is not there.
            return Optional.empty();
        }
    }

    private static Properties read(String location) {
        Properties told = new Properties();
        try {
            Path file = location.startsWith("file:") ? Path.of(URI.create(location)) : Path.of(location);
            if (!location.isEmpty() && Files.isRegularFile(file)) {
                try (Reader reader = Files.newBufferedReader(file)) {
                    told.load(reader);
                }
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            // Then nothing of it was taken, either.
        }
        return told;
    }

    /// A sentence without them. Long ones go first: one secret may begin as another does.
    String hide(String sentence, String instead) {
        String hidden = sentence;
        for (String value : values.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList()) {
            hidden = hidden.replace(value, instead);
        }
        return hidden;
    }
}
