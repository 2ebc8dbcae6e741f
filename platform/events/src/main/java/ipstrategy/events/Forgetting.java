package ipstrategy.events;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Lets go of events that have been kept long enough, once an hour, from the oldest on and some thousands in one
/// transaction. Events without a position stay: nobody can have read them.
@ApplicationScoped
class Forgetting {

    private static final Logger LOG = Logger.getLogger(Forgetting.class);

    /// One at a time, however many replicas run.
    private static final long FORGETTER = 0x0B0D;

    private static final long FIRST_IN_MINUTES = 1;
    private static final long PAUSE_IN_MINUTES = 60;

    private final AgroalDataSource database;
    private final Clock clock;
    private final Duration keep;
    private final ScheduledExecutorService schedule = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("forgetting").factory());

    /// @param keep how long events can be read: more than a year, so that whoever comes once a year misses none
    Forgetting(
            AgroalDataSource database,
            Clock clock,
            @ConfigProperty(name = "ipstrategy.events.keep", defaultValue = "P400D") Duration keep) {
        if (!keep.isPositive()) {
            throw new ConfigurationException("ipstrategy.events.keep is " + keep + ": events must be kept for a while");
        }
        this.database = database;
        this.clock = clock;
        this.keep = keep;
    }

    void begin(@Observes StartupEvent started) {
        schedule.scheduleWithFixedDelay(this::once, FIRST_IN_MINUTES, PAUSE_IN_MINUTES, TimeUnit.MINUTES);
    }

    void end(@Observes ShutdownEvent stopping) {
        schedule.shutdown();
    }

    private void once() {
        try {
            long all = 0;
            int some;
            do {
                some = QuarkusTransaction.requiringNew()
                        .call(() -> forget(clock.instant().minus(keep)));
                all += some;
            } while (some > 0 && !schedule.isShutdown());
            if (all > 0) {
                LOG.infof("%d events are older than %s and no longer kept", all, keep);
            }
        } catch (RuntimeException passing) {
            LOG.warnf(passing, "old events could not be let go; it is tried again");
        }
    }

    /// Lets go of some of the oldest events that happened before an instant; answers how many. Younger ones stay, and
    /// what stands behind them too: a feed has one beginning and no holes.
    int forget(Instant before) {
        String sql = """
                with oldest as (
                    select position, occurred_at from outbox_event where position is not null
                     order by position limit 5000),
                bound as (
                    select coalesce((select min(position) - 1 from oldest where occurred_at >= ?),
                                    (select max(position) from oldest)) as position),
                gone as (
                    delete from outbox_event where position <= (select position from bound) returning position),
                moved as (
                    update outbox_begin set forgotten = greatest(forgotten, (select max(position) from gone))
                     where exists (select 1 from gone))
                select count(*) from gone
                """;
        try (Connection connection = database.getConnection()) {
            if (!Outbox.isAlone(connection, FORGETTER)) {
                return 0;
            }
            try (PreparedStatement delete = connection.prepareStatement(sql)) {
                delete.setObject(1, OffsetDateTime.ofInstant(before, ZoneOffset.UTC));
                try (ResultSet row = delete.executeQuery()) {
                    row.next();
                    return row.getInt(1);
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("old events cannot be let go", failed);
        }
    }
}
