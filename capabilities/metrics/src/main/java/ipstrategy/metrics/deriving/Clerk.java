package ipstrategy.metrics.deriving;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import ipstrategy.events.CloudEvent;
import ipstrategy.events.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Looks four times a second what was published, and computes what comes of it. Several replicas may run: one reads the
/// events, all compute, and no figure is computed by two at once.
@ApplicationScoped
class Clerk {

    private static final Logger LOG = Logger.getLogger(Clerk.class);
    private static final long PAUSE_IN_MILLISECONDS = 250;
    private static final int EVENTS_AT_ONCE = 500;
    private static final int FIGURES_AT_ONCE = 100;

    private final Outbox outbox;
    private final Noting noting;
    private final Ledger ledger;
    private final Backlog backlog;
    private final Deriving deriving;
    private final Clock clock;
    private final ScheduledExecutorService schedule = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("deriving").factory());

    /// Only the clerk's own thread reads and writes it.
    private Dependents dependents = Dependents.NONE;

    private boolean isNew = true;

    Clerk(Outbox outbox, Noting noting, Ledger ledger, Backlog backlog, Deriving deriving, Clock clock) {
        this.outbox = outbox;
        this.noting = noting;
        this.ledger = ledger;
        this.backlog = backlog;
        this.deriving = deriving;
        this.clock = clock;
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
            while (QuarkusTransaction.requiringNew().call(this::read)) {
                LOG.trace("more events wait");
            }
            while (compute() > 0) {
                LOG.trace("more figures wait");
            }
        } catch (RuntimeException passing) {
            LOG.warnf(passing, "figures could not be computed; they are tried again");
        }
    }

    /// Reads a page of events; answers whether more wait.
    private boolean read() {
        if (!ledger.hold()) {
            return false;
        }
        OptionalLong known = ledger.position();
        // What was published before the first time is found by the formulas, not by its events.
        long position = known.isEmpty() ? outbox.total() : known.getAsLong();
        List<CloudEvent> events = outbox.after(position, EVENTS_AT_ONCE);
        if (events.isEmpty() && !isNew) {
            return false;
        }
        dependents = noting.dependents();
        dependents.all().stream().filter(ledger::enter).forEach(derived -> noting.all(derived, dependents));
        events.forEach(event -> noting.own(event, dependents));
        ledger.moveTo(
                events.isEmpty() ? position : Long.parseLong(events.getLast().sequence()));
        isNew = false;
        return events.size() == EVENTS_AT_ONCE;
    }

    /// Computes what is ready; answers how many figures were settled.
    private int compute() {
        List<Backlog.Entry> ready =
                QuarkusTransaction.requiringNew().call(() -> backlog.ready(FIGURES_AT_ONCE, clock.instant()));
        int done = 0;
        for (Backlog.Entry entry : ready) {
            switch (settle(entry)) {
                case DONE -> done++;
                case LATER -> QuarkusTransaction.requiringNew().run(() -> backlog.putOff(entry, clock.instant()));
                // It stays in sight; the next turn looks again.
                case ELSEWHERE -> LOG.tracef("%s is computed elsewhere", entry.due());
            }
        }
        return done;
    }

    private Deriving.Settled settle(Backlog.Entry entry) {
        try {
            return deriving.settle(entry, dependents);
        } catch (RuntimeException failed) {
            LOG.warnf(failed, "%s could not be computed; it is tried again", entry.due());
            return Deriving.Settled.LATER;
        }
    }
}
