package ipstrategy.measures.tally;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Adds up once a second what changed in the numbers that are kept, so that reading them stays quick.
@ApplicationScoped
class Settling {

    private static final Logger LOG = Logger.getLogger(Settling.class);
    private static final long PAUSE_IN_SECONDS = 1;

    /// How many numbers are corrected before what is left of the notes is swept away. The database would do
    /// it by itself, a minute later; until then whoever reads a total walks over it, which takes longer than
    /// all else.
    private static final int MANY = 100;

    private final List<Tallied> tallied;
    private final EntityManager session;
    private final AgroalDataSource database;
    private final Map<String, Integer> unswept = new HashMap<>();
    private final ScheduledExecutorService schedule = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("settling").factory());

    Settling(@All List<Tallied> tallied, EntityManager session, AgroalDataSource database) {
        this.tallied = tallied;
        this.session = session;
        this.database = database;
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
                RunningTotal total = one.total();
                int settled = QuarkusTransaction.requiringNew().call(() -> total.settle(session));
                if (unswept.merge(total.table(), settled, Integer::sum) >= MANY) {
                    sweep(total);
                    unswept.remove(total.table());
                }
            } catch (RuntimeException | SQLException passing) {
                LOG.warnf(
                        passing,
                        "%s could not be settled; it is tried again",
                        one.total().table());
            }
        }
    }

    private void sweep(RunningTotal total) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("vacuum (skip_locked, index_cleanup on, truncate off) " + total.notes());
        }
    }
}
