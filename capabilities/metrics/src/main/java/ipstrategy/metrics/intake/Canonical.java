package ipstrategy.metrics.intake;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/// The figures of a batch in a form that anybody can write again from what is kept, and its hash: one line each,
/// `metric|period|region|breakdown|value|status|qualifier`, in the order in which they came in, that of their ids.
final class Canonical {

    private static final String ROWS = """
            copy (select concat_ws('|', p.metric, p.period, p.region, p.breakdown,
                         coalesce(trim_scale(p.value)::text, ''), p.status, p.qualifier)
            """ + Standing.NEW + """
             order by p.key) to stdout
            """;

    private Canonical() {}

    static String sha256(Connection connection) throws SQLException {
        MessageDigest digest = sha256();
        CopyOut rows = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(ROWS);
        for (byte[] row = rows.readFromCopy(); row != null; row = rows.readFromCopy()) {
            digest.update(row);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
