package ipstrategy.journey;

import static org.assertj.core.api.Assertions.assertThat;

import ipstrategy.launcher.Platform;
import ipstrategy.launcher.Ports;
import ipstrategy.testkit.RepositoryRoot;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Alerts and dashboards speak of numbers that the platform really tells: an alert on a name that nobody tells never
/// rings.
@ExtendWith(RunningPlatform.class)
class WatchedTest {

    private static final Pattern NAME =
            Pattern.compile("\\b(?:ipstrategy|gateway|http_server|jvm|process|system|agroal)_[a-z_]+");
    private static final Pattern SCALED = Pattern.compile("scaleTargetRef: \\{.* name: ([a-z]+)}");
    private static final Pattern BY = Pattern.compile("metric: \\{name: ([a-z_]+)}");
    private static final int GATEWAY = new Ports(0).gateway();

    @Test
    void everyNumberOfAnAlertOrADashboardIsTold(Platform platform) throws Exception {
        Visitor anybody = Visitor.anonymous(platform.url());
        anybody.read("measures?limit=1");
        // Counted only once it has happened.
        anybody.get("measures/NOBODY-KNOWS-1");

        assertThat(spokenOf()).hasSizeGreaterThan(20).isSubsetOf(told(platform));
    }

    /// What would wait for a number that never comes would never make a second replica.
    @Test
    void everyDeployableTellsTheNumbersThatItIsScaledBy(Platform platform) throws Exception {
        Map<String, Set<String>> scaled = scaledBy();

        assertThat(scaled).hasSize(8);
        for (Map.Entry<String, Set<String>> one : scaled.entrySet()) {
            assertThat(told(port(platform, one.getKey()))).as(one.getKey()).containsAll(one.getValue());
        }
    }

    /// The numbers of each deployable by which a cluster decides how many there are of it.
    private static Map<String, Set<String>> scaledBy() throws IOException {
        String autoscalers =
                Files.readString(RepositoryRoot.path().resolve("k8s/components/autoscaling/autoscalers.yaml"));
        Map<String, Set<String>> scaled = new TreeMap<>();
        for (String autoscaler : autoscalers.split("\n---\n")) {
            Matcher target = SCALED.matcher(autoscaler);
            Set<String> names = BY.matcher(autoscaler)
                    .results()
                    .map(found -> found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(target.find()).as(autoscaler).isTrue();
            assertThat(names).as(autoscaler).isNotEmpty();
            scaled.put(target.group(1), names);
        }
        return scaled;
    }

    private static Set<String> spokenOf() throws IOException {
        Path folder = RepositoryRoot.path().resolve("observability");
        StringBuilder all = new StringBuilder(Files.readString(folder.resolve("alerts.yaml")));
        try (Stream<Path> boards = Files.list(folder.resolve("dashboards"))) {
            for (Path board : boards.toList()) {
                all.append(Files.readString(board));
            }
        }
        return names(all.toString());
    }

    private static Set<String> told(Platform platform) throws IOException, InterruptedException {
        Set<String> told = new TreeSet<>();
        for (String deployable : List.of("gateway", "patents", "coordination")) {
            told.addAll(told(port(platform, deployable)));
        }
        return told;
    }

    private static int port(Platform platform, String deployable) {
        Ports ports = new Ports(URI.create(platform.url()).getPort() - GATEWAY);
        return switch (deployable) {
            case "gateway" -> ports.gateway();
            case "console" -> ports.console();
            default -> ports.service(deployable);
        };
    }

    private static Set<String> told(int port) throws IOException, InterruptedException {
        URI metrics = URI.create("http://localhost:" + port + "/q/metrics");
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer =
                    http.send(HttpRequest.newBuilder(metrics).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(metrics.toString()).isEqualTo(200);
            return names(answer.body());
        }
    }

    private static Set<String> names(String text) {
        return NAME.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }
}
