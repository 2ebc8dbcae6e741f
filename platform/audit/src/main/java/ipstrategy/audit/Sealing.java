package ipstrategy.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Seals committed entries into the chain, four times a second.
@ApplicationScoped
class Sealing {

    private static final Logger LOG = Logger.getLogger(Sealing.class);
    private static final long PAUSE_IN_MILLISECONDS = 250;

    private final AuditTrail trail;
    private final ScheduledExecutorService schedule = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("sealing").factory());

    Sealing(AuditTrail trail) {
        this.trail = trail;
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
            QuarkusTransaction.requiringNew().call(trail::seal);
        } catch (RuntimeException passing) {
            LOG.warnf(passing, "audit entries could not be sealed; they are tried again");
        }
    }
}
