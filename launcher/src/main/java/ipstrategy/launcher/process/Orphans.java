package ipstrategy.launcher.process;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Ends what a killed launcher left running on a data directory. It knows its own by the register (pid and start time)
/// and by the mark that every child carries in its command line, and never ends a process that is neither. To be called
/// only by the holder of the data directory's lock: then whatever runs there has no launcher.
public final class Orphans {

    private static final Duration ROUNDING = Duration.ofSeconds(2);

    private final Register register;
    private final String mark;
    private final Duration patience;

    public Orphans(Register register, String mark) {
        this(register, mark, Duration.ofSeconds(8));
    }

    Orphans(Register register, String mark, Duration patience) {
        this.register = register;
        this.mark = mark;
        this.patience = patience;
    }

    /// Ends them all and says which they were.
    public List<String> end() {
        Map<Long, ProcessHandle> found = new LinkedHashMap<>();
        Map<Long, String> names = new LinkedHashMap<>();
        for (Register.Entry entry : register.left()) {
            stillRunning(entry).ifPresent(process -> {
                found.put(process.pid(), process);
                names.put(process.pid(), entry.name());
            });
        }
        Arguments.processesWith(mark).forEach(process -> found.put(process.pid(), process));
        found.values().forEach(ProcessHandle::destroy);
        found.values().forEach(this::awaitEnd);
        return found.keySet().stream()
                .map(pid -> names.getOrDefault(pid, "process") + " (pid " + pid + ")")
                .toList();
    }

    private static Optional<ProcessHandle> stillRunning(Register.Entry entry) {
        return ProcessHandle.of(entry.pid())
                .filter(process -> process.info()
                        .startInstant()
                        .filter(started -> near(started, Instant.ofEpochMilli(entry.startedMillis())))
                        .isPresent());
    }

    /// The system counts start times from its own boot, and its idea of when that was moves with the clock.
    private static boolean near(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(ROUNDING) <= 0;
    }

    private void awaitEnd(ProcessHandle process) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException deaf) {
            process.destroyForcibly();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
