package ipstrategy.metrics.intake;

import ipstrategy.files.Sha256;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/// The figures of a batch in a form that anybody can write again from what is kept, and its hash: one line each,
/// `metric|period|region|breakdown|value|status|qualifier`, in the order in which they came in, that of their ids.
///
/// Mostly all that is read comes in, and then the hash is known when the last row is read. Where rows are left out it
/// is made of those that stay.
final class Canonical {

    private static final String ROWS = """
            copy (select concat_ws('|', p.metric, p.period, p.region, p.breakdown,
                         coalesce(trim_scale(p.value)::text, ''), p.status, p.qualifier)
            %s
             order by p.row) to stdout
            """;

    private final MessageDigest digest = Sha256.digest();
    private final StringBuilder line = new StringBuilder();

    /// Adds a figure that is read.
    ///
    /// @param value in the plain unit, or null where it is missing
    void add(
            String metric,
            String period,
            String region,
            String breakdown,
            @Nullable BigDecimal value,
            String status,
            String qualifier) {
        line.setLength(0);
        line.append(metric)
                .append('|')
                .append(period)
                .append('|')
                .append(region)
                .append('|')
                .append(breakdown);
        line.append('|').append(value == null ? "" : trimmed(value)).append('|').append(status);
        line.append('|').append(qualifier).append('\n');
        digest.update(line.toString().getBytes(StandardCharsets.UTF_8));
    }

    /// The hash of all that was added.
    String sha256() {
        return Sha256.of(digest).value();
    }

    /// The hash of some of what is staged.
    ///
    /// @param news the clauses by which the figures are selected
    static String sha256(Connection connection, String news) throws SQLException {
        MessageDigest digest = Sha256.digest();
        CopyOut rows = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(ROWS.formatted(news));
        for (byte[] row = rows.readFromCopy(); row != null; row = rows.readFromCopy()) {
            digest.update(row);
        }
        return Sha256.of(digest).value();
    }

    private static String trimmed(BigDecimal value) {
        return (value.scale() > 0 ? value.stripTrailingZeros() : value).toPlainString();
    }
}
