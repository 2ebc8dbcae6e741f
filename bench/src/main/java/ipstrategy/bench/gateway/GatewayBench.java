package ipstrategy.bench.gateway;

import ipstrategy.bench.Times;
import ipstrategy.bench.load.Beat;
import ipstrategy.bench.load.Findings;
import ipstrategy.bench.load.Program;
import ipstrategy.bench.load.Wrk;
import ipstrategy.testkit.Tokens;
import ipstrategy.testkit.TokensForTests;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// Measures the platform's gateway beside others on the same upstream in the same run, and prints Markdown.
///
/// Arguments: a folder, the gateway's jar, the peer's jar, the seconds of a run, and the parts; all of them unless
/// given.
public final class GatewayBench {

    /// Until the compiler of a Java program has done its work, which takes two cores half a minute. The others need
    /// no time.
    private static final int WARM_UP_SECONDS = 40;
    private static final int USUAL = 32;
    private static final List<Integer> CONNECTIONS = List.of(1, USUAL, 256);
    private static final List<String> FILES = List.of("1k", "100k");
    private static final int STEADY = 200;

    private static final int IDLE = 10_000;

    /// By then a greedy one has used up what it may ask at once.
    private static final int UNTIL_IT_IS_HELD = 5;

    private static final List<String> PARTS = List.of("peers", "fairness", "idle");

    private final Contenders contenders;
    private final Wrk wrk;
    private final int seconds;
    private final List<String> table = new ArrayList<>();
    private final Map<String, Double> rates = new HashMap<>();
    private final Map<String, Double> steady = new HashMap<>();
    private final Findings findings = new Findings();

