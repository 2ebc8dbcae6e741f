package ipstrategy.metrics.deriving;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// The figures that have to be computed.
@ApplicationScoped
class Backlog {

    private static final int SHORTEST_WAIT = 1;
    private static final int DOUBLINGS_AT_MOST = 9;

    private final AgroalDataSource database;

    Backlog(AgroalDataSource database) {
        this.database = database;
    }

    /// One that is ready, and how often it fell due so far.
    record Entry(Due due, long noted, int attempts) {}

    /// Notes figures within the transaction that is under way; what stands there already falls due once more.
    void note(Collection<Due> figures, Instant now) {
        if (figures.isEmpty()) {
            return;
        }
        String sql = "insert into derivation_due (metric, period, region, not_before) values (?, ?, ?, ?)"
                + " on conflict (metric, period, region) do update set noted = derivation_due.noted + 1,"
                + " attempts = 0, not_before = excluded.not_before";
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            // In one order always, so that two who note the same do not wait for each other.
            for (Due due : figures.stream()
                    .distinct()
                    .sorted((one, other) -> one.toString().compareTo(other.toString()))
                    .toList()) {
                insert.setString(1, due.metric());
                insert.setString(2, due.period());
                insert.setString(3, due.region());
                insert.setObject(4, time(now));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException failed) {
            throw new IllegalStateException("what has to be computed cannot be noted", failed);
        }
    }

    List<Entry> ready(int limit, Instant now) {
        String sql = "select metric, period, region, noted, attempts from derivation_due where not_before <= ?"
                + " order by not_before, metric, period, region limit ?";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, time(now));
            select.setInt(2, limit);
            List<Entry> entries = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Due due = new Due(row.getString(1), row.getString(2), row.getString(3));
                    entries.add(new Entry(due, row.getLong(4), row.getInt(5)));
                }
            }
            return entries;
        } catch (SQLException failed) {
            throw new IllegalStateException("what has to be computed cannot be read", failed);
        }
    }

    /// Takes an entry out until the transaction ends; false where another replica has it, or it fell due again since.
    boolean take(Entry entry) {
        String sql = "delete from derivation_due where ctid = (select ctid from derivation_due where metric = ? and"
                + " period = ? and region = ? and noted = ? for update skip locked)";
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setString(1, entry.due().metric());
            delete.setString(2, entry.due().period());
            delete.setString(3, entry.due().region());
            delete.setLong(4, entry.noted());
            return delete.executeUpdate() == 1;
        } catch (SQLException failed) {
            throw new IllegalStateException("what has to be computed cannot be taken", failed);
        }
    }

    /// Tries an entry later, and each time later still.
    void putOff(Entry entry, Instant now) {
        long seconds = (long) SHORTEST_WAIT << Math.min(entry.attempts(), DOUBLINGS_AT_MOST);
        String sql = "update derivation_due set attempts = attempts + 1, not_before = ?"
                + " where metric = ? and period = ? and region = ? and noted = ?";
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setObject(1, time(now.plus(Duration.ofSeconds(seconds))));
            update.setString(2, entry.due().metric());
            update.setString(3, entry.due().period());
            update.setString(4, entry.due().region());
            update.setLong(5, entry.noted());
            update.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("what has to be computed cannot be put off", failed);
        }
    }

    private static OffsetDateTime time(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
