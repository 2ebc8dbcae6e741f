package ipstrategy.measures.tally;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Adds up once a second what changed in the numbers that are kept, so that reading them stays quick.
@ApplicationScoped
class Settling {

    private static final Logger LOG = Logger.getLogger(Settling.class);
    private static final long PAUSE_IN_SECONDS = 1;

    private final List<Tallied> tallied;
    private final EntityManager session;
    private final ScheduledExecutorService schedule = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("settling").factory());

    Settling(@All List<Tallied> tallied, EntityManager session) {
        this.tallied = tallied;
        this.session = session;
    }

    void begin(@Observes StartupEvent started) {
        schedule.scheduleWithFixedDelay(this::once, PAUSE_IN_SECONDS, PAUSE_IN_SECONDS, TimeUnit.SECONDS);
    }

    void end(@Observes ShutdownEvent stopping) {
        schedule.shutdown();
    }

    private void once() {
        for (Tallied one : tallied) {
            try {
                QuarkusTransaction.requiringNew().run(() -> one.total().settle(session));
            } catch (RuntimeException passing) {
                LOG.warnf(
                        passing,
                        "%s could not be settled; it is tried again",
                        one.total().table());
            }
        }
    }
}
