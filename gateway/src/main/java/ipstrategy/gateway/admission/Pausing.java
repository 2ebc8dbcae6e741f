package ipstrategy.gateway.admission;

import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/// Holds back what is said to callers who ask for more than they may. One who heeds it waits longer anyway. One who
/// goes on asking can do so only as often as it is answered, and leaves the machine to the others.
final class Pausing {

    private final Duration pause;
    private final int most;
    private final AtomicInteger waiting = new AtomicInteger();

    /// @param pause how long an answer is held back; zero where none is
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
        context.vertx().setTimer(pause.toMillis(), over -> {
            waiting.decrementAndGet();
            if (!context.response().closed() && !context.response().ended()) {
                saying.run();
            }
        });
    }
}