    private GatewayBench(Contenders contenders, Wrk wrk, int seconds) {
        this.contenders = contenders;
        this.wrk = wrk;
        this.seconds = seconds;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]).toAbsolutePath());
        String issuer = String.valueOf(new TokensForTests().start().get("quarkus.oidc.auth-server-url"));
        Contenders contenders = new Contenders(
                folder, Path.of(arguments[1]), Path.of(arguments[2]), issuer, token("service-account-bench"));
        List<String> wanted = List.of(arguments).subList(4, arguments.length);
        List<String> parts = wanted.isEmpty() ? PARTS : wanted;
        if (!PARTS.containsAll(parts)) {
            throw new IllegalArgumentException("the parts are " + PARTS + ", and not " + parts);
        }
        try (Program upstream = contenders.upstream()) {
            GatewayBench bench = new GatewayBench(contenders, new Wrk(folder), Integer.parseInt(arguments[3]));
            if (parts.contains("peers")) {
                bench.compare(upstream);
            }
            if (parts.contains("fairness")) {
                bench.fairness();
            }
            if (parts.contains("idle")) {
                bench.idle();
            }
            System.out.println(bench.findings.markdown());
        }
        // The issuer's threads need not be waited for.
        System.exit(0);
    }

    private void compare(Program upstream) throws Exception {
        table.add("| | answer | connections | a second | p50 ms | p95 ms | p99 ms | CPU a request | memory |");
        table.add("|---|---|---:|---:|---:|---:|---:|---:|---:|");
        steady.put("upstream", steadily(upstream, "/api/v1/1k", "").percentile(99));
        for (Contender contender : contenders.all()) {
            try (Program program = contender.start().program()) {
                System.err.println(contender.name());
                wrk.run(program, contender.script("1k"), USUAL, WARM_UP_SECONDS);
                for (String file : FILES) {
                    for (int connections : CONNECTIONS) {
                        row(contender, program, file, connections);
                    }
                }
                for (String file : FILES) {
                    fixed(contender, program, file);
                }
            }
        }
        System.out.println(String.join("\n", table));
        System.out.println();
        String ours = contenders.ours().name();
        findings.atLeast(
                "1 KiB, 32 connections: ours / Spring Cloud Gateway, both with a token",
                5,
                rates.get(ours),
                rates.get("Spring Cloud Gateway, token"));
        findings.atLeast(
                "1 KiB, 32 connections: ours with a token / nginx without",
                0.35,
                rates.get(ours),
                rates.get("nginx, no token"));
        findings.atMost("added p99 at 200 a second", 3, steady.get(ours) - steady.get("upstream"), "ms");
    }

    private void row(Contender contender, Program program, String file, int connections) throws Exception {
        Duration before = program.processorTime();
        Wrk.Outcome outcome = wrk.run(program, contender.script(file), connections, seconds);
        Duration worked = program.processorTime().minus(before);
        if (file.equals("1k") && connections == USUAL) {
            rates.put(contender.name(), outcome.perSecond());
        }
        tell(
                contender,
                file,
                "%d | %.0f".formatted(connections, outcome.perSecond()),
                List.of(outcome.p50(), outcome.p95(), outcome.p99()),
                micros(worked, outcome.requests()),
                program.memory());
    }

    private void tell(Contender contender, String file, String load, List<Double> times, double micros, long memory) {
        tell(String.format(
                Locale.ROOT,
                "| %s | %s | %s | %.2f | %.2f | %.2f | %.0f µs | %d MiB |",
                contender.name(),
                file,
                load,
                times.get(0),
                times.get(1),
                times.get(2),
                micros,
                memory));
    }

    private static double micros(Duration worked, long requests) {
        return worked.toNanos() / 1000.0 / requests;
    }

    /// Also as it goes on, so that what was measured is not lost where something fails.
    private void tell(String row) {
        table.add(row);
        System.err.println(row);
    }

    private void fixed(Contender contender, Program program, String file) throws Exception {
        Duration before = program.processorTime();
        Times times = steadily(program, contender.path() + file, contender.token());
        Duration worked = program.processorTime().minus(before);
        if (file.equals("1k")) {
            steady.put(contender.name(), times.percentile(99));
        }
        tell(
                contender,
                file,
                "200 a second |",
                List.of(times.percentile(50), times.percentile(95), times.percentile(99)),
                micros(worked, beat().questions()),
                program.memory());
    }

    /// Somebody who asks 200 times a second, alone and beside one who asks as much as it can get.
    private void fairness() throws Exception {
        try (Program program = contenders.limited()) {
            Contender greedy = contenders.ours();
            String other = token("service-account-other");
            wrk.press(program, greedy.script("1k"), 64, WARM_UP_SECONDS);
            double alone = steadily(program, greedy.path() + "1k", other).percentile(95);
            AtomicBoolean over = new AtomicBoolean();
            Thread crowd = Thread.ofPlatform().start(() -> press(program, greedy, over));
            // What it may ask at once comes first, as fast as it can.
            double burst = steadily(program, greedy.path() + "1k", other).percentile(95);
            TimeUnit.SECONDS.sleep(UNTIL_IT_IS_HELD);
            double beside = steadily(program, greedy.path() + "1k", other).percentile(95);
            over.set(true);
            crowd.join();
            findings.atMost(
                    "p95 of one at 200 a second beside a greedy one on 64 connections, over its p95 alone (%.2f ms)"
                            .formatted(alone),
                    1.2,
                    beside / alone,
                    "times");
            findings.plain("the same while the greedy one uses up what it may ask at once", burst / alone, "times");
        }
    }

    /// What it costs to hold many who ask nothing, and whether others notice.
    private void idle() throws Exception {
        try (Program program = contenders.ours().start().program()) {
            Contender ours = contenders.ours();
            wrk.run(program, ours.script("1k"), USUAL, WARM_UP_SECONDS);
            double alone = steadily(program, ours.path() + "1k", ours.token()).percentile(95);
            long before = program.memory();
            try (IdleCrowd crowd = IdleCrowd.before(program, IDLE)) {
                double beside =
                        steadily(program, ours.path() + "1k", ours.token()).percentile(95);
                double each = (program.memory() - before) * 1024.0 / crowd.size();
                findings.plain("memory of one of %d idle connections".formatted(crowd.size()), each, "KiB");
                findings.plain("p95 at 200 a second beside them (alone %.2f ms)".formatted(alone), beside, "ms");
            }
        }
    }

    private void press(Program program, Contender greedy, AtomicBoolean over) {
        try {
            while (!over.get()) {
                wrk.press(program, greedy.script("1k"), 64, 1);
            }
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static HttpRequest request(Program program, String path, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(program.url(path)));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return request.build();
    }

    private Times steadily(Program program, String path, String token) throws Exception {
        return beat().work(request(program, path, token));
    }

    private Beat beat() {
        return new Beat(STEADY, Duration.ofSeconds(1), Duration.ofSeconds(seconds));
    }

    private static String token(String name) {
        return Tokens.of(name).role("integrator").build();
    }
}
