package ipstrategy.metrics.intake;

import ipstrategy.files.Sha256;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/// The figures of a batch in a form that anybody can write again from what is kept, and its hash: one line each,
/// `metric|period|region|breakdown|value|status|qualifier`, in the order in which they came in, that of their ids.
final class Canonical {

    private static final String ROWS = """
            copy (select concat_ws('|', p.metric, p.period, p.region, p.breakdown,
                         coalesce(trim_scale(p.value)::text, ''), p.status, p.qualifier)
            %s
             order by p.row) to stdout
            """;

    private Canonical() {}

    /// @param news the clauses by which the figures are selected
    static String sha256(Connection connection, String news) throws SQLException {
        MessageDigest digest = Sha256.digest();
        CopyOut rows = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(ROWS.formatted(news));
        for (byte[] row = rows.readFromCopy(); row != null; row = rows.readFromCopy()) {
            digest.update(row);
        }
        return Sha256.of(digest).value();
    }
}
