package ipstrategy.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import ipstrategy.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The audit entries of one service.
@ApplicationScoped
class AuditTrail {

    /// One sealer at a time, however many replicas run.
    private static final long SEALER = 0x5EA1;

    private static final int BATCH = 5000;

    private final AgroalDataSource database;
    private final ObjectMapper json;
    private final Clock clock;

    AuditTrail(AgroalDataSource database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /// Writes entries into the transaction that is under way; the sealer gives them their places afterwards.
    void add(List<Change> changes, Caller actor, String correlation) {
        String sql =
                "insert into audit_entry (occurred_at, actor, agency, action, kind, subject, before, after, reason,"
                        + " correlation_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
        OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant().truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            for (Change change : changes) {
                insert.setObject(1, now);
                insert.setString(2, actor.name());
                insert.setString(
                        3, change.agency() == null ? null : change.agency().value());
                insert.setString(4, change.action());
                insert.setString(5, change.kind());
                insert.setString(6, change.subject());
                insert.setString(7, text(change.before()));
                insert.setString(8, text(change.after()));
                insert.setString(9, change.reason());
                insert.setString(10, correlation);
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException failed) {
            throw new IllegalStateException("the audit trail cannot be written", failed);
        }
    }

    /// Seals the entries whose transactions have committed; answers how many it sealed.
    int seal() {
        try (Connection connection = database.getConnection()) {
            if (!isSealer(connection)) {
                return 0;
            }
            Head head = head(connection);
            List<SealedRow> waiting = rows(
                    connection,
                    "select " + SealedRow.COLUMNS + " from audit_entry where position is null order by id limit "
                            + BATCH);
            place(connection, head, waiting);
            return waiting.size();
        } catch (SQLException failed) {
            throw new IllegalStateException("the audit trail cannot be sealed", failed);
        }
    }

    /// Gives entries their places after a head, in one statement: one by one the sealer would fall behind the writers.
    private void place(Connection connection, Head last, List<SealedRow> waiting) throws SQLException {
        int count = waiting.size();
        Object[][] columns = {new Long[count], new Long[count], new String[count], new String[count]};
        Head head = last;
        for (int i = 0; i < count; i++) {
            SealedRow placed = waiting.get(i).at(head.position() + 1);
            String hash = placed.hashAfter(head.hash(), json);
            columns[0][i] = placed.id();
            columns[1][i] = placed.position();
            columns[2][i] = head.hash();
            columns[3][i] = hash;
            head = new Head(placed.position(), hash);
        }
        String sql = "update audit_entry e set position = p.position, previous_hash = p.previous_hash, hash = p.hash"
                + " from unnest(?, ?, ?, ?) as p(id, position, previous_hash, hash) where e.id = p.id";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setArray(1, connection.createArrayOf("bigint", columns[0]));
            update.setArray(2, connection.createArrayOf("bigint", columns[1]));
            update.setArray(3, connection.createArrayOf("text", columns[2]));
            update.setArray(4, connection.createArrayOf("text", columns[3]));
            update.executeUpdate();
        }
    }

    /// The sealed entries before a position that are looked for, newest first.
    List<AuditEntry> before(long position, int limit, Sought sought) {
        String sql = "select " + SealedRow.COLUMNS + " from audit_entry where position < ?" + sought.conditions()
                + " order by position desc limit ?";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, position);
            select.setInt(sought.set(select, 2), limit);
            return read(select).stream().map(row -> row.entry(json)).toList();
        } catch (SQLException failed) {
            throw new IllegalStateException("the audit trail cannot be read", failed);
        }
    }

    long count(Sought sought) {
        String sql = "select count(*) from audit_entry where position is not null" + sought.conditions();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            sought.set(select, 1);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("the audit trail cannot be counted", failed);
        }
    }

    /// Walks the whole chain and says whether it holds, also against a head that somebody noted elsewhere.
    Verification verify(Optional<Head> noted) {
        return verify(Head.NONE, noted);
    }

    /// Walks what came after a head up to which the chain held. Where that head is gone or another one, the whole chain
    /// is walked, to say from where it does not hold.
    Verification verifyOnFrom(Head held) {
        return held.position() == 0 || !stands(held)
                ? verify(Optional.of(held).filter(head -> head.position() > 0))
                : verify(held, Optional.empty());
    }

    private boolean stands(Head held) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select 1 from audit_entry where position = ? and hash = ?")) {
            select.setLong(1, held.position());
            select.setString(2, held.hash());
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("the audit trail cannot be verified", failed);
        }
    }

    private Verification verify(Head from, Optional<Head> noted) {
        Verifier verifier = new Verifier(from, noted, json);
        String sql =
                "select " + SealedRow.COLUMNS + " from audit_entry where position > ? order by position limit " + BATCH;
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            long last = from.position();
            while (true) {
                select.setLong(1, last);
                List<SealedRow> rows = read(select);
                if (rows.isEmpty() || !verifier.holdsFor(rows)) {
                    return verifier.verdict();
                }
                last = rows.getLast().position();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("the audit trail cannot be verified", failed);
        }
    }

    private static boolean isSealer(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_try_advisory_xact_lock(?)")) {
            lock.setLong(1, SEALER);
            try (ResultSet locked = lock.executeQuery()) {
                return locked.next() && locked.getBoolean(1);
            }
        }
    }

    private static Head head(Connection connection) throws SQLException {
        String sql = "select position, hash from audit_entry where position is not null order by position desc limit 1";
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            return row.next() ? new Head(row.getLong(1), row.getString(2)) : Head.NONE;
        }
    }

    private static List<SealedRow> rows(Connection connection, String sql) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            return read(select);
        }
    }

    private static List<SealedRow> read(PreparedStatement select) throws SQLException {
        List<SealedRow> found = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                found.add(SealedRow.of(rows));
            }
        }
        return found;
    }

    private static @Nullable String text(@Nullable JsonNode node) {
        return node == null ? null : node.toString();
    }
}
