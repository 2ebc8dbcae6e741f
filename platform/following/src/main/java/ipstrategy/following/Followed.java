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

/// The services that are followed, each with the position of the last event that was applied.
@ApplicationScoped
class Followed {

    private static final int LONGEST_FAILURE = 1000;

    private final AgroalDataSource database;

    Followed(AgroalDataSource database) {
        this.database = database;
    }

    /// The position to ask after; a service that is followed for the first time is followed from its first event.
    long position(String source) {
        String sql = "select position from followed where source = ?";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, source);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("the place in a feed cannot be read", failed);
        }
    }

    /// How often the event behind the position was tried, and since when.
    record Failing(int attempts, Instant since) {}

    /// Holds a source until the transaction ends, and waits for it where another replica holds it.
    void await(String source) {
        try (Connection connection = database.getConnection();
                PreparedStatement lock =
                        connection.prepareStatement("select position from followed where source = ? for update")) {
            lock.setString(1, source);
            lock.executeQuery().close();
        } catch (SQLException failed) {
            throw new IllegalStateException("a feed cannot be held", failed);
        }
    }

    /// Holds a source until the transaction ends and answers its position; empty where another replica holds it.
    OptionalLong hold(String source) {
        try (Connection connection = database.getConnection()) {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into followed (source, position) values (?, 0) on conflict do nothing")) {
                insert.setString(1, source);
                insert.executeUpdate();
            }
            String sql = "select position from followed where source = ? for update skip locked";
            try (PreparedStatement lock = connection.prepareStatement(sql)) {
                lock.setString(1, source);
                try (ResultSet row = lock.executeQuery()) {
                    return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("a feed cannot be held", failed);
        }
    }

    /// Moves on, within the transaction of what the events brought about.
    void moveTo(String source, long position) {
        String sql = "update followed set position = ?, attempts = 0, failure = null, failing_since = null"
                + " where source = ?";
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setLong(1, position);
            update.setString(2, source);
            update.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("the place in a feed cannot be kept", failed);
        }
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
}
