package ipstrategy.gateway.admission;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.atomic.AtomicBoolean;

/// Gives back what a request holds, when it is over.
public final class Leaving {

    private Leaving() {}

    /// Runs once, however the request ends: answered, or left by the caller. Where it is over already it runs at once,
    /// since whoever asks to be told of an end after it is never told.
    public static void whenOver(RoutingContext context, Runnable leaving) {
        AtomicBoolean over = new AtomicBoolean();
        Runnable once = () -> {
            if (over.compareAndSet(false, true)) {
                leaving.run();
            }
        };
        context.addEndHandler(ended -> once.run());
        // Asked after that, so that an end in between is told by either.
        HttpServerResponse response = context.response();
        if (response.closed() || response.ended()) {
            once.run();
        }
    }
}
