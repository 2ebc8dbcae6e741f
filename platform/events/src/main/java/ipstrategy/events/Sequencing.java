package ipstrategy.events;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Puts committed events in their order, four times a second.
@ApplicationScoped
class Sequencing {

    private static final Logger LOG = Logger.getLogger(Sequencing.class);
    private static final long PAUSE_IN_MILLISECONDS = 250;

    private final Outbox outbox;
    private final ScheduledExecutorService schedule = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("sequencing").factory());

    Sequencing(Outbox outbox) {
        this.outbox = outbox;
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
            QuarkusTransaction.requiringNew().call(outbox::sequence);
        } catch (RuntimeException passing) {
            LOG.warnf(passing, "events could not be sequenced; they are tried again");
        }
    }
}
