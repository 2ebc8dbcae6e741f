package ipstrategy.gateway.traffic;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import ipstrategy.gateway.admission.Leaving;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/// How many requests of the interface are answered, how, and how long each took until all of its answer was taken:
/// `gateway_requests_seconds` by the class of the status. Paths are not told apart, so what is watched stays small;
/// each service tells its own (`http_server_requests_seconds`).
@ApplicationScoped
class Traffic {

    private static final String INTERFACE = "/api/v1/*";
    private static final String STREAM = "/api/v1/events";
    /// Before anything may end a request.
    private static final int FIRST = -960;

    private static final int A_CLASS = 100;
    private static final int CLASSES = 5;

    private final List<Timer> byClass;

    Traffic(MeterRegistry metrics) {
        byClass = IntStream.rangeClosed(1, CLASSES)
                .mapToObj(status -> Timer.builder("gateway.requests")
                        .description("Requests of the interface, until their answer is taken")
                        .tag("status", status + "xx")
                        .serviceLevelObjectives(
                                Duration.ofMillis(50),
                                Duration.ofMillis(100),
                                Duration.ofMillis(300),
                                Duration.ofSeconds(1),
                                Duration.ofSeconds(5))
                        .register(metrics))
                .toList();
    }

    void stand(@Observes Router router) {
        router.route(INTERFACE).order(FIRST).handler(this::watch);
    }

    private void watch(RoutingContext context) {
        // A stream of events is open as long as somebody listens, which says nothing about how fast we are.
        if (!context.normalizedPath().equals(STREAM)) {
            long begun = System.nanoTime();
            Leaving.whenOver(context, () -> note(context.response().getStatusCode(), System.nanoTime() - begun));
        }
        context.next();
    }

    private void note(int status, long nanos) {
        byClass.get(status / A_CLASS - 1).record(nanos, TimeUnit.NANOSECONDS);
    }
}
