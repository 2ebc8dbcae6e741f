package ipstrategy.launcher.process;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A program in the launcher's care: started, waited for, stopped, and its death reported unless it was asked for.
public final class Child {

    private static final Duration POLL = Duration.ofMillis(150);
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(10);
    private static final Duration ENDS_WITHIN = Duration.ofSeconds(5);
    private static final int LAST_LINES = 20;
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    private final Program program;
    private final LogFile log;
    private final String mark;
    private final Register register;
    private volatile Map<String, String> more = Map.of();
    private volatile @Nullable Process process;
    private volatile boolean wanted;

    /// @param mark an argument that tells this launcher's children from all other processes
    public Child(Program program, LogFile log, String mark, Register register) {
        this.program = program;
        this.log = log;
        this.mark = mark;
        this.register = register;
    }

    public String name() {
        return program.name();
    }

    /// Gives the program something more in its environment, from its next start on.
    public void equip(Map<String, String> environment) {
        more = Map.copyOf(environment);
    }

    /// Starts the program without waiting for it.
    public synchronized void start(Consumer<Death> whenItDies) {
        if (isRunning()) {
            return;
        }
        List<String> command = new ArrayList<>(List.of(JAVA, mark));
        command.addAll(program.command());
        ProcessBuilder builder = new ProcessBuilder(Detached.command(command))
                .directory(program.directory().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.path().toFile()));
        builder.environment().putAll(program.environment());
        builder.environment().putAll(more);
        try {
            Process started = builder.start();
            started.getOutputStream().close();
            process = started;
            wanted = true;
            register.note(name(), started.toHandle());
            started.onExit().thenAccept(ended -> reportDeath(ended, whenItDies));
        } catch (IOException refused) {
            throw new Trouble(name() + " cannot be started: " + refused.getMessage(), refused);
        }
    }

    /// Waits until the program serves. Ends in [Trouble] where it dies first or takes longer than the patience given.
    public void awaitReady(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < end) {
            if (!isRunning()) {
                throw new Trouble(death().map(Death::words).orElse(name() + " was not started"));
            }
            if (isReady()) {
                return;
            }
            Thread.sleep(POLL);
        }
        throw new Trouble("%s was not ready after %d s (%s); its log is %s"
                .formatted(name(), patience.toSeconds(), program.ready(), log.path()));
    }

    public boolean isReady() throws InterruptedException {
        HttpRequest question = HttpRequest.newBuilder(program.ready())
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return HTTP.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    public boolean isRunning() {
        Process current = process;
        return current != null && current.isAlive();
    }

    public Optional<ProcessHandle> handle() {
        return Optional.ofNullable(process).filter(Process::isAlive).map(Process::toHandle);
    }

    /// Ends the program at once, as a crash would; its death is reported.
    public void kill() throws InterruptedException {
        Process current = process;
        if (current != null) {
            current.destroyForcibly().waitFor(ENDS_WITHIN.toSeconds(), TimeUnit.SECONDS);
        }
    }

    /// Asks the program to stop and ends it where it does not within its time.
    public void stop() throws InterruptedException {
        wanted = false;
        Process current = process;
        if (current == null) {
            return;
        }
        current.destroy();
        if (!current.waitFor(STOPS_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
            kill();
        }
        register.strike(name());
    }

    private void reportDeath(Process ended, Consumer<Death> whenItDies) {
        if (wanted && ended == process) {
            register.strike(name());
            death().ifPresent(whenItDies);
        }
    }

    private Optional<Death> death() {
        return Optional.ofNullable(process)
                .filter(ended -> !ended.isAlive())
                .map(ended -> new Death(name(), ended.exitValue(), log.path(), log.tail(LAST_LINES)));
    }
}
