package ipstrategy.launcher.configuration;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All that can be said to the programs of a checkout: what its code declares, what its own properties set, and what it
/// takes of libraries, which `settings-of-libraries.properties` says.
final class Offered {

    private static final Pattern OURS = Pattern.compile("(ipstrategy|gateway|console)\\..*");

    /// A list for the rooms among themselves; nobody sets it.
    private static final String REQUIRED = "ipstrategy.required.";

    private static final Pattern TOLD = Pattern.compile("environment\\s*\\.?put\\(\\s*\"([A-Z][A-Z0-9_]+)\"\\s*,");
    private static final Pattern DEPLOYED = Pattern.compile("\\b((?:IPSTRATEGY|QUARKUS|GATEWAY|CONSOLE)_[A-Z0-9_]+)");
    private static final Pattern ASKED = Pattern.compile("getenv\\(\"([A-Z][A-Z0-9_]+)\"\\)");
    private static final Pattern LEFT_OPEN = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]+)}");
    private static final Pattern READ = Pattern.compile("\\$\\{([a-z][a-z.-]+)(:[^}]*)?}");

    private final Path root;
    private final Modules modules;
    private final Map<String, Setting> byProperty = new TreeMap<>();
    private final List<String> set = new ArrayList<>();
    private final Set<String> referred = new TreeSet<>();

    Offered(Path root) throws Exception {
        this.root = root;
        this.modules = new Modules(root);
        Properties libraries = libraries();
        for (Map.Entry<String, Path> module : modules.folders().entrySet()) {
            Set<String> readers = modules.readers(module.getKey());
            if (!readers.isEmpty()) {
                for (Setting declared : Declared.in(declaring(module.getValue()), readers)) {
                    take(libraries, declared);
                }
            }
        }
        libraries.stringPropertyNames().forEach(name -> byProperty.putIfAbsent(name, foreign(libraries, name)));
        for (Map.Entry<String, Path> module : modules.folders().entrySet()) {
            if (!modules.readers(module.getKey()).isEmpty()) {
                readProperties(module.getValue());
            }
        }
    }

    private void take(Properties libraries, Setting declared) {
        if (OURS.matcher(declared.property()).matches()) {
            byProperty.merge(declared.property(), declared, Setting::and);
        } else {
            referred.add(declared.property());
        }
    }

    Stream<Setting> all() {
        return byProperty.values().stream();
    }

    /// Names that are used somewhere and that the table does not have.
    List<String> missing() throws IOException {
        Set<String> used = new TreeSet<>(referred);
        used.addAll(set);
        Set<String> variables = new TreeSet<>();
        for (Path file : files(root.resolve("launcher/src/main"), ".java")) {
            String code = Files.readString(file);
            Stream.of(TOLD, ASKED)
                    .flatMap(pattern -> pattern.matcher(code).results())
                    .forEach(found -> variables.add(found.group(1)));
        }
        for (Path file : files(root.resolve("launcher/src/main/resources/realm"), ".json")) {
            LEFT_OPEN.matcher(Files.readString(file)).results().forEach(found -> variables.add(found.group(1)));
        }
        for (Path file : files(root.resolve("k8s"), ".yaml")) {
            DEPLOYED.matcher(Files.readString(file)).results().forEach(found -> variables.add(found.group(1)));
        }
        return Stream.concat(
                        used.stream().filter(name -> of(name).isEmpty()),
                        variables.stream().filter(name -> ofVariable(name).isEmpty()))
                .toList();
    }

    private Optional<Setting> of(String property) {
        return all().filter(setting -> matches(setting.property(), property)).findFirst();
    }

    private Optional<Setting> ofVariable(String variable) {
        return all().filter(setting -> matches(setting.variable().replace("<NAME>", "*"), variable))
                .findFirst();
    }

    private static boolean matches(String pattern, String name) {
        String expression =
                Arrays.stream(pattern.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining("[\\w-]+"));
        return name.matches(expression);
    }

    /// What our own properties set is what holds where nothing is said.
    private void readProperties(Path module) throws IOException {
        for (Path file : files(module.resolve("src/main/resources"), ".properties")) {
            if (file.endsWith("application.properties") || file.endsWith("microprofile-config.properties")) {
                Properties properties = new Properties();
                try (Reader reader = Files.newBufferedReader(file)) {
                    properties.load(reader);
                }
                for (String name : new TreeSet<>(properties.stringPropertyNames())) {
                    String value = properties.getProperty(name);
                    READ.matcher(value).results().forEach(found -> referred.add(found.group(1)));
                    if (OURS.matcher(name).matches() && !name.startsWith(REQUIRED)) {
                        set.add(name);
                        of(name).ifPresent(setting -> fall(setting, name, value));
                    }
                }
            }
        }
    }

    private void fall(Setting setting, String name, String value) {
        if (value.isEmpty()) {
            return;
        }
        String here = setting.property().contains("*")
                ? "%s: `%s`".formatted(chosen(setting.property(), name), value)
                : "`" + value + "`";
        String before =
                setting.fallback().startsWith("required") || !setting.property().contains("*")
                        ? ""
                        : setting.fallback();
        String fallback =
                before.isEmpty() || before.contains(here) ? (before.isEmpty() ? here : before) : before + "; " + here;
        byProperty.put(setting.property(), setting.withFallback(fallback));
    }

    /// The name that stands for the `*`.
    private static String chosen(String pattern, String name) {
        int star = pattern.indexOf('*');
        return name.substring(star).split("\\.")[0];
    }

    private List<Path> declaring(Path module) throws IOException {
        List<Path> declaring = new ArrayList<>();
        for (Path file : files(module.resolve("src/main/java"), ".java")) {
            String code = Files.readString(file);
            if (code.contains("@ConfigMapping") || code.contains("@ConfigProperty")) {
                declaring.add(file);
            }
        }
        return declaring;
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.walk(folder)) {
            return inside.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    /// `quarkus.http.port = services, console | whole number | 8080 | Where it listens.`
    private static Setting foreign(Properties libraries, String name) {
        String[] parts = libraries.getProperty(name).split("\\|", 4);
        if (parts.length < 4) {
            return new Setting(name, "", "text", "", Set.of());
        }
        Set<String> readers =
                Arrays.stream(parts[0].split(",")).map(String::strip).collect(Collectors.toCollection(TreeSet::new));
        String fallback = parts[2].strip();
        return new Setting(name, parts[3].strip(), parts[1].strip(), fallback, readers);
    }

    private static Properties libraries() throws IOException {
        Properties libraries = new Properties();
        try (InputStream stream = Offered.class.getResourceAsStream("/settings-of-libraries.properties")) {
            libraries.load(stream);
        }
        return libraries;
    }

    /// The whole document.
    String document() {
        return """
                # Configuration

                Every variable that a program of the platform reads, ours and those of libraries that a deployment has to do with. Written by the
                code: after a change, `./mvnw -Dconfiguration.write test -pl launcher -am -Dtest=ConfigurationTest -Dsurefire.failIfNoSpecifiedTests=false`
                writes this page anew.

                - A variable is set in the environment; the same can be said as `-D` or in a file under the name of the property, which is the
                  variable in small letters with dots (`IPSTRATEGY_FILES_FOLDER`: `ipstrategy.files.folder`).
                - `<NAME>` stands for a name that is chosen, such as a service's.
                - A duration is written as `PT30S`, `PT10M` or `P30D`, a size as `10M`, a list with commas.
                - Whatever else Quarkus takes can be set as well; what the platform sets of it stands with its reasons in each module's
                  `application.properties` or `META-INF/microprofile-config.properties`.
                - What is wrong stops the start, in one line that names the variable and no secret; the process ends with 1.
                - `IPSTRATEGY_DEMO_USERS_ALLOWED`, and secrets that stand in the code, are refused outside the profiles `dev` and `test`. Only the
                  launcher and the overlay `dev` of `k8s/` set `QUARKUS_PROFILE=dev`.

                | variable | what it says | value | unless set | read by |
                |---|---|---|---|---|
                %s
                """.formatted(all().sorted((one, other) -> one.variable().compareTo(other.variable()))
                .map(Setting::row)
                .collect(Collectors.joining("\n")));
    }
}
