package ipstrategy.bench.metrics;

import ipstrategy.bench.DurablePostgres;
import ipstrategy.bench.Times;
import ipstrategy.bench.load.Findings;
import ipstrategy.bench.load.Program;
import ipstrategy.bench.load.Rates;
import ipstrategy.bench.load.Users;
import ipstrategy.bench.load.Wrk;
import ipstrategy.testkit.TokensForTests;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;

/// Measures the reading of figures over real HTTP and on a real PostgreSQL, small and large, and prints Markdown.
///
/// Arguments: a folder, the service's jar, the seconds of a run, how many metrics the large database has.
public final class MetricsBench {

    private static final int PORT = 23_103;
    private static final int ROUNDS = 3;
    private static final int CONNECTIONS = 32;
    private static final int USERS = 20;
    private static final int PUBLISHED = 30;
    private static final int WARM_UP_SECONDS = 4;
    private static final Duration READING = Duration.ofSeconds(1);
    private static final List<String> OPTIONS = List.of("-Xmx512m", "--enable-native-access=ALL-UNNAMED");
    /// A server for a database of some gigabytes.
    private static final Map<String, String> SETTINGS =
            Map.of("shared_buffers", "2GB", "max_wal_size", "4GB", "maintenance_work_mem", "512MB");

    private final Path folder;
    private final DurablePostgres postgres;
    private final Path service;
    private final String issuer;
    private final int seconds;
    private final Size large;
    private final Findings findings = new Findings();
    private final Rates rates = new Rates();
    private final Map<String, List<String>> regions = new HashMap<>();
    private final Set<String> kinds = new LinkedHashSet<>();

    private MetricsBench(Path folder, DurablePostgres postgres, Path service, String issuer, int seconds, int metrics) {
        this.folder = folder;
        this.postgres = postgres;
        this.service = service;
        this.issuer = issuer;
        this.seconds = seconds;
        this.large = Size.large(metrics);
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]).toAbsolutePath());
        String issuer = new TokensForTests().start().get("quarkus.oidc.auth-server-url");
        try (DurablePostgres postgres = DurablePostgres.start(folder, SETTINGS)) {
            new MetricsBench(
                            folder,
                            postgres,
                            Path.of(arguments[1]),
                            String.valueOf(issuer),
                            Integer.parseInt(arguments[2]),
                            Integer.parseInt(arguments[3]))
                    .carryOut();
        }
        // The issuer's threads need not be waited for.
        System.exit(0);
    }

    private void carryOut() throws Exception {
        for (Size size : List.of(Size.SMALL, large)) {
            postgres.execute("create database " + size.name()
                    + " template template0 encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8'");
            try (Program program = start(size)) {
                say("%s: %d figures are made", size.name(), size.figures());
                Filling filling = new Filling(postgres, program, size);
                double took = filling.fill();
                findings.plain("projection made anew, %,d figures".formatted(size.figures()), took, "s");
                regions.put("PROVINCE", filling.regions("PROVINCE"));
                regions.put("CITY", filling.regions("CITY"));
            }
        }
        try (Program program = start(large)) {
            people(program, questions(program, large));
            seen(program);
        }
        throughput();
        System.out.println(findings.markdown());
    }

    /// Twenty people at work on the large platform.
    private void people(Program program, Questions questions) throws Exception {
        warm(program, questions);
        Users users = new Users(USERS, READING, Duration.ofSeconds(3), Duration.ofSeconds(3L * seconds));
        Map<String, Double> medians = new LinkedHashMap<>();
        for (Map.Entry<String, IntFunction<String>> one : questions.all().entrySet()) {
            say("%d users: %s", USERS, one.getKey());
            Times times = users.work(
                            (step, http) -> questions.request(one.getValue().apply(step)))
                    .times();
            int limit = one.getKey().equals(Questions.SINGLE) ? 30 : 300;
            findings.atMost(one.getKey() + ", p95 at 20 users", limit, times.percentile(95), "ms");
            medians.put(one.getKey(), times.percentile(50));
        }
        List<Double> sorted = medians.values().stream().sorted().toList();
        double median = sorted.get(sorted.size() / 2);
        findings.atMost(
                "slowest kind of question / median of all kinds (medians)", 10, sorted.getLast() / median, "times");
    }

    private void seen(Program program) throws Exception {
        say("%d figures are published and looked for", PUBLISHED);
        Times times =
                new Publishing(postgres, program, large, regions.getOrDefault("CITY", List.of())).until(PUBLISHED);
        findings.atMost(
                "published figure seen in its series and in the sum of the country, longest of " + PUBLISHED,
                1000,
                times.longest(),
                "ms");
    }

    /// As much as the service can do, on the small platform and on the large one, in turns.
    private void throughput() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            List<Size> sizes = List.of(Size.SMALL, large);
            for (Size size : round % 2 == 0 ? sizes : sizes.reversed()) {
                say("round %d of %d, %s: throughput", round + 1, ROUNDS, size.name());
                try (Program program = start(size)) {
                    flatOut(program, size);
                }
            }
        }
        for (String kind : kinds) {
            findings.atLeast(
                    "%s: throughput at %,d figures / at %,d".formatted(kind, large.figures(), Size.SMALL.figures()),
                    0.9,
                    rates.median(kind + large.name()),
                    rates.median(kind + Size.SMALL.name()));
        }
    }

    private void flatOut(Program program, Size size) throws Exception {
        Questions questions = questions(program, size);
        kinds.addAll(questions.all().keySet());
        warm(program, questions);
        Wrk wrk = new Wrk(folder);
        for (Map.Entry<String, IntFunction<String>> one : questions.all().entrySet()) {
            String script = questions.lua(one.getValue());
            rates.add(one.getKey() + size.name(), wrk.perSecond(program, script, CONNECTIONS, seconds));
        }
    }

    /// Every kind is asked as much as can be done, until the compiler has done its work.
    private void warm(Program program, Questions questions) throws Exception {
        for (IntFunction<String> kind : questions.all().values()) {
            new Wrk(folder).perSecond(program, questions.lua(kind), CONNECTIONS, WARM_UP_SECONDS);
        }
    }

    private Questions questions(Program program, Size size) {
        return new Questions(
                program, size, regions.getOrDefault("PROVINCE", List.of()), regions.getOrDefault("CITY", List.of()));
    }

    private Program start(Size size) throws Exception {
        Map<String, String> environment = new HashMap<>();
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(PORT));
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", issuer);
        environment.put(
                "QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://localhost:" + postgres.port() + "/" + size.name());
        environment.put("QUARKUS_DATASOURCE_USERNAME", "postgres");
        environment.put("QUARKUS_DATASOURCE_PASSWORD", "postgres");
        environment.put("IPSTRATEGY_FILES_FOLDER", folder.resolve("files").toString());
        // The clerk that asks for reports goes over all measures once a day; it rests while we measure.
        environment.put("IPSTRATEGY_ASKING_PAUSE", "PT1H");
        return Program.start(
                service,
                OPTIONS,
                environment,
                PORT,
                "/q/health/ready",
                folder.resolve("service-" + size.name() + ".log"));
    }

    private static void say(String format, Object... values) {
        System.err.printf(format + "%n", values);
    }
}
