package ipstrategy.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ipstrategy.testkit.RepositoryRoot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What alerts and dashboards ask of Prometheus. A number that a service reads from its database every replica of it
/// tells alike: whoever adds them up shows a multiple, and whoever takes each for itself forgets with each pod.
final class Expressions {

    private static final Pattern VITAL = Pattern.compile("Vital\\s*\\.(?:of|byState)\\(\\s*\"(ipstrategy[a-z.]+)\"");
    private static final Pattern EXPRESSION = Pattern.compile("(?m)^ +expr: (.+)$");
    private static final Pattern NAME = Pattern.compile("\\bipstrategy_[a-z_]+");
    private static final Pattern LARGEST = Pattern.compile("max by \\(deployable(?:, state)?\\) \\((?:[a-z_]+\\()?$");

    /// By it each replica says whether it can read its database at all.
    private static final String EACH_FOR_ITSELF = "ipstrategy_outbox_position";

    private Expressions() {}

    /// All of them, in the rules and on the boards.
    static List<String> all() {
        List<String> all = new ArrayList<>();
        EXPRESSION
                .matcher(Pods.text("observability/alerts.yaml"))
                .results()
                .map(found -> found.group(1))
                .forEach(all::add);
        try (Stream<Path> boards = Files.list(RepositoryRoot.path().resolve("observability/dashboards"))) {
            for (Path board : boards.toList()) {
                new ObjectMapper()
                        .readTree(Files.readString(board)).findValues("expr").stream()
                                .map(JsonNode::asText)
                                .forEach(all::add);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return all;
    }

    /// What is read from a database, by the names that Prometheus shows.
    static SortedSet<String> readFromDatabases() {
        SortedSet<String> names = new TreeSet<>();
        for (String part : List.of("platform", "capabilities", "services")) {
            try (Stream<Path> files = Files.walk(RepositoryRoot.path().resolve(part))) {
                for (Path watch : files.filter(file -> file.toString().contains("/src/main/"))
                        .filter(file -> file.toString().endsWith("Watch.java"))
                        .toList()) {
                    VITAL.matcher(Files.readString(watch))
                            .results()
                            .map(found -> found.group(1).replace('.', '_'))
                            .forEach(names::add);
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return names;
    }

    /// The numbers of databases in an expression that are not taken once for each deployable.
    static List<String> countedTwice(String expression, SortedSet<String> ofDatabases) {
        return NAME.matcher(expression)
                .results()
                .filter(found -> ofDatabases.contains(found.group()))
                .filter(found -> !found.group().equals(EACH_FOR_ITSELF))
                .filter(found ->
                        !LARGEST.matcher(expression.substring(0, found.start())).find())
                .map(MatchResult::group)
                .toList();
    }
}
