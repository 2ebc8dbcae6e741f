package ipstrategy.idempotency;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Clears away the keys whose time is over. Replicas may do it at once: each row goes once.
@ApplicationScoped
class Forgetting {

    private static final Logger LOG = Logger.getLogger(Forgetting.class);

    private final Keys keys;
    private final IdempotencyConfig config;
    private final Clock clock;
    private final ScheduledExecutorService schedule = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("forgetting-keys").factory());

    Forgetting(Keys keys, IdempotencyConfig config, Clock clock) {
        this.keys = keys;
        this.config = config;
        this.clock = clock;
    }

    void begin(@Observes StartupEvent started) {
        long pause = config.cleared().toMillis();
        schedule.scheduleWithFixedDelay(this::once, pause, pause, TimeUnit.MILLISECONDS);
    }

    void end(@Observes ShutdownEvent stopping) {
        schedule.shutdown();
    }

    int forget() {
        return QuarkusTransaction.requiringNew()
                .call(() -> keys.forgetBefore(clock.instant().minus(config.kept())));
    }

    private void once() {
        try {
            forget();
        } catch (RuntimeException passing) {
            LOG.warnf(passing, "old idempotency keys could not be cleared away; they are tried again");
        }
    }
}
