package ipstrategy.deploy;

import ipstrategy.testkit.House;
import ipstrategy.testkit.RepositoryRoot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The settings that processes read, learnt from the code: files of configuration, mappings, single settings, and what
/// the launcher tells on one machine.
final class Known {

    private static final Pattern KEY = Pattern.compile("(?m)^(?:%[a-z]+\\.)?([a-z][^=\\s]*)=");
    private static final Pattern SINGLE = Pattern.compile("@ConfigProperty\\(name = \"([^\"]+)\"");
    private static final Pattern MAPPING = Pattern.compile("@ConfigMapping\\(prefix = \"([^\"]+)\"\\)");
    private static final Pattern METHOD =
            Pattern.compile("(?m)^ +[A-Z][\\w.<>, @]* ([a-z]\\w*)\\(\\);|^ +(?:int|long|boolean) ([a-z]\\w*)\\(\\);");
    private static final Pattern TOLD = Pattern.compile("put\\(\\s*\"([A-Z][A-Z_]+)\"");
    private static final Pattern WRITTEN_DOWN = Pattern.compile("`([A-Z]+(?:_[A-Z]+)+)`");
    private static final String LAUNCHER = "launcher/src/main/java/ipstrategy/launcher/Blueprint.java";
    /// Only on one machine.
    private static final Set<String> AT_HOME = Set.of("IPSTRATEGY_DEMO_USERS_ALLOWED", "QUARKUS_PROFILE");

    private static @Nullable Known known;

    private final Set<String> names = new TreeSet<>();
    private final List<Mapping> mappings = new ArrayList<>();

    /// The settings of a mapping; what stands between its prefix and its fields may be anybody's name.
    private record Mapping(String prefix, Set<String> fields) {

        boolean reads(String name) {
            return name.startsWith(prefix + "_") && fields.stream().anyMatch(field -> name.endsWith("_" + field));
        }
    }

    private Known() {
        for (String part : List.of("platform", "capabilities", "services", "gateway")) {
            for (Path file : files(RepositoryRoot.path().resolve(part))) {
                learn(file);
            }
        }
        TOLD.matcher(Pods.text(LAUNCHER)).results().map(told -> told.group(1)).forEach(names::add);
        for (String service : House.SERVICES.modules()) {
            WRITTEN_DOWN
                    .matcher(Pods.text("services/" + service + "/README.md"))
                    .results()
                    .map(written -> written.group(1))
                    .forEach(names::add);
        }
    }

    static synchronized Known settings() {
        Known once = known;
        if (once == null) {
            once = new Known();
            known = once;
        }
        return once;
    }

    boolean isRead(String name) {
        return names.contains(name) || mappings.stream().anyMatch(mapping -> mapping.reads(name));
    }

    /// What the launcher tells a process, and a cluster must tell it too.
    Set<String> needed(String deployable) {
        String kind = House.SERVICES.modules().contains(deployable) ? "service" : deployable;
        String launcher = Pods.text(LAUNCHER);
        Set<String> needed = new TreeSet<>(toldIn(launcher, "private Map<String, String> common("));
        needed.addAll(toldIn(launcher, "private Program " + kind + "("));
        needed.removeAll(AT_HOME);
        if (!deployable.equals("coordination")) {
            needed.remove("IPSTRATEGY_CLIENTS_SECRET");
        }
        return needed;
    }

    private static Set<String> toldIn(String launcher, String method) {
        int begin = launcher.indexOf(method);
        if (begin < 0) {
            throw new IllegalStateException(LAUNCHER + " has no " + method);
        }
        int end = launcher.indexOf("\n    }\n", begin);
        Set<String> told = new TreeSet<>();
        TOLD.matcher(launcher.substring(begin, end))
                .results()
                .map(one -> one.group(1))
                .filter(name -> !name.endsWith("_"))
                .forEach(told::add);
        return told;
    }

    private void learn(Path file) {
        String text = read(file);
        if (file.toString().endsWith(".java")) {
            SINGLE.matcher(text)
                    .results()
                    .map(found -> variable(found.group(1)))
                    .forEach(names::add);
            MAPPING.matcher(text).results().forEach(found -> mappings.add(mapping(variable(found.group(1)), text)));
        } else {
            KEY.matcher(text).results().map(found -> variable(found.group(1))).forEach(names::add);
        }
    }

    private static Mapping mapping(String prefix, String text) {
        Set<String> fields = new TreeSet<>();
        METHOD.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1) == null ? found.group(2) : found.group(1))
                .map(field -> variable(field.replaceAll("([A-Z])", "-$1")))
                .forEach(fields::add);
        return new Mapping(prefix, fields);
    }

    /// The variable by which a setting is told.
    private static String variable(String setting) {
        return setting.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().contains("/src/main/"))
                    .filter(file -> file.toString().endsWith(".java")
                            || file.endsWith("application.properties")
                            || file.endsWith("microprofile-config.properties"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
