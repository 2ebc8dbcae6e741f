package ipstrategy.metrics.projection;

import io.agroal.api.AgroalDataSource;
import ipstrategy.events.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How far the projection has followed the events of its own service, and how far it has been made anew.
@ApplicationScoped
class Progress {

    /// One clerk at a time, however many replicas run.
    private static final long CLERK = 0x5E71E5;

    private static final String NAME = "series";

    private final AgroalDataSource database;
    private final Outbox outbox;

    Progress(AgroalDataSource database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    /// Where it stands.
    ///
    /// @param position of the last event that it knows of
    /// @param remade the last metric that was made anew, an empty text for none yet; null where nothing is to be
    record Standing(long position, @Nullable String remade) {}

    /// How a row is read.
    @FunctionalInterface
    private interface Reading<T extends @Nullable Object> {
        T of(ResultSet row) throws SQLException;
    }

    /// Holds it until the transaction ends; empty where another replica does. A projection that has never been is to be
    /// made of what is published already.
    Optional<Standing> hold() {
        Boolean alone = one("select pg_try_advisory_xact_lock(?)", row -> row.getBoolean(1), CLERK);
        if (!Boolean.TRUE.equals(alone)) {
            return Optional.empty();
        }
        return Optional.of(standing(" for update"));
    }

    Standing now() {
        return standing("");
    }

    void moveTo(long position) {
        update("update series_progress set position = ?, version = version + 1 where name = ?", position, NAME);
    }

    /// Notes that a metric was made anew, or that all were.
    ///
    /// @param metric the last one, or null for the end
    void remade(@Nullable String metric) {
        if (metric == null) {
            update("update series_progress set remade = null, version = version + 1 where name = ?", NAME);
        } else {
            update("update series_progress set remade = ?, version = version + 1 where name = ?", metric, NAME);
        }
    }

    /// The metric that follows another, in the order of their codes.
    @Nullable
    String metricAfter(String metric) {
        return one("select min(code) from metric where code > ?", row -> row.getString(1), metric);
    }

    private void begin() {
        update(
                "insert into series_progress (name, position, remade) values (?, ?, '') on conflict do nothing",
                NAME,
                outbox.total());
    }

    /// Whoever asks for it to be made anew waits until what is being made is done, and is not forgotten.
    private Standing standing(String lock) {
        Standing known = read(lock);
        if (known == null) {
            begin();
            known = Objects.requireNonNull(read(lock));
        }
        return known;
    }

    private @Nullable Standing read(String lock) {
        return one(
                "select position, remade from series_progress where name = ?" + lock,
                row -> new Standing(row.getLong(1), row.getString(2)),
                NAME);
    }

    /// What the one row says, or null where there is none.
    private <T extends @Nullable Object> @Nullable T one(String sql, Reading<T> reading, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            fill(select, values);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? reading.of(row) : null;
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("the place of the projection cannot be read", failed);
        }
    }

    private void update(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            fill(update, values);
            update.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("the place of the projection cannot be kept", failed);
        }
    }

    private static void fill(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
