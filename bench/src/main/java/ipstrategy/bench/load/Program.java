package ipstrategy.bench.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A program that answers HTTP on this machine, started to be measured and stopped at the end.
public final class Program implements AutoCloseable {

    private static final Duration READY_WITHIN = Duration.ofSeconds(90);
    /// Short, since what takes a second to start is timed by it.
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);
    private static final Duration ENDS_WITHIN = Duration.ofSeconds(15);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Process process;
    private final int port;

    private Program(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /// Starts a Java program and returns when it answers.
    ///
    /// @param options what the virtual machine is started with
    /// @param ready the path that answers with a success when the program is ready
    /// @param log where its output goes
    public static Program start(
            Path jar, List<String> options, Map<String, String> environment, int port, String ready, Path log)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-jar", jar.toString()));
        return start(command, environment, port, ready, log);
    }

    /// Starts any program that stays in the foreground, and returns when it answers.
    public static Program start(List<String> command, Map<String, String> environment, int port, String ready, Path log)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.redirectOutput(log.toFile());
        Program program = new Program(builder.start(), port);
        try {
            program.awaitReady(ready, log);
            return program;
        } catch (IOException | InterruptedException | RuntimeException notReady) {
            program.close();
            throw notReady;
        }
    }

    /// How long its threads have run, all together.
    public Duration processorTime() {
        return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /// How much memory it holds, in MiB; 0 where the system does not say.
    public long memory() throws IOException {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        }
    }

    public int port() {
        return port;
    }

    public String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    private void awaitReady(String path, Path log) throws IOException, InterruptedException {
        long until = System.nanoTime() + READY_WITHIN.toNanos();
        while (System.nanoTime() < until) {
            if (!process.isAlive()) {
                throw new IOException("the program ended:\n" + Files.readString(log));
            }
            if (answers(path)) {
                return;
            }
            TimeUnit.NANOSECONDS.sleep(BETWEEN_LOOKS.toNanos());
        }
        throw new IOException("the program was not ready within " + READY_WITHIN + ":\n" + Files.readString(log));
    }

    /// Whether a path is answered with 200.
    public boolean answers(String path) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url(path))).build();
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        end(ENDS_WITHIN);
    }

    /// Asks it to end, and ends it where it does not in time.
    public void end(Duration patience) {
        process.destroy();
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
