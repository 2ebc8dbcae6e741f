package ipstrategy.bench.sealing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/// Walks a chain and stops the benchmark where it does not hold: what was measured then means nothing.
record Verifying(Connection connection) {

    private static final int FETCHED_AT_ONCE = 5000;

    /// The head of the chain, after every entry was found to follow from the one before it, and none to be unsealed.
    Head wholeChain() throws SQLException {
        Head head = Head.NONE;
        String sql = "select position, previous_hash, hash, " + Entry.COLUMNS
                + " from audit_entry order by position nulls first";
        connection.setAutoCommit(false);
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setFetchSize(FETCHED_AT_ONCE);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Head next = Entry.of(row).after(head);
                    boolean follows = row.getLong("position") == next.position()
                            && head.hash().equals(row.getString("previous_hash"))
                            && next.hash().equals(row.getString("hash"));
                    if (!follows) {
                        throw new IllegalStateException("the chain does not hold at " + next.position());
                    }
                    head = next;
                }
            }
        }
        connection.commit();
        return head;
    }
}
