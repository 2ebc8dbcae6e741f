package ipstrategy.workdays;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Lets the calendar follow what people enter: at once where this replica has taken it, and within a few seconds
/// where another has, since replicas hear nothing of each other.
@ApplicationScoped
class Rereading {

    private static final Logger LOG = Logger.getLogger(Rereading.class);

    private final Announcements announcements;
    private final WorkingDays calendar;
    private final Duration pause;
    private final ScheduledExecutorService schedule = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("calendar").factory());

    /// Whether it said already that it cannot be read. The schedule alone looks at it.
    private boolean isFailing;

    /// @param pause how often it is looked whether another replica has taken the holidays of a year
    Rereading(
            Announcements announcements,
            WorkingDays calendar,
            @ConfigProperty(name = "ipstrategy.workdays.pause", defaultValue = "PT5S") Duration pause) {
        this.announcements = announcements;
        this.calendar = calendar;
        this.pause = pause;
    }

    void begin(@Observes StartupEvent started) {
        schedule.scheduleWithFixedDelay(this::tick, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    void end(@Observes ShutdownEvent stopping) {
        schedule.shutdownNow();
    }

    /// A look that began before is through before this is added, and one that begins later finds it in the table.
    synchronized void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) Announcement entered) {
        calendar.add(entered);
    }

    synchronized void once() {
        calendar.hold(announcements.all());
    }

    private void tick() {
        try {
            once();
            isFailing = false;
        } catch (RuntimeException passing) {
            if (!isFailing) {
                LOG.warnf(passing, "the calendar could not be read again; it is tried again");
            }
            isFailing = true;
        }
    }
}
