package ipstrategy.metrics.projection;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import ipstrategy.events.CloudEvent;
import ipstrategy.events.Outbox;
import ipstrategy.metrics.figure.FigureKey;
import ipstrategy.metrics.projection.Projection.Changed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/// Lets the projection follow what is published, four times a second, and makes it anew where that is asked for: metric
/// by metric, so that nobody who reads waits for it or sees half of one. The place in the events and what they brought
/// about change in one transaction.
@ApplicationScoped
class Projecting {

    private static final Logger LOG = Logger.getLogger(Projecting.class);
    private static final long PAUSE_IN_MILLISECONDS = 250;
    private static final int EVENTS_AT_ONCE = 500;

    private final Outbox outbox;
    private final Progress progress;
    private final Projection projection;
    private final ScheduledExecutorService schedule = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("projecting").factory());

    Projecting(Outbox outbox, Progress progress, Projection projection) {
        this.outbox = outbox;
        this.progress = progress;
        this.projection = projection;
    }

    void begin(@Observes StartupEvent started) {
        schedule.scheduleWithFixedDelay(
                this::once, PAUSE_IN_MILLISECONDS, PAUSE_IN_MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    void end(@Observes ShutdownEvent stopping) {
        schedule.shutdown();
    }

    private void once() {
        try {
            boolean more = true;
            while (more && !schedule.isShutdown()) {
                more = QuarkusTransaction.requiringNew().call(this::turn);
            }
        } catch (RuntimeException passing) {
            LOG.warnf(passing, "the projection of figures is behind; it is tried again");
        }
    }

    /// Follows what is new, or makes one metric anew; answers whether there is more to do. What is new goes first.
    boolean turn() {
        Optional<Progress.Standing> held = progress.hold();
        if (held.isEmpty()) {
            return false;
        }
        Progress.Standing standing = held.get();
        List<CloudEvent> events = outbox.after(standing.position(), EVENTS_AT_ONCE);
        if (!events.isEmpty()) {
            projection.follow(
                    events.stream().flatMap(Projecting::changed).distinct().toList());
            progress.moveTo(Long.parseLong(events.getLast().sequence()));
            return true;
        }
        if (standing.remade() == null) {
            return false;
        }
        String next = progress.metricAfter(standing.remade());
        if (next != null) {
            projection.follow(List.of(new Changed.Metric(next)));
        }
        progress.remade(next);
        return next != null;
    }

    private static Stream<Changed> changed(CloudEvent event) {
        return switch (event.type()) {
            case "ipstrategy.observation.published.v1",
                    "ipstrategy.observation.superseded.v1",
                    "ipstrategy.observation.withdrawn.v1" ->
                FigureKey.parse(event.subject()).stream().map(Changed.Figure::new);
            case "ipstrategy.figure-batch.published.v1" -> Stream.of(new Changed.Batch(event.subject()));
            // Its figures may now be added up in another way.
            case "ipstrategy.metric.revised.v1", "ipstrategy.metric.corrected.v1" ->
                Stream.of(new Changed.Metric(event.subject()));
            default -> Stream.empty();
        };
    }
}
