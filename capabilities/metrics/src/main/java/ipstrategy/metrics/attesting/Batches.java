package ipstrategy.metrics.attesting;

import io.agroal.api.AgroalDataSource;
import ipstrategy.metrics.figure.BatchDigest;
import ipstrategy.metrics.figure.Observation;
import ipstrategy.metrics.figure.Observation.State;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The figures that came together. They may be millions, so they are counted and changed where they lie.
@ApplicationScoped
class Batches {

    private static final String PARTS = """
            select o.metric, m.owner, o.origin, o.state, o.reported_by, o.verified_by, count(*), min(o.recorded_at)
              from observation o join metric m on m.code = o.metric
             where o.origin_id = ?
             group by 1, 2, 3, 4, 5, 6
             order by 1, 4, 5, 6
            """;

    private static final String VERIFY = """
            update observation set state = 'VERIFIED', verified_by = ?, verified_at = ?
             where origin_id = ? and state = 'REPORTED'
            """;

    /// What was believed before, in the place of which verified figures of the batch come.
    private static final String REPLACED = """
              from observation fresh
             where fresh.origin_id = ? and fresh.state = 'VERIFIED' and old.state = 'PUBLISHED'
               and old.metric = fresh.metric and old.region = fresh.region
               and old.breakdown = fresh.breakdown and old.period = fresh.period
            """;

    private static final String SUPERSEDE =
            "update observation old set state = 'SUPERSEDED', superseded_at = ? " + REPLACED;

    private static final String UNEXPLAINED = "select exists (select 1 from observation old, observation fresh "
            + REPLACED.substring(REPLACED.indexOf("where")) + " and fresh.reason is null)";

    private static final String EXPLAIN = """
            update observation fresh set reason = ?
             where fresh.origin_id = ? and fresh.state = 'VERIFIED' and fresh.reason is null and exists (
                   select 1 from observation old
                    where old.state = 'PUBLISHED' and old.metric = fresh.metric and old.region = fresh.region
                      and old.breakdown = fresh.breakdown and old.period = fresh.period)
            """;

    private static final String PUBLISH = """
            update observation set state = 'PUBLISHED', published_by = ?, published_at = ?
             where origin_id = ? and state = 'VERIFIED'
            """;

    private static final String GIVE_BACK = """
            update observation set state = 'SUPERSEDED', returned_by = ?, superseded_at = ?, return_reason = ?
             where origin_id = ? and state in ('REPORTED', 'VERIFIED')
            """;

    private final AgroalDataSource database;

    Batches(AgroalDataSource database) {
        this.database = database;
    }

    /// The batch of an origin; empty where nothing came with it.
    Optional<Batch> find(String id) {
        return in("read", connection -> {
            List<Batch.Part> parts = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(PARTS)) {
                select.setString(1, id);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        parts.add(part(rows));
                    }
                }
            }
            return parts.isEmpty() ? Optional.empty() : Optional.of(new Batch(id, parts));
        });
    }

    /// The same, and nobody else holds it until the transaction ends.
    Optional<Batch> hold(String id) {
        execute("select pg_advisory_xact_lock(hashtextextended(?, 4))", id);
        return find(id);
    }

    int verify(String id, String by, Instant now) {
        return execute(VERIFY, by, now, id);
    }

    /// Whether a figure of it would take the place of another, and nobody said why.
    boolean replacesUnexplained(String id) {
        return in("read", connection -> {
            try (PreparedStatement select = connection.prepareStatement(UNEXPLAINED)) {
                select.setString(1, id);
                try (ResultSet row = select.executeQuery()) {
                    return row.next() && row.getBoolean(1);
                }
            }
        });
    }

    void explain(String id, String reason) {
        execute(EXPLAIN, reason, id);
    }

    /// Lets those go that are believed now; answers how many.
    int supersede(String id, Instant now) {
        return execute(SUPERSEDE, now, id);
    }

    int publish(String id, String by, Instant now) {
        return execute(PUBLISH, by, now, id);
    }

    int giveBack(String id, String by, Instant now, String reason) {
        return execute(GIVE_BACK, by, now, reason, id);
    }

    String digest(String id, State state) {
        return in("read", connection -> BatchDigest.of(connection, id, state));
    }

    private int execute(String sql, Object... values) {
        return in("changed", connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.length; i++) {
                    Object value = values[i] instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : values[i];
                    statement.setObject(i + 1, value);
                }
                return statement.execute() ? 0 : statement.getUpdateCount();
            }
        });
    }

    private <T> T in(String what, Work<T> work) {
        try (Connection connection = database.getConnection()) {
            return work.with(connection);
        } catch (SQLException failed) {
            throw new IllegalStateException("figures that came together cannot be " + what, failed);
        }
    }

    /// Something done with a connection.
    @FunctionalInterface
    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    private static Batch.Part part(ResultSet row) throws SQLException {
        return new Batch.Part(
                row.getString(1),
                row.getString(2),
                Observation.Origin.valueOf(row.getString(3)),
                State.valueOf(row.getString(4)),
                row.getString(5),
                row.getString(6),
                row.getLong(7),
                row.getObject(8, OffsetDateTime.class).toInstant());
    }
}
