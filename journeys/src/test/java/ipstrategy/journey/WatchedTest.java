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
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
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
    private static final int GATEWAY = new Ports(0).gateway();

    @Test
    void everyNumberOfAnAlertOrADashboardIsTold(Platform platform) throws Exception {
        Visitor anybody = Visitor.anonymous(platform.url());
        anybody.read("measures?limit=1");
        // Counted only once it has happened.
        anybody.get("measures/NOBODY-KNOWS-1");

        assertThat(spokenOf()).hasSizeGreaterThan(20).isSubsetOf(told(platform));
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
        Ports ports = new Ports(URI.create(platform.url()).getPort() - GATEWAY);
        Set<String> told = new TreeSet<>();
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (int port : List.of(ports.gateway(), ports.service("patents"), ports.service("coordination"))) {
                URI metrics = URI.create("http://localhost:" + port + "/q/metrics");
                HttpResponse<String> answer =
                        http.send(HttpRequest.newBuilder(metrics).build(), HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(metrics.toString()).isEqualTo(200);
                told.addAll(names(answer.body()));
            }
        }
        return told;
    }

    private static Set<String> names(String text) {
        return NAME.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }
}
