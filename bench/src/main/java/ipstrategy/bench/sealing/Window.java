package ipstrategy.bench.sealing;

import ipstrategy.bench.sealing.Writer.Commit;
import java.time.Duration;

/// The time in which commits count, on the clock of [System#nanoTime].
record Window(long begins, long ends) {

    static Window next(Plan plan) {
        long begins = System.nanoTime() + plan.warmUp().toNanos();
        return new Window(begins, begins + plan.measured().toNanos());
    }

    boolean isOver() {
        return System.nanoTime() - ends >= 0;
    }

    boolean holds(Commit commit) {
        return commit.ended() - begins >= 0 && commit.ended() - ends < 0;
    }

    double seconds() {
        return (ends - begins) / (double) Duration.ofSeconds(1).toNanos();
    }
}
