package ipstrategy.following;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.OptionalLong;

/// The services that are followed, each with the position of the last event that was applied, and with that up to
/// which events of a type were looked back at.
@ApplicationScoped
class Followed {

    private static final int LONGEST_FAILURE = 1000;

    private final AgroalDataSource database;

    Followed(AgroalDataSource database) {
        this.database = database;
    }

    /// The position to ask after; a service that is followed for the first time is followed from its first event.
    long position(String source) {
        return read("select position from followed where source = ?", source).orElse(0);
    }

    /// The same for events of a type that are looked back at.
    long position(String source, String type) {
        return read("select position from looked_back where source = ? and type = ?", source, type)
                .orElse(0);
    }

    /// How often the event behind the position was tried, and since when.
    record Failing(int attempts, Instant since) {}

    /// Holds a source until the transaction ends, and waits for it where another replica holds it.
    void await(String source) {
        read("select position from followed where source = ? for update", source);
    }

    /// Holds a source at a position until the transaction ends; answers false where another replica holds it, or
    /// has come further.
    boolean hold(String source, long position) {
        change("insert into followed (source, position) values (?, 0) on conflict do nothing", source);
        String lock = "select position from followed where source = ? for update skip locked";
        return read(lock, source).equals(OptionalLong.of(position));
    }

    /// The same for events of a type that are looked back at.
    boolean hold(String source, String type, long position) {
        String begin = "insert into looked_back (source, type, position) values (?, ?, 0) on conflict do nothing";
        change(begin, source, type);
        String lock = "select position from looked_back where source = ? and type = ? for update skip locked";
        return read(lock, source, type).equals(OptionalLong.of(position));
    }

    /// Moves on, within the transaction of what the events brought about.
    void moveTo(String source, long position) {
        String sql = "update followed set position = ?, attempts = 0, failure = null, failing_since = null"
                + " where source = ?";
        change(sql, position, source);
    }

    /// The same for events of a type that are looked back at.
    void moveTo(String source, String type, long position) {
        change("update looked_back set position = ? where source = ? and type = ?", position, source, type);
    }

    /// Notes that the event behind the position could not be applied; answers how often it was tried so far.
    Failing failed(String source, String failure, Instant now) {
        // Where the first of all events fails, what held the feed was taken back with it.
        String sql = "insert into followed as f (source, position, attempts, failure, failing_since)"
                + " values (?, 0, 1, left(?, " + LONGEST_FAILURE + "), ?) on conflict (source) do update"
                + " set attempts = f.attempts + 1, failure = excluded.failure,"
                + " failing_since = coalesce(f.failing_since, excluded.failing_since) returning attempts, failing_since";
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, source);
            update.setString(2, failure);
            update.setObject(3, OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
            try (ResultSet row = update.executeQuery()) {
                return row.next()
                        ? new Failing(
                                row.getInt(1),
                                row.getObject(2, OffsetDateTime.class).toInstant())
                        : new Failing(0, now);
            }
        } catch (SQLException failing) {
            throw new IllegalStateException("a failure cannot be noted", failing);
        }
    }

    /// The position in the row that is asked for, or nothing where there is none.
    private OptionalLong read(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            put(select, values);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("the place in a feed cannot be read or held", failed);
        }
    }

    private void change(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement change = connection.prepareStatement(sql)) {
            put(change, values);
            change.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("the place in a feed cannot be kept", failed);
        }
    }

    private static void put(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
