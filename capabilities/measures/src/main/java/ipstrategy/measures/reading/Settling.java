package ipstrategy.measures.reading;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import ipstrategy.measures.MeasureTotals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Adds up once a second what changed in the number of reports and of measures, so that reading the tallies stays
/// quick.
@ApplicationScoped
class Settling {

    private static final Logger LOG = Logger.getLogger(Settling.class);
    private static final long PAUSE_IN_SECONDS = 1;

    private final ReportTotals reports;
    private final MeasureTotals measures;
    private final ScheduledExecutorService schedule = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("settling").factory());

    Settling(ReportTotals reports, MeasureTotals measures) {
        this.reports = reports;
        this.measures = measures;
    }

    void begin(@Observes StartupEvent started) {
        schedule.scheduleWithFixedDelay(this::once, PAUSE_IN_SECONDS, PAUSE_IN_SECONDS, TimeUnit.SECONDS);
    }

    void end(@Observes ShutdownEvent stopping) {
        schedule.shutdown();
    }

    private void once() {
        try {
            QuarkusTransaction.requiringNew().call(reports::settle);
            QuarkusTransaction.requiringNew().call(measures::settle);
        } catch (RuntimeException passing) {
            LOG.warnf(passing, "the tallies could not be settled; they are tried again");
        }
    }
}
