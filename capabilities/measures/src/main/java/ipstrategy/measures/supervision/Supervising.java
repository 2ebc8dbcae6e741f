package ipstrategy.measures.supervision;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// The clerk of supervision: once a minute, unless set otherwise, it looks at the reports that are to be looked at,
/// each once a day.
@ApplicationScoped
class Supervising {

    private static final Logger LOG = Logger.getLogger(Supervising.class);
    private static final int BATCH = 500;

    /// A day is begun only so long after midnight: what was done before midnight is committed by then, and counts.
    private static final Duration AFTER_MIDNIGHT = Duration.ofMinutes(5);

    private final WatchedReports watched;
    private final TakingSteps taking;
    private final Clock clock;
    private final Duration pause;
    private final ScheduledExecutorService schedule = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("supervising").factory());

    /// @param pause how often it is looked whether a new day brings steps of supervision
    Supervising(
            WatchedReports watched,
            TakingSteps taking,
            Clock clock,
            @ConfigProperty(name = "ipstrategy.supervision.pause", defaultValue = "PT1M") Duration pause) {
        this.watched = watched;
        this.taking = taking;
        this.clock = clock;
        this.pause = pause;
    }

    void begin(@Observes StartupEvent started) {
        schedule.scheduleWithFixedDelay(this::lookAtAll, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    void end(@Observes ShutdownEvent stopping) {
        schedule.shutdown();
    }

    /// The day whose steps may be taken now.
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant().minus(AFTER_MIDNIGHT), clock.getZone());
    }

    /// Looks at all that is to be looked at; answers how many steps were taken.
    int lookAtAll() {
        LocalDate today = today();
        int taken = 0;
        int failed = 0;
        try {
            for (List<String> reports = next(today, 0); !reports.isEmpty(); reports = next(today, failed)) {
                for (String report : reports) {
                    int steps = take(report, today);
                    taken += Math.max(steps, 0);
                    failed += steps < 0 ? 1 : 0;
                }
            }
        } catch (RuntimeException passing) {
            LOG.warnf(passing, "reports could not be supervised; it is tried again");
        }
        return taken;
    }

    /// A report that cannot be looked at now must not keep the others waiting.
    private int take(String report, LocalDate today) {
        try {
            return taking.take(report, today);
        } catch (RuntimeException passing) {
            LOG.warnf(passing, "report %s could not be supervised; it is tried again", report);
            return -1;
        }
    }

    private List<String> next(LocalDate today, int failed) {
        List<String> waiting = watched.toLookAt(today, BATCH + failed);
        return waiting.subList(Math.min(failed, waiting.size()), waiting.size());
    }
}
