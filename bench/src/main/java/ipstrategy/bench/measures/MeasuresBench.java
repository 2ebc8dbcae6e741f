package ipstrategy.bench.measures;

import ipstrategy.bench.DurablePostgres;
import ipstrategy.bench.load.Findings;
import ipstrategy.bench.load.Pgbench;
import ipstrategy.bench.load.Program;
import ipstrategy.bench.load.Rates;
import ipstrategy.bench.load.Users;
import ipstrategy.bench.load.Wrk;
import ipstrategy.testkit.TokensForTests;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/// Measures the life of measures over real HTTP and on a real PostgreSQL, small and large, and prints Markdown.
///
/// Arguments: a folder, the service's jar, the jar of one that writes down nothing, the peer's jar, the seconds of a
/// run, how many rounds, and the parts; all of them unless named.
public final class MeasuresBench {

    private static final List<String> PARTS = List.of("people", "throughput", "writes", "commands", "reads");
    private static final int CONNECTIONS = 32;
    private static final int USERS = 50;
    private static final int SUBMITTERS = 16;
    private static final Duration READING = Duration.ofSeconds(1);
    /// How long a service is asked as much as it can do before anything counts: until the compiler has done its work,
    /// which takes two cores the better part of a minute.
    private static final int WARM_UP_SECONDS = 20;
    /// A submission takes the most code, and so the longest until it is as fast as it becomes.
    private static final int LONG_WARM_UP_SECONDS = 45;
    /// In how short pieces it is warmed up by submissions, so that some drafts are left to be measured.
    private static final int PIECE_SECONDS = 5;
    /// More submissions a second than were seen on two cores: what is left of few drafts must last for all rounds.
    private static final int FAST = 400;
    /// What people see of a list unless they ask for more.
    private static final int PAGE = 50;
    /// As many rows as each list has on the small platform too: an agency leads 25 measures there. Otherwise the larger
    /// would be slower because it has more to answer.
    private static final int EQUAL_PAGE = 25;
    /// The lists that are asked for, in the order of the table.
    private static final Map<String, Function<Requests, Users.Step>> LISTS = lists();
    /// A server for databases of some gigabytes.
    private static final Map<String, String> SETTINGS = Map.of("shared_buffers", "2GB", "max_wal_size", "4GB");

    private final Path folder;
    private final DurablePostgres postgres;
    private final Programs programs;
    private final int seconds;
    private final int rounds;
    private final Findings findings = new Findings();
    private final Rates rates = new Rates();
    private final Map<Size, AtomicInteger> submitted = new LinkedHashMap<>();

