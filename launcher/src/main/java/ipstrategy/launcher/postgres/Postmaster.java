package ipstrategy.launcher.postgres;

import ipstrategy.launcher.process.Arguments;
import ipstrategy.launcher.process.Trouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The server process of one data directory, as its file `postmaster.pid` names it. The file outlives a machine that
/// lost power, so a pid in it counts only where that process is a postgres on this very directory.
record Postmaster(ProcessHandle process) {

    private static final Duration FAST = Duration.ofSeconds(20);
    private static final Duration IMMEDIATE = Duration.ofSeconds(5);

    static Optional<Postmaster> of(Path directory) {
        return pid(directory)
                .flatMap(ProcessHandle::of)
                .filter(process -> serves(process, directory))
                .map(Postmaster::new);
    }

    /// Removes the file where the pid in it now belongs to a stranger: PostgreSQL would take that process for a server
    /// and refuse to start. A pid that belongs to nobody is left to PostgreSQL, which knows what to do with it.
    static void forgetStranger(Path directory) {
        boolean stranger = pid(directory).flatMap(ProcessHandle::of).isPresent()
                && of(directory).isEmpty()
                && remnants(directory).isEmpty();
        if (stranger) {
            try {
                Files.deleteIfExists(file(directory));
            } catch (IOException undeletable) {
                throw new UncheckedIOException(undeletable);
            }
        }
    }

    /// Stops the server: fast (transactions are rolled back, all is written), then at once, then by force. After the
    /// last two the next start recovers from the log; nothing committed is lost.
    void stop() {
        if (signalled("-INT", FAST) || signalled("-QUIT", IMMEDIATE) || signalled("-KILL", IMMEDIATE)) {
            return;
        }
        throw new Trouble("PostgreSQL (pid %d) does not end; end it by hand".formatted(process.pid()));
    }

    private boolean signalled(String signal, Duration patience) {
        try {
            new ProcessBuilder("kill", signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException deaf) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return true;
        } catch (IOException | ExecutionException impossible) {
            return !process.isAlive();
        }
    }

    /// Ends what a start that was cut short left behind on this directory (initdb, pg_ctl).
    static void endUnfinished(Path directory) {
        for (ProcessHandle remnant : Arguments.processesWith(directory.toString())) {
            if (isOneOf(remnant, "initdb", "pg_ctl", "postgres")) {
                remnant.destroyForcibly();
                remnant.onExit()
                        .orTimeout(IMMEDIATE.toMillis(), TimeUnit.MILLISECONDS)
                        .exceptionally(late -> remnant)
                        .join();
            }
        }
    }

    /// Processes of the server that have outlived it and still work in the directory.
    private static List<ProcessHandle> remnants(Path directory) {
        return ProcessHandle.allProcesses()
                .filter(process ->
                        workingDirectory(process).filter(directory::equals).isPresent())
                .toList();
    }

    private static Optional<Path> workingDirectory(ProcessHandle process) {
        try {
            return Optional.of(Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd")));
        } catch (IOException untold) {
            return Optional.empty();
        }
    }

    private static boolean serves(ProcessHandle process, Path directory) {
        return isOneOf(process, "postgres") && Arguments.of(process).contains(directory.toString());
    }

    private static boolean isOneOf(ProcessHandle process, String... names) {
        List<String> arguments = Arguments.of(process);
        return !arguments.isEmpty()
                && List.of(names)
                        .contains(String.valueOf(Path.of(arguments.getFirst()).getFileName()));
    }

    private static Optional<Long> pid(Path directory) {
        try {
            return Files.readAllLines(file(directory)).stream().findFirst().map(line -> Long.parseLong(line.strip()));
        } catch (IOException | NumberFormatException none) {
            return Optional.empty();
        }
    }

    private static Path file(Path directory) {
        return directory.resolve("postmaster.pid");
    }
}
