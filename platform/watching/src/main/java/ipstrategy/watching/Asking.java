package ipstrategy.watching;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/// Asks the database for all that is watched. One that refuses says so at once; one that hangs says nothing,
/// and whoever reads our numbers waits only so long: then the process would look dead, and not its database.
/// So it is waited for a moment, and while an answer is outstanding nothing else is asked.
final class Asking {

    /// The value of a vital that has one only.
    static final String ALONE = "";

    private static final Logger LOG = Logger.getLogger(Asking.class);

    /// After so long a database that lives gives a statement up.
    private static final int SECONDS_TO_WAIT = 2;

    /// After so long one is not waited for that does not even do that.
    private static final Duration PATIENCE = Duration.ofSeconds(SECONDS_TO_WAIT + 1L);

    private static final Future<?> NOTHING = CompletableFuture.completedFuture("");

    private final AgroalDataSource database;
    private final ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor();
    private volatile Future<?> last = NOTHING;

    Asking(AgroalDataSource database) {
        this.database = database;
    }

    /// The numbers of a vital by its values, or nothing while the database does not answer.
    Optional<Map<String, Double>> ask(Vital vital) {
        if (!last.isDone()) {
            return Optional.empty();
        }
        Future<Map<String, Double>> answer = hands.submit(() -> read(vital));
        last = answer;
        try {
            return Optional.of(answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException late) {
            LOG.warnf("%s cannot be read: the database says nothing for %s", vital.name(), PATIENCE);
        } catch (ExecutionException failed) {
            LOG.warnf("%s cannot be read: %s", vital.name(), failed.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    private Map<String, Double> read(Vital vital) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(vital.query())) {
            statement.setQueryTimeout(SECONDS_TO_WAIT);
            try (ResultSet rows = statement.executeQuery()) {
                Map<String, Double> found = new HashMap<>();
                while (rows.next()) {
                    if (vital.label() == null) {
                        found.put(ALONE, rows.getDouble(1));
                    } else {
                        found.put(rows.getString(1), rows.getDouble(2));
                    }
                }
                return found;
            }
        }
    }
}