    private MeasuresBench(Path folder, DurablePostgres postgres, Programs programs, int seconds, int rounds) {
        this.folder = folder;
        this.postgres = postgres;
        this.programs = programs;
        this.seconds = seconds;
        this.rounds = rounds;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]).toAbsolutePath());
        String issuer = new TokensForTests().start().get("quarkus.oidc.auth-server-url");
        List<String> named = List.of(arguments).subList(6, arguments.length);
        List<String> parts = named.isEmpty() ? PARTS : named;
        if (!PARTS.containsAll(parts)) {
            throw new IllegalArgumentException("the parts are " + PARTS + ", and not " + parts);
        }
        Programs programs = new Programs(
                Path.of(arguments[1]), Path.of(arguments[2]), Path.of(arguments[3]), String.valueOf(issuer), folder);
        try (DurablePostgres postgres = DurablePostgres.start(folder, SETTINGS)) {
            new MeasuresBench(
                            folder, postgres, programs, Integer.parseInt(arguments[4]), Integer.parseInt(arguments[5]))
                    .carryOut(parts);
        }
        // The issuer's threads need not be waited for.
        System.exit(0);
    }

    private void carryOut(List<String> parts) throws Exception {
        try (Program large = filled(Size.LARGE)) {
            if (parts.contains("people")) {
                people(large);
            }
            if (parts.contains("throughput")) {
                try (Program small = filled(Size.SMALL)) {
                    throughput(small, large);
                }
            }
            if (parts.contains("writes")) {
                writes();
            }
            if (parts.contains("commands")) {
                commands(large);
            }
            if (parts.contains("reads")) {
                reads(large);
            }
        }
        System.out.println(findings.markdown());
    }

    /// A service on a database that is filled to a size.
    private Program filled(Size size) throws Exception {
        submitted.put(size, new AtomicInteger());
        postgres.execute("create database " + size.name()
                + " template template0 encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8'");
        Program service = programs.start(postgres, size);
        say("%s: %d measures, %d reports are made", size.name(), size.measures(), size.reports());
        new Generating(postgres).fill(size);
        return service;
    }

    /// Fifty people at work on the large platform.
    private void people(Program large) throws Exception {
        Requests requests = requests(large, Size.LARGE, PAGE);
        warm(large, requests);
        Users users = new Users(USERS, READING, Duration.ofSeconds(5), Duration.ofSeconds(3L * seconds));
        for (Map.Entry<String, Function<Requests, Users.Step>> list : LISTS.entrySet()) {
            say("%d users: %s", USERS, list.getKey());
            Users.Outcome outcome = users.work(list.getValue().apply(requests));
            findings.atMost(
                    list.getKey() + ", p95 at 50 users", 50, outcome.times().percentile(95), "ms");
        }
        say("%d users: submission", USERS);
        // Twice, since even then a fifth of what the service takes is the compiler's.
        warmSubmissions(requests);
        warmSubmissions(requests);
        Users.Outcome outcome = users.work(requests::submission);
        findings.atMost(
                "submission with audit and event, p95 at 50 users",
                60,
                outcome.times().percentile(95),
                "ms");
    }

    /// As much as a service can do on the small platform and on the large one. Both run and are warm, and take turns:
    /// what the machine does otherwise at a time is the same for both.
    private void throughput(Program small, Program large) throws Exception {
        List<Side> sides = List.of(
                new Side(Size.SMALL, small, requests(small, Size.SMALL, EQUAL_PAGE)),
                new Side(Size.LARGE, large, requests(large, Size.LARGE, EQUAL_PAGE)));
        for (Side side : sides) {
            warm(side.service(), side.requests());
            warmSubmissions(side.requests());
        }
        for (int round = 0; round < rounds; round++) {
            for (Map.Entry<String, Function<Requests, Users.Step>> list : LISTS.entrySet()) {
                for (Side side : round % 2 == 0 ? sides : sides.reversed()) {
                    String script = side.requests().luaOf(list.getValue().apply(side.requests()));
                    rate(
                            list.getKey() + side.size(),
                            new Wrk(folder).perSecond(side.service(), script, CONNECTIONS, seconds));
                }
            }
            int roundsLeft = rounds - round;
            int least = sides.stream()
                    .mapToInt(side -> side.requests().left())
                    .min()
                    .orElseThrow();
            int asLong = Math.clamp(least / ((long) FAST * roundsLeft) - 1, 1, seconds);
            for (Side side : round % 2 == 0 ? sides : sides.reversed()) {
                rate("submission" + side.size(), written(side.requests()::submission, asLong));
            }
        }
        for (String kind : List.of("list of measures", "list of reports", "inbox", "submission")) {
            findings.atLeast(
                    kind + ": throughput at 10^6 reports / at 10^4",
                    0.9,
                    rates.median(kind + Size.LARGE),
                    rates.median(kind + Size.SMALL));
        }
    }

    /// One of the two that are compared.
    private record Side(Size size, Program service, Requests requests) {}

    /// How much is written in a second by as many as a service can serve at once.
    private static double written(Users.Step step, int seconds) throws Exception {
        return new Users(SUBMITTERS, Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(seconds))
                .work(step)
                .perSecond();
    }

    /// A cold service in a crowd may refuse some; what is measured afterwards may not.
    private void warm(Program service, Requests requests) throws Exception {
        for (Function<Requests, Users.Step> list : LISTS.values()) {
            new Wrk(folder).press(service, requests.luaOf(list.apply(requests)), CONNECTIONS, WARM_UP_SECONDS);
        }
    }

    /// Takes no more than half of the drafts that are left.
    private static void warmSubmissions(Requests requests) throws Exception {
        int half = requests.left() / 2;
        for (int gone = 0; gone < LONG_WARM_UP_SECONDS && requests.left() > half; gone += PIECE_SECONDS) {
            new Users(SUBMITTERS, Duration.ZERO, Duration.ZERO, Duration.ofSeconds(PIECE_SECONDS))
                    .work(requests::submission);
        }
    }

    private void rate(String kind, double perSecond) {
        say("%s: %.0f a second", kind, perSecond);
        rates.add(kind, perSecond);
    }

    /// The smallest change there is, one narrow row, with its audit entry and event and without them, in the database
    /// alone, while the service's clerks are at work: the most that they can weigh.
    private void writes() throws Exception {
        postgres.executeIn(
                Size.LARGE.name(),
                "create table written (id bigint generated always as identity primary key, measure text not null,"
                        + " narrative text not null)");
        Pgbench pgbench = new Pgbench(folder, postgres.port());
        for (int round = 0; round < rounds; round++) {
            for (String script : List.of("write-plain.sql", "write.sql")) {
                rate(script, pgbench.perSecond(Size.LARGE.name(), script(script), SUBMITTERS, seconds));
            }
        }
        findings.atLeast(
                "one narrow row with audit entry and event / without, in the database alone",
                0.8,
                rates.median("write.sql"),
                rates.median("write-plain.sql"));
    }

    /// The smallest and the largest that is written, as much as the service can do, and as much as the same service
    /// can where it writes down nothing of it, in turns.
    private void commands(Program told) throws Exception {
        try (Program silent = programs.startSilent(postgres, Size.LARGE)) {
            Requests toldly = requests(told, Size.LARGE, PAGE);
            Requests silently = requests(silent, Size.LARGE, PAGE);
            for (Requests each : List.of(toldly, silently)) {
                new Users(SUBMITTERS, Duration.ZERO, Duration.ZERO, Duration.ofSeconds(LONG_WARM_UP_SECONDS))
                        .work(each::task);
            }
            warmSubmissions(silently);
            warmSubmissions(silently);
            for (int round = 0; round < rounds; round++) {
                rate("told task", written(toldly::task, seconds));
                rate("silent task", written(silently::task, seconds));
                rate("told", written(toldly::submission, seconds));
                rate("silent", written(silently::submission, seconds));
            }
        }
        findings.atLeast(
                "task of one row with audit entry and event / without, over HTTP",
                0.8,
                rates.median("told task"),
                rates.median("silent task"));
        findings.atLeast(
                "submission with audit entry and event / without, over HTTP",
                0.8,
                rates.median("told"),
                rates.median("silent"));
    }

    /// One measure, through the service, through the peer, and what the database alone would do, in turns.
    private void reads(Program service) throws Exception {
        Pgbench pgbench = new Pgbench(folder, postgres.port());
        Wrk wrk = new Wrk(folder);
        try (Program peer = programs.startPeer(postgres, Size.LARGE)) {
            String fromService = requests(service, Size.LARGE, PAGE).luaOfOne();
            String fromPeer = requests(peer, Size.LARGE, PAGE).luaOfOne();
            wrk.press(service, fromService, CONNECTIONS, LONG_WARM_UP_SECONDS);
            wrk.press(peer, fromPeer, CONNECTIONS, LONG_WARM_UP_SECONDS);
            wrk.untilSettled(service, fromService, CONNECTIONS, seconds);
            wrk.untilSettled(peer, fromPeer, CONNECTIONS, seconds);
            for (int round = 0; round < rounds; round++) {
                rate("pgbench", pgbench.perSecond(Size.LARGE.name(), script("read.sql"), CONNECTIONS, seconds));
                rate("service", wrk.perSecond(service, fromService, CONNECTIONS, seconds));
                rate("peer", wrk.perSecond(peer, fromPeer, CONNECTIONS, seconds));
            }
        }
        findings.share("one measure: service / pgbench", 0.3, rates.median("service"), rates.median("pgbench"));
        findings.atLeast("one measure: service / Spring Boot twin", 1.4, rates.median("service"), rates.median("peer"));
    }

    private static Map<String, Function<Requests, Users.Step>> lists() {
        Map<String, Function<Requests, Users.Step>> lists = new LinkedHashMap<>();
        lists.put("list of measures", requests -> requests::list);
        lists.put("list of reports", requests -> requests::reports);
        lists.put("inbox", requests -> requests::inbox);
        return lists;
    }

    private Requests requests(Program program, Size size, int rows) {
        return new Requests(program, size, submitted.computeIfAbsent(size, none -> new AtomicInteger()), rows);
    }

    private static String script(String name) throws Exception {
        return String.format(Locale.ROOT, Generating.text(name), Size.LARGE.plans());
    }

    private static void say(String format, Object... values) {
        System.err.printf(format + "%n", values);
    }
}
