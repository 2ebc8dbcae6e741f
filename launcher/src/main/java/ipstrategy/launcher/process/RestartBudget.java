package ipstrategy.launcher.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// How often a program that dies is started again: five times in five minutes, waiting twice as long each time. More
/// would hide a fault that somebody has to see.
public final class RestartBudget {

    public static final int RESTARTS = 5;
    public static final Duration WINDOW = Duration.ofMinutes(5);

    private final Clock clock;
    private final Deque<Instant> spent = new ArrayDeque<>();

    public RestartBudget(Clock clock) {
        this.clock = clock;
    }

    /// Spends one restart and says how long to wait before it; empty where none is left.
    public synchronized Optional<Duration> next() {
        Instant now = clock.instant();
        while (!spent.isEmpty() && spent.getFirst().isBefore(now.minus(WINDOW))) {
            spent.removeFirst();
        }
        if (spent.size() >= RESTARTS) {
            return Optional.empty();
        }
        spent.addLast(now);
        return Optional.of(Duration.ofSeconds(1L << (spent.size() - 1)));
    }
}
