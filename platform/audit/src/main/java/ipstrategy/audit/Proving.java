package ipstrategy.audit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Verifies the chain from time to time, so that somebody is told who did not ask. Each replica does it for itself and
/// keeps in mind the head up to which the chain held: whoever has every right in the database cannot change that. Most
/// times it goes on from there, and once a day it begins anew, since what was proven may be changed later.
@ApplicationScoped
class Proving {

    private static final Logger LOG = Logger.getLogger(Proving.class);
    private static final Duration AFTER_THE_START = Duration.ofMinutes(1);
    private static final double HOLDS = 1;
    private static final double IS_BROKEN = 0;

    private final AuditTrail trail;
    private final Clock clock;
    private final Duration every;
    private final Duration whollyEvery;
    private final ScheduledExecutorService schedule = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("proving").factory());

    private Head held = Head.NONE;
    private @Nullable Instant whollyAt;
    private volatile Instant lastAt;
    private volatile double found = Double.NaN;

    Proving(AuditTrail trail, AuditConfig config, Clock clock, MeterRegistry metrics) {
        this.trail = trail;
        this.clock = clock;
        this.every = atLeastASecond("ipstrategy.audit.verified-every", config.verifiedEvery());
        this.whollyEvery = atLeastASecond("ipstrategy.audit.verified-wholly-every", config.verifiedWhollyEvery());
        this.lastAt = clock.instant();
        Gauge.builder("ipstrategy.audit.holds", this, proving -> proving.found)
                .description("1 where the audit trail held when it was last verified, 0 where it is broken")
                .strongReference(true)
                .register(metrics);
        Gauge.builder("ipstrategy.audit.verified.age.seconds", this, Proving::age)
                .description("Time since the audit trail was last verified, or since the start, in seconds")
                .strongReference(true)
                .register(metrics);
    }

    void begin(@Observes StartupEvent started) {
        long first = AFTER_THE_START.compareTo(every) < 0 ? AFTER_THE_START.toMillis() : every.toMillis();
        schedule.scheduleWithFixedDelay(this::once, first, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    void end(@Observes ShutdownEvent stopping) {
        schedule.shutdown();
    }

    private void once() {
        try {
            prove();
        } catch (RuntimeException passing) {
            LOG.warnf(passing, "the audit trail could not be verified; it is tried again");
        }
    }

    /// Verifies what is due. Where it does not hold it begins anew each time, until it does: a damage that was mended
    /// is no damage any more.
    void prove() {
        Instant now = clock.instant();
        Instant before = whollyAt;
        boolean wholly = before == null || found == IS_BROKEN || !now.isBefore(before.plus(whollyEvery));
        Optional<Head> noted = Optional.of(held).filter(head -> head.position() > 0);
        switch (wholly ? trail.verify(noted) : trail.verifyOnFrom(held)) {
            case Verification.Holds(Head head) -> {
                held = head;
                found = HOLDS;
            }
            case Verification.Broken(long position, Verification.Damage damage) -> {
                found = IS_BROKEN;
                LOG.errorf("the audit trail does not hold from position %d on: %s", position, damage);
            }
        }
        whollyAt = wholly ? now : before;
        lastAt = clock.instant();
    }

    double age() {
        return Duration.between(lastAt, clock.instant()).toMillis() / 1000.0;
    }

    private static Duration atLeastASecond(String setting, Duration value) {
        if (value.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new ConfigurationException(setting + " is " + value + ": it must be a second at least");
        }
        return value;
    }
}
