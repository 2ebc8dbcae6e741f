package ipstrategy.coordination.conference.resolution;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import ipstrategy.audit.Change;
import ipstrategy.audit.Changes;
import ipstrategy.identity.AgencyCode;
import ipstrategy.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// The clerk who looks at the clock once a minute and tells of resolutions whose day has passed without their being
/// closed. Each is told once for the day that has passed, however many replicas look.
@ApplicationScoped
public class Lapsing {

    private static final Logger LOG = Logger.getLogger(Lapsing.class);
    private static final Caller CLOCK = Caller.platform("clock");
    private static final int BATCH = 100;
    private static final long PAUSE_IN_SECONDS = 60;

    private final Resolutions resolutions;
    private final Changes changes;
    private final ObjectMapper json;
    private final Clock clock;
    private final ScheduledExecutorService schedule = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("lapsing").factory());

    Lapsing(Resolutions resolutions, Changes changes, ObjectMapper json, Clock clock) {
        this.resolutions = resolutions;
        this.changes = changes;
        this.json = json;
        this.clock = clock;
    }

    void begin(@Observes StartupEvent started) {
        schedule.scheduleWithFixedDelay(this::tick, PAUSE_IN_SECONDS, PAUSE_IN_SECONDS, TimeUnit.SECONDS);
    }

    void end(@Observes ShutdownEvent stopping) {
        schedule.shutdown();
    }

    /// Tells of all of which the day has passed.
    public void once() {
        int told = BATCH;
        while (told == BATCH) {
            told = QuarkusTransaction.requiringNew().call(this::some);
        }
    }

    private void tick() {
        try {
            once();
        } catch (RuntimeException passing) {
            LOG.warnf(passing, "overdue resolutions could not be told of; it is tried again");
        }
    }

    private int some() {
        LocalDate today = LocalDate.now(clock);
        List<Resolution> lapsed = resolutions.lapse(today, clock.instant(), BATCH);
        lapsed.forEach(resolution -> tell(resolution, today));
        return lapsed.size();
    }

    private void tell(Resolution resolution, LocalDate today) {
        changes.record(
                new Change(
                        "resolution.overdue",
                        "resolution",
                        resolution.id(),
                        new AgencyCode(resolution.agency()),
                        json.valueToTree(resolution.view(resolution.due(), List.of())),
                        json.valueToTree(resolution.view(today, List.of())),
                        null),
                CLOCK);
    }
}
