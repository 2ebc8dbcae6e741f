package ipstrategy.bench.sealing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// The audit entries as one connection sees them. None of its methods commits.
///
/// Writing unsealed and sealing are done with the statements of the platform's audit module, and in the same batches.
/// Sealing inside the transaction is done as well as we know how: the lock is taken last, and lock and head cost one
/// round trip together.
record Trail(Connection connection) {

    private static final long CHAIN = 0xC4A1;
    private static final long SEALER = 0x5EA1;
    private static final int BATCH = 5000;
    private static final String CONTENT = " (" + Entry.COLUMNS;
    private static final String VALUES = " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?";
    private static final String HEAD =
            "select position, hash from audit_entry where position is not null order by position desc limit 1";

    /// Writes an entry without its place in the chain; answers its id.
    long add(Entry entry) throws SQLException {
        String sql = "insert into audit_entry" + CONTENT + ")" + VALUES + ") returning id";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            entry.setOn(insert);
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /// Writes an entry at the end of the chain, which is locked from here to the commit.
    void addSealed(Entry entry) throws SQLException {
        Head previous = lockedHead();
        Head head = entry.after(previous);
        String sql = "insert into audit_entry" + CONTENT + ", position, previous_hash, hash)" + VALUES + ", ?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            entry.setOn(insert);
            insert.setLong(Entry.COLUMN_COUNT + 1, head.position());
            insert.setString(Entry.COLUMN_COUNT + 2, previous.hash());
            insert.setString(Entry.COLUMN_COUNT + 3, head.hash());
            insert.executeUpdate();
        }
    }

    /// Seals the entries whose transactions have committed; answers their ids.
    List<Long> seal() throws SQLException {
        if (!isSealer()) {
            return List.of();
        }
        Head head = head();
        List<Long> ids = new ArrayList<>();
        List<Head> heads = new ArrayList<>(List.of(head));
        String waiting =
                "select id, " + Entry.COLUMNS + " from audit_entry where position is null order by id limit " + BATCH;
        try (PreparedStatement select = connection.prepareStatement(waiting);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                head = Entry.of(rows).after(head);
                ids.add(rows.getLong("id"));
                heads.add(head);
            }
        }
        place(ids, heads);
        return ids;
    }

    /// Gives entries their places in one statement, as the platform's sealer does. The first head is the one before.
    private void place(List<Long> ids, List<Head> heads) throws SQLException {
        List<Head> before = heads.subList(0, ids.size());
        List<Head> placed = heads.subList(1, heads.size());
        String sql = "update audit_entry e set position = p.position, previous_hash = p.previous_hash, hash = p.hash"
                + " from unnest(?, ?, ?, ?) as p(id, position, previous_hash, hash) where e.id = p.id";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            update.setArray(
                    2,
                    connection.createArrayOf(
                            "bigint", placed.stream().map(Head::position).toArray()));
            update.setArray(
                    3,
                    connection.createArrayOf(
                            "text", before.stream().map(Head::hash).toArray()));
            update.setArray(
                    4,
                    connection.createArrayOf(
                            "text", placed.stream().map(Head::hash).toArray()));
            update.executeUpdate();
        }
    }

    private Head lockedHead() throws SQLException {
        // The second statement sees what was committed while the first one waited.
        try (PreparedStatement locking = connection.prepareStatement("select pg_advisory_xact_lock(?);" + HEAD)) {
            locking.setLong(1, CHAIN);
            locking.execute();
            locking.getMoreResults();
            try (ResultSet row = locking.getResultSet()) {
                return headIn(row);
            }
        }
    }

    private Head head() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(HEAD);
                ResultSet row = select.executeQuery()) {
            return headIn(row);
        }
    }

    private boolean isSealer() throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_try_advisory_xact_lock(?)")) {
            lock.setLong(1, SEALER);
            try (ResultSet locked = lock.executeQuery()) {
                return locked.next() && locked.getBoolean(1);
            }
        }
    }

    private static Head headIn(ResultSet row) throws SQLException {
        return row.next() ? new Head(row.getLong("position"), row.getString("hash")) : Head.NONE;
    }
}
