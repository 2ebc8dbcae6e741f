package ipstrategy.gateway.traffic;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.http.HttpServerResponse;
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
/// `gateway_requests_seconds` by the class of the status, or `left` where the caller did not wait for an answer. Paths
/// are not told apart, so what is watched stays small; each service tells its own (`http_server_requests_seconds`).
@ApplicationScoped
class Traffic {

    private static final String INTERFACE = "/api/v1/*";
    private static final String STREAM = "/api/v1/events";
    /// Before anything may end a request.
    private static final int FIRST = -960;

    private static final int A_CLASS = 100;
    private static final int CLASSES = 5;

    private final List<Timer> byClass;
    private final Timer left;

    Traffic(MeterRegistry metrics) {
        byClass = IntStream.rangeClosed(1, CLASSES)
                .mapToObj(status -> timer(metrics, status + "xx"))
                .toList();
        left = timer(metrics, "left");
    }

    private static Timer timer(MeterRegistry metrics, String status) {
        return Timer.builder("gateway.requests")
                .description("Requests of the interface, until their answer is taken")
                .tag("status", status)
                .serviceLevelObjectives(
                        Duration.ofMillis(50),
                        Duration.ofMillis(100),
                        Duration.ofMillis(300),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(5))
                .register(metrics);
    }

    void stand(@Observes Router router) {
        router.route(INTERFACE).order(FIRST).handler(this::watch);
    }

    private void watch(RoutingContext context) {
        // A stream of events is open as long as somebody listens, which says nothing about how fast we are.
        if (!context.normalizedPath().equals(STREAM)) {
            long begun = System.nanoTime();
            Leaving.whenTaken(
                    context, () -> outcome(context.response()).record(System.nanoTime() - begun, TimeUnit.NANOSECONDS));
        }
        context.next();
    }

    private Timer outcome(HttpServerResponse response) {
        // Before an answer begins, its status is the 200 that nobody has said yet.
        return response.headWritten() ? byClass.get(response.getStatusCode() / A_CLASS - 1) : left;
    }
}
