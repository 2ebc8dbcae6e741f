package ipstrategy.metrics.figure;

import ipstrategy.files.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/// The SHA-256 of figures that came together, so that a trail of one entry says which they were: the same when they are
/// verified and published as when the gate let them in (ADR 013). One line for each, in the order of their ids, which
/// is that in which they came in: `metric|period|region|breakdown|value|status|qualifier`, UTF-8, each line ended by a
/// line feed, the value plain and empty where it is missing.
public final class BatchDigest {

    private static final int ROWS_AT_ONCE = 5_000;

    private static final String ROWS = """
            select metric || '|' || period || '|' || region || '|' || breakdown || '|'
                   || coalesce(trim_scale(value)::text, '') || '|' || status || '|' || qualifier
              from observation
             where origin_id = ? and state = ?
             order by id
            """;

    private BatchDigest() {}

    /// Of the figures of one origin that are in a state. They are read a few at a time, so there may be millions.
    public static String of(Connection connection, String originId, Observation.State state) throws SQLException {
        MessageDigest digest = Sha256.digest();
        try (PreparedStatement select = connection.prepareStatement(ROWS)) {
            select.setFetchSize(ROWS_AT_ONCE);
            select.setString(1, originId);
            select.setString(2, state.name());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    digest.update((rows.getString(1) + "\n").getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        return Sha256.of(digest).value();
    }
}
