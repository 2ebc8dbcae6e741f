package ipstrategy.events.database;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// Interrupts the thread that set it, after a time. Once it is switched off it interrupts nobody, and leaves no
/// interruption behind: one that came upon a statement would cost the connection.
final class Alarm implements AutoCloseable {

    private static final ScheduledThreadPoolExecutor CLOCK = clock();

    private final Thread waiting = Thread.currentThread();
    private final ScheduledFuture<?> ringing;
    private boolean rang;
    private boolean off;

    Alarm(Duration time) {
        this.ringing = CLOCK.schedule(this::ring, time.toNanos(), TimeUnit.NANOSECONDS);
    }

    private static ScheduledThreadPoolExecutor clock() {
        ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("database-alarm").factory());
        clock.setRemoveOnCancelPolicy(true);
        return clock;
    }

    private synchronized void ring() {
        if (!off) {
            rang = true;
            waiting.interrupt();
        }
    }

    @Override
    public synchronized void close() {
        off = true;
        ringing.cancel(false);
        if (rang) {
            Thread.interrupted();
        }
    }
}
