package ipstrategy.metrics.importing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Reads tables that nobody waits for, one after the other, and goes on with those that a process left behind. Replicas
/// may all do so: an import is read by whoever holds its lock.
@ApplicationScoped
class ImportClerk {

    private static final Logger LOG = Logger.getLogger(ImportClerk.class);
    private static final int PATIENCE_IN_SECONDS = 5;

    private final FigureImports imports;
    private final ReadingImport reading;
    private final ImportsConfig config;
    private final Clock clock;
    private final ScheduledExecutorService schedule = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("reading-imports").factory());

    ImportClerk(FigureImports imports, ReadingImport reading, ImportsConfig config, Clock clock) {
        this.imports = imports;
        this.reading = reading;
        this.config = config;
        this.clock = clock;
    }

    void begin(@Observes StartupEvent started) {
        long pause = config.pause().toMillis();
        schedule.scheduleWithFixedDelay(this::once, pause, pause, TimeUnit.MILLISECONDS);
    }

    void end(@Observes ShutdownEvent stopping) throws InterruptedException {
        reading.stop();
        schedule.shutdown();
        schedule.awaitTermination(PATIENCE_IN_SECONDS, TimeUnit.SECONDS);
    }

    private void once() {
        try {
            List<UUID> open = QuarkusTransaction.requiringNew()
                    .call(() -> imports.open(clock.instant().minus(config.silence())));
            open.forEach(reading::read);
        } catch (RuntimeException passing) {
            LOG.warnf(passing, "imports could not be looked for; they are tried again");
        }
    }
}
