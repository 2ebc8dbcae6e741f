package ipstrategy.metrics.figure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;

/// The SHA-256 of figures that came together, so that a trail of one entry says which they were. One line for each, in
/// the order of its key: `metric|period|region|breakdown|value|status|qualifier`, UTF-8, each line ended by a
/// line feed, the value plain and empty where it is missing.
public final class BatchDigest {

    private static final int ROWS_AT_ONCE = 5_000;

    private static final String ROWS = """
            select metric || '|' || period || '|' || region || '|' || breakdown || '|'
                   || coalesce(trim_scale(value)::text, '') || '|' || status || '|' || qualifier
              from observation
             where origin_id = ? and state = ?
             order by metric, period collate "C", region collate "C", breakdown collate "C", revision
            """;

    private BatchDigest() {}

    /// Of the figures of one origin that are in a state. They are read a few at a time, so there may be millions.
    public static String of(Connection connection, String originId, Observation.State state) throws SQLException {
        MessageDigest digest = sha256();
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
