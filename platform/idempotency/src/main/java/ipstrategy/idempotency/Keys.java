package ipstrategy.idempotency;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/// The keys under which commands were carried out.
@ApplicationScoped
class Keys {

    private final AgroalDataSource database;
    private final Clock clock;

    Keys(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Takes a key within the transaction that is under way. Where another transaction has just taken it, waits for its
    /// end: answers false once that is committed, and true where it was taken back.
    boolean take(byte[] id) {
        String sql = "insert into idempotency_key (id, begun_at) values (?, ?) on conflict do nothing";
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setBytes(1, id);
            insert.setObject(2, at(clock.instant()));
            return insert.executeUpdate() == 1;
        } catch (SQLException failed) {
            throw new IllegalStateException("a key cannot be taken", failed);
        }
    }

    /// Keeps the answer under a key that this transaction has taken.
    void keep(byte[] id, Remembered answered) {
        String sql = "update idempotency_key set request = ?, status = ?, location = ?, answer = ? where id = ?";
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setBytes(1, answered.request());
            update.setInt(2, answered.status());
            update.setString(3, answered.location());
            update.setBytes(4, answered.answer());
            update.setBytes(5, id);
            update.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("an answer cannot be kept", failed);
        }
    }

    /// What was answered under a key; empty where it has been cleared away meanwhile.
    Optional<Remembered> find(byte[] id) {
        String sql = "select request, status, location, answer from idempotency_key where id = ?";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setBytes(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Remembered(row.getBytes(1), row.getInt(2), row.getString(3), row.getBytes(4)))
                        : Optional.empty();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("an answer cannot be found", failed);
        }
    }

    /// Forgets the keys taken before an instant; answers how many.
    int forgetBefore(Instant instant) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("delete from idempotency_key where begun_at < ?")) {
            delete.setObject(1, at(instant));
            return delete.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("keys cannot be forgotten", failed);
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
