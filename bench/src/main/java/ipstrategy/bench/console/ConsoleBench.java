package ipstrategy.bench.console;

import ipstrategy.bench.DurablePostgres;
import ipstrategy.bench.load.Findings;
import ipstrategy.bench.load.Program;
import ipstrategy.bench.load.Users;
import ipstrategy.bench.measures.Generating;
import ipstrategy.bench.metrics.Filling;
import ipstrategy.testkit.TokensForTests;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;

/// Measures how long twenty people wait for the main pages of the console, and how much a first visit fetches, and
/// prints Markdown. What somebody is told who is not signed in is shared for a second, so pages are also measured where
/// nothing is shared: that is what they cost, and what they take for people who are signed in.
///
/// Arguments: a folder, the checkout, the seconds of a run.
public final class ConsoleBench {

    private static final ipstrategy.bench.measures.Size MEASURES = new ipstrategy.bench.measures.Size("patents", 50);
    private static final ipstrategy.bench.metrics.Size FIGURES = new ipstrategy.bench.metrics.Size("patents", 23);
    private static final Map<String, String> SETTINGS = Map.of("shared_buffers", "512MB", "max_wal_size", "4GB");
    private static final int USERS = 20;
    private static final Duration READING = Duration.ofSeconds(1);
    private static final int LIMIT = 300;
    private static final int KIBIBYTE = 1024;
    private static final List<String> PAGES = List.of(
            "/",
            "/plans/PROMOTION-2017",
            "/measures",
            "/measures?plan=PROMOTION-2017",
            "/measures/PROMOTION-2017-042",
            "/metrics",
            "/metrics/PCT-APPLICATIONS",
            "/metrics/BENCH-001",
            "/regions",
            "/agencies",
            "/search?q=%E4%B8%93%E5%88%A9");
    private static final Pattern OURS = Pattern.compile("(?:src|href)=\"(/[^\"]+\\.(?:js|css|svg))\"");

    private final Program console;
    private final Program unshared;
    private final int seconds;
    private final Findings findings = new Findings();

    private ConsoleBench(Program console, Program unshared, int seconds) {
        this.console = console;
        this.unshared = unshared;
        this.seconds = seconds;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]).toAbsolutePath());
        String issuer = String.valueOf(new TokensForTests().start().get("quarkus.oidc.auth-server-url"));
        Deque<AutoCloseable> running = new ArrayDeque<>();
        try {
            DurablePostgres postgres = DurablePostgres.start(folder, SETTINGS);
            running.push(postgres);
            Stand stand = new Stand(Path.of(arguments[1]), folder, postgres, issuer);
            for (String name : Stand.SERVICES) {
                Program service = stand.service(name);
                running.push(service);
                if (name.equals(MEASURES.name())) {
                    fill(postgres, service);
                }
            }
            running.push(stand.gateway());
            Program console = stand.console();
            running.push(console);
            Program unshared = stand.consoleThatSharesNothing();
            running.push(unshared);
            new ConsoleBench(console, unshared, Integer.parseInt(arguments[2])).carryOut();
        } finally {
            for (AutoCloseable one : running) {
                one.close();
            }
        }
        // The issuer's threads need not be waited for.
        System.exit(0);
    }

    private static void fill(DurablePostgres postgres, Program service) throws Exception {
        System.err.printf("%,d measures and %,d figures are made%n", MEASURES.measures(), FIGURES.figures());
        new Generating(postgres).fill(MEASURES);
        new Filling(postgres, service, FIGURES).fill();
    }

    private void carryOut() throws Exception {
        // Eight programs that have answered nobody yet do not bear twenty people at once on a small machine, and run
        // code that is not compiled for minutes: what is measured is a platform that has been at work.
        Users warmUp = new Users(3, Duration.ofMillis(10), Duration.ZERO, Duration.ofMinutes(3));
        warmUp.work((step, http) -> request(unshared, PAGES.get(Math.floorMod(step, PAGES.size()))));
        Users settling = new Users(3, Duration.ofMillis(10), Duration.ZERO, Duration.ofSeconds(20));
        settling.work((step, http) -> request(console, PAGES.get(Math.floorMod(step, PAGES.size()))));
        for (String page : PAGES) {
            findings.atMost("`" + page + "`, p95 at 20 users", LIMIT, waited(console, page), "ms");
        }
        for (String page : PAGES) {
            findings.atMost("`" + page + "`, nothing shared", LIMIT, waited(unshared, page), "ms");
        }
        findings.atMost("first visit, compressed", 200, weight() / (double) KIBIBYTE, "KiB");
        System.out.println(findings.markdown());
    }

    private double waited(Program asked, String page) throws InterruptedException, ExecutionException {
        System.err.println(page);
        Users users = new Users(USERS, READING, Duration.ofSeconds(2), Duration.ofSeconds(seconds));
        return users.work((step, http) -> request(asked, page)).times().percentile(95);
    }

    /// The bytes of the first page and of everything of ours that it names.
    private long weight() throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> page =
                    http.send(request(console, PAGES.getFirst()), HttpResponse.BodyHandlers.ofString());
            long weight = bytes(http, PAGES.getFirst());
            List<String> parts = OURS.matcher(page.body())
                    .results()
                    .map(found -> found.group(1))
                    .distinct()
                    .toList();
            if (parts.size() < 2) {
                throw new IllegalStateException("a page without a style and a script: " + parts);
            }
            for (String part : parts) {
                weight += bytes(http, part);
            }
            return weight;
        }
    }

    private long bytes(HttpClient http, String path) throws IOException, InterruptedException {
        HttpRequest compressed = HttpRequest.newBuilder(URI.create(console.url(path)))
                .header("Accept-Encoding", "gzip")
                .build();
        return http.send(compressed, HttpResponse.BodyHandlers.ofByteArray()).body().length;
    }

    private static HttpRequest request(Program asked, String path) {
        return HttpRequest.newBuilder(URI.create(asked.url(path)))
                .header("Accept-Language", "zh-CN")
                .build();
    }
}
