package ipstrategy.watching;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/// The numbers of one vital. They are read when somebody asks, at most once a second, so that a number with ten
/// states costs one statement; and while the database does not answer they are not numbers.
final class Pulse {

    private static final Logger LOG = Logger.getLogger(Pulse.class);
    private static final String ALONE = "";
    private static final long FRESH = Duration.ofSeconds(1).toNanos();
    private static final int SECONDS_TO_WAIT = 2;

    private final Vital vital;
    private final AgroalDataSource database;
    private final ReentrantLock reading = new ReentrantLock();
    private Map<String, Double> numbers = Map.of();
    private boolean answers;
    private long readAt = System.nanoTime() - FRESH;

    Pulse(Vital vital, AgroalDataSource database) {
        this.vital = vital;
        this.database = database;
    }

    double alone() {
        return of(ALONE);
    }

    double of(String value) {
        reading.lock();
        try {
            if (System.nanoTime() - readAt >= FRESH) {
                read();
                readAt = System.nanoTime();
            }
            return answers ? numbers.getOrDefault(value, 0.0) : Double.NaN;
        } finally {
            reading.unlock();
        }
    }

    private void read() {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(vital.query())) {
            statement.setQueryTimeout(SECONDS_TO_WAIT);
            try (ResultSet rows = statement.executeQuery()) {
                numbers = numbers(rows);
                answers = true;
            }
        } catch (SQLException failed) {
            answers = false;
            LOG.warnf("%s cannot be read: %s", vital.name(), failed.getMessage());
        }
    }

    private Map<String, Double> numbers(ResultSet rows) throws SQLException {
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
