package ipstrategy.bench.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The whole platform as `run` starts it, and the means to hurt it.
final class Stage implements AutoCloseable {

    static final List<String> SERVICES =
            List.of("patents", "trademarks", "copyright", "enforcement", "international", "coordination");
    static final List<String> PROGRAMS = Stream.concat(SERVICES.stream(), Stream.of("console", "gateway", "keycloak"))
            .toList();
    static final String POSTGRES = "postgres";
    static final String LAUNCHER = "launcher";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int OFFSET = 21_000;
    private static final int GATEWAY = 8080;
    private static final int KEYCLOAK = 8180;
    private static final Duration STARTS_WITHIN = Duration.ofMinutes(5);
    private static final Duration ENDS_WITHIN = Duration.ofSeconds(10);
    private static final Duration STOPS_WITHIN = Duration.ofMinutes(2);
    private static final long LOOK_MILLIS = 100;

    private final Path root;
    private final Path data;
    private final Path log;
    private @Nullable Process launcher;

    /// @param root the checkout
    /// @param log where the launcher's words go
    Stage(Path root, Path data, Path log) {
        this.root = root;
        this.data = data;
        this.log = log;
    }

    String url(String path) {
        return "http://localhost:" + (GATEWAY + OFFSET) + path;
    }

    String keycloak(String path) {
        return "http://localhost:" + (KEYCLOAK + OFFSET) + path;
    }

    int gatewayPort() {
        return GATEWAY + OFFSET;
    }

    Path data() {
        return data;
    }

    /// Starts it and returns when all of it is ready.
    ///
    /// @param more what its programs have in their environment besides
    void start(Map<String, String> more, String... options) throws IOException, InterruptedException {
        Path report = data.resolve("startup.json");
        Files.deleteIfExists(report);
        List<String> command = new ArrayList<>(List.of(
                root.resolve("run").toString(), "--port-offset", String.valueOf(OFFSET), "--data", data.toString()));
        command.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        // So that signing in goes through the gateway too, which then can say why it does not go.
        builder.environment().put("GATEWAY_IDENTITY_URL", "http://127.0.0.1:" + (KEYCLOAK + OFFSET));
        builder.environment().putAll(more);
        Process started = builder.start();
        launcher = started;
        long end = System.nanoTime() + STARTS_WITHIN.toNanos();
        while (!Files.exists(report)) {
            if (!started.isAlive() || System.nanoTime() > end) {
                throw new IOException("the platform did not start; see " + log);
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
    }

    /// Stops it in order.
    void stop() throws IOException, InterruptedException {
        Process running = launcher;
        if (running != null && running.isAlive()) {
            running.destroy();
            awaitEnd();
        }
    }

    /// Waits until the launcher has ended, whatever ended it.
    void awaitEnd() throws IOException, InterruptedException {
        Process running = launcher;
        if (running != null && !running.waitFor(STOPS_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
            throw new IOException("the platform does not stop; see " + log);
        }
    }

    /// Whether the launcher and the database are there.
    boolean stands() {
        Process running = launcher;
        if (running == null || !running.isAlive()) {
            return false;
        }
        try {
            return process(POSTGRES).isAlive();
        } catch (IOException gone) {
            return false;
        }
    }

    /// Ends one process as `kill -9` does, and returns when it is gone.
    ///
    /// @return the moment at which it was ended
    long kill(String name) throws IOException, InterruptedException {
        return kill(process(name));
    }

    long kill(ProcessHandle process) throws IOException, InterruptedException {
        long moment = System.nanoTime();
        process.destroyForcibly();
        try {
            process.onExit().get(ENDS_WITHIN.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException alive) {
            throw new IOException("pid " + process.pid() + " does not end", alive);
        }
        return moment;
    }

    /// Lets processes stand still, or go on.
    ///
    /// @param signal `STOP` or `CONT`
    void signal(List<ProcessHandle> processes, String signal) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("kill", "-" + signal));
        processes.forEach(process -> command.add(String.valueOf(process.pid())));
        // One that ended by itself in between makes it say so; the others are told all the same.
        new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    ProcessHandle process(String name) throws IOException {
        return ProcessHandle.of(pid(name)).orElseThrow(() -> new IOException(name + " is not running"));
    }

    /// The first process of the database and those that it has made, it before them.
    List<ProcessHandle> database() throws IOException {
        ProcessHandle first = process(POSTGRES);
        return Stream.concat(Stream.of(first), first.children()).toList();
    }

    /// One of the database's processes that serve a connection; empty where the system does not tell.
    Optional<ProcessHandle> backend() throws IOException {
        return process(POSTGRES)
                .children()
                .filter(child -> title(child).contains(" 127.0.0.1("))
                .findAny();
    }

    /// How often the database has ended all connections because one of its processes died.
    long recoveries() throws IOException {
        try (Stream<String> lines = Files.lines(data.resolve("logs/postgres.log"))) {
            return lines.filter(line -> line.contains("all server processes terminated; reinitializing"))
                    .count();
        }
    }

    private long pid(String name) throws IOException {
        if (name.equals(LAUNCHER)) {
            Process running = launcher;
            if (running == null) {
                throw new IOException("the platform was not started");
            }
            return running.pid();
        }
        if (name.equals(POSTGRES)) {
            return Files.readAllLines(data.resolve("postgres/postmaster.pid")).stream()
                    .findFirst()
                    .map(line -> Long.parseLong(line.strip()))
                    .orElseThrow(() -> new IOException(name + " is not running"));
        }
        for (JsonNode one : JSON.readTree(data.resolve("processes.json").toFile())) {
            if (one.path("name").asText().equals(name)) {
                return one.path("pid").asLong();
            }
        }
        throw new IOException(name + " is not running");
    }

    private static String title(ProcessHandle process) {
        try {
            return Files.readString(
                    Path.of("/proc", String.valueOf(process.pid()), "cmdline"), StandardCharsets.ISO_8859_1);
        } catch (IOException gone) {
            return "";
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        stop();
    }
}
