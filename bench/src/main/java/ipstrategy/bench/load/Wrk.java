package ipstrategy.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// As many requests as a program answers, by `wrk`: connections that each send the next request when the answer to the
/// last is there. A Lua script says which.
public final class Wrk {

    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern REQUESTS = Pattern.compile("([0-9]+) requests in");
    private static final Pattern P50 = Pattern.compile("p50 ([0-9.]+)");
    private static final Pattern P95 = Pattern.compile("p95 ([0-9.]+)");
    private static final Pattern P99 = Pattern.compile("p99 ([0-9.]+)");
    private static final String PERCENTILES = """

            done = function(summary, latency, requests)
              for _, p in pairs({50, 95, 99}) do
                io.write(string.format("p%d %.3f\\n", p, latency:percentile(p) / 1000))
              end
            end
            """;

    private static final int MOST_RUNS = 20;
    private static final double FASTER = 1.03;

    private final Path folder;

    public Wrk(Path folder) {
        this.folder = folder;
    }

    /// Answers in a second.
    ///
    /// @param script Lua that defines `request`
    public double perSecond(Program program, String script, int connections, int seconds)
            throws IOException, InterruptedException {
        return run(program, script, connections, seconds).perSecond();
    }

    /// Lets a program answer until it has become as fast as it becomes: until two runs one after the other brought less
    /// than a thirtieth over the fastest before.
    public void untilSettled(Program program, String script, int connections, int seconds)
            throws IOException, InterruptedException {
        double fastest = 0;
        int calm = 0;
        for (int run = 0; run < MOST_RUNS && calm < 2; run++) {
            double rate = perSecond(program, script, connections, seconds);
            calm = rate < fastest * FASTER ? calm + 1 : 0;
            fastest = Math.max(fastest, rate);
        }
    }

    /// What a program did under load.
    ///
    /// @param requests how many it answered
    /// @param p50 the time that half of the answers did not exceed, in milliseconds
    public record Outcome(double perSecond, long requests, double p50, double p95, double p99) {}

    /// As many requests as a program takes, whatever it answers.
    public void press(Program program, String script, int connections, int seconds)
            throws IOException, InterruptedException {
        output(program, script, connections, seconds);
    }

    /// As many requests as a program answers, and how long they take.
    public Outcome run(Program program, String script, int connections, int seconds)
            throws IOException, InterruptedException {
        String output = output(program, script, connections, seconds);
        if (output.contains("Non-2xx") || output.contains("Socket errors")) {
            throw new IOException("not every request was answered well:\n" + output);
        }
        return new Outcome(
                Tool.number(RATE, output),
                (long) Tool.number(REQUESTS, output),
                Tool.number(P50, output),
                Tool.number(P95, output),
                Tool.number(P99, output));
    }

    private String output(Program program, String script, int connections, int seconds)
            throws IOException, InterruptedException {
        Path lua = folder.resolve("requests.lua");
        Files.writeString(lua, script + PERCENTILES);
        return Tool.output(List.of(
                "wrk",
                "-t1",
                "-c" + connections,
                "-d" + seconds + "s",
                "--timeout",
                "10s",
                "-s",
                lua.toString(),
                program.url("/")));
    }
}
