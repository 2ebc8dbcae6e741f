package ipstrategy.gateway.admission;

import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/// Holds back what is said to callers who ask for more than they may. One who heeds it waits longer anyway. One who
/// goes on asking can do so only as often as it is answered, and leaves the machine to the others. No two pauses in a
/// row are alike: many who were refused together would come again together, and find all that has become free since.
final class Pausing {

    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    private final Duration pause;
    private final int most;
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicInteger turn = new AtomicInteger();

    /// @param pause how long an answer is held back on average; zero where none is
    /// @param most how many are held back at once; what comes beyond is said at once, so that they stay few
    Pausing(Duration pause, int most) {
        this.pause = pause;
        this.most = pause.isPositive() ? most : 0;
    }

    /// Says something after the pause, unless its caller has gone.
    void apart(RoutingContext context, Runnable saying) {
        if (waiting.incrementAndGet() > most) {
            waiting.decrementAndGet();
            saying.run();
            return;
        }
        context.vertx().setTimer(Math.max(1, pause(turn.getAndIncrement()).toMillis()), over -> {
            waiting.decrementAndGet();
            if (!context.response().closed() && !context.response().ended()) {
                saying.run();
            }
        });
    }

    /// From half of the usual to one and a half, by the golden ratio: however many follow each other, they lie evenly.
    Duration pause(int turn) {
        double part = turn * GOLDEN % 1;
        return Duration.ofNanos((long) (pause.toNanos() * (0.5 + Math.abs(part))));
    }
}
