package ipstrategy.bench.startup;

import ipstrategy.bench.DurablePostgres;
import ipstrategy.bench.load.Findings;
import ipstrategy.bench.load.Program;
import ipstrategy.bench.load.Rates;
import ipstrategy.bench.measures.Generating;
import ipstrategy.bench.measures.Size;
import ipstrategy.testkit.TokensForTests;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Measures how soon one service answers a read after its start and what memory it holds, with an AOT cache
/// and without, beside a twin of Spring Boot on the same tables, and prints Markdown. Rounds take turns; medians
/// count.
///
/// Arguments: a folder, the service's jar, the twin's jar, the file of java's options, the most of the heap as
/// java takes it, how many rounds, the seconds of the load.
public final class StartupBench {

    private static final Size SIZE = new Size("startup", 5);
    private static final String OURS = "service";
    private static final String TWIN = "Spring Boot twin";
    private static final List<Boolean> CACHED = List.of(false, true);
    private static final int MEBIBYTE = 1024 * 1024;
    private static final int SECOND = 1000;
    private static final String LOGGING = "-Djava.util.logging.manager";

    private final Path folder;
    private final Contender ours;
    private final Contender twin;
    private final int rounds;
    private final int seconds;
    private final String read = "/api/v1/measures/" + SIZE.measure(0);
    private final Rates medians = new Rates();
    private final Findings findings = new Findings();

    private StartupBench(Path folder, Contender ours, Contender twin, int rounds, int seconds) {
        this.folder = folder;
        this.ours = ours;
        this.twin = twin;
        this.rounds = rounds;
        this.seconds = seconds;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]).toAbsolutePath());
        String issuer = String.valueOf(new TokensForTests().start().get("quarkus.oidc.auth-server-url"));
        List<String> options = new ArrayList<>(options(Path.of(arguments[3])));
        // As many processors and as much of a heap as the container may have.
        options.addAll(List.of("-Xmx" + arguments[4], "-XX:ActiveProcessorCount=1"));
        List<String> withoutOurLogging =
                options.stream().filter(option -> !option.startsWith(LOGGING)).toList();
        try (DurablePostgres postgres = DurablePostgres.start(folder, Map.of())) {
            postgres.execute("create database " + SIZE.name()
                    + " template template0 encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8'");
            String url = "jdbc:postgresql://localhost:" + postgres.port() + "/" + SIZE.name();
            Contender ours = new Contender(OURS, Path.of(arguments[1]), options, ours(url, issuer, folder));
            Contender twin = new Contender(TWIN, Path.of(arguments[2]), withoutOurLogging, twin(url));
            fill(postgres, ours, folder);
            new StartupBench(folder, ours, twin, Integer.parseInt(arguments[5]), Integer.parseInt(arguments[6]))
                    .carryOut();
        }
        // The issuer's threads need not be waited for.
        System.exit(0);
    }

    private void carryOut() throws Exception {
        for (Contender contender : List.of(ours, twin)) {
            double size = contender.train(read, folder) / (double) MEBIBYTE;
            findings.plain(contender.name() + ": AOT cache", size, "MiB");
        }
        List<Contender> turns = List.of(ours, twin);
        for (int round = 0; round < rounds; round++) {
            for (boolean cached : round % 2 == 0 ? CACHED : CACHED.reversed()) {
                for (Contender contender : round % 2 == 0 ? turns : turns.reversed()) {
                    measure(contender, cached);
                }
            }
        }
        tell();
        System.out.println(findings.markdown());
    }

    private void measure(Contender contender, boolean cached) throws Exception {
        String kind = kind(contender, cached);
        Start start = Start.measured(contender, cached, contender == ours, read, seconds, folder);
        System.err.println(kind + ": " + start);
        medians.add(kind + " answered", start.answered());
        medians.add(kind + " ready", start.ready());
        medians.add(kind + " idle", start.idle());
        medians.add(kind + " loaded", start.loaded());
    }

    private void tell() {
        findings.atMost(
                "service with AOT cache, ready", 1.5, medians.median(kind(ours, true) + " ready") / SECOND, "s");
        findings.atMost(
                "service with AOT cache, near idle (RSS)", 256, medians.median(kind(ours, true) + " idle"), "MiB");
        findings.atMost(
                "service with AOT cache, after load (RSS)", 400, medians.median(kind(ours, true) + " loaded"), "MiB");
        for (boolean cached : CACHED) {
            for (Contender contender : List.of(ours, twin)) {
                String kind = kind(contender, cached);
                findings.plain(kind + ": first read answered", medians.median(kind + " answered"), "ms");
                findings.plain(kind + ": near idle (RSS)", medians.median(kind + " idle"), "MiB");
                findings.plain(kind + ": after load (RSS)", medians.median(kind + " loaded"), "MiB");
            }
            String pair = "service / twin, both " + (cached ? "with AOT cache" : "plain");
            findings.atMost("start to the first read: " + pair, 0.45, ratio("answered", cached), "times");
            findings.atMost("memory near idle: " + pair, 0.7, ratio("idle", cached), "times");
            findings.atMost("memory after load: " + pair, 0.7, ratio("loaded", cached), "times");
        }
        findings.plain(
                "start to the first read: service with AOT cache / plain",
                medians.median(kind(ours, true) + " answered") / medians.median(kind(ours, false) + " answered"),
                "times");
    }

    private double ratio(String what, boolean cached) {
        return medians.median(kind(ours, cached) + " " + what) / medians.median(kind(twin, cached) + " " + what);
    }

    private static String kind(Contender contender, boolean cached) {
        return contender.name() + (cached ? " with AOT cache" : " plain");
    }

    /// The service makes its tables, and finds them made at each start that is measured.
    private static void fill(DurablePostgres postgres, Contender ours, Path folder) throws Exception {
        Program program = ours.start("/q/health/ready", false, folder);
        program.close();
        new Generating(postgres).fill(SIZE);
    }

    /// What stands in a file of java's options, without its comments.
    private static List<String> options(Path file) throws Exception {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith("-")).toList();
        }
    }

    private static Map<String, String> ours(String url, String issuer, Path folder) {
        Map<String, String> environment = new HashMap<>();
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(Contender.PORT));
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", issuer);
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", url);
        environment.put("QUARKUS_DATASOURCE_USERNAME", "postgres");
        environment.put("QUARKUS_DATASOURCE_PASSWORD", "postgres");
        environment.put("IPSTRATEGY_FILES_FOLDER", folder.resolve("files").toString());
        return environment;
    }

    private static Map<String, String> twin(String url) {
        return Map.of(
                "SERVER_PORT",
                Integer.toString(Contender.PORT),
                "SPRING_DATASOURCE_URL",
                url,
                "SPRING_DATASOURCE_USERNAME",
                "postgres",
                "SPRING_DATASOURCE_PASSWORD",
                "postgres");
    }
}
