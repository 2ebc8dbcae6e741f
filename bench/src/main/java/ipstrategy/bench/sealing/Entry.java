package ipstrategy.bench.sealing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.erdtman.jcs.JsonCanonicalizer;

/// The content of an audit entry. Its columns and its hash are those of the platform's audit module, whose own classes
/// nobody outside of their package can call; a test asks that module's verifier whether they are the same still.
record Entry(
        Instant occurredAt,
        String actor,
        String agency,
        String action,
        String kind,
        String subject,
        String before,
        String after,
        String reason,
        String correlation) {

    static final String COLUMNS =
            "occurred_at, actor, agency, action, kind, subject, before, after, reason, correlation_id";
    static final int COLUMN_COUNT = 10;

    static Entry of(ResultSet row) throws SQLException {
        return new Entry(
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("agency"),
                row.getString("action"),
                row.getString("kind"),
                row.getString("subject"),
                row.getString("before"),
                row.getString("after"),
                row.getString("reason"),
                row.getString("correlation_id"));
    }

    /// Sets the first parameters of a statement, in the order of the columns.
    void setOn(PreparedStatement insert) throws SQLException {
        insert.setObject(1, OffsetDateTime.ofInstant(occurredAt, ZoneOffset.UTC));
        insert.setString(2, actor);
        insert.setString(3, agency);
        insert.setString(4, action);
        insert.setString(5, kind);
        insert.setString(6, subject);
        insert.setString(7, before);
        insert.setString(8, after);
        insert.setString(9, reason);
        insert.setString(10, correlation);
    }

    /// The head of the chain when this entry follows another one.
    Head after(Head previous) {
        long position = previous.position() + 1;
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        content.put("position", position);
        content.put("occurredAt", occurredAt.toString());
        content.put("actor", actor);
        content.put("agency", agency);
        content.put("action", action);
        content.put("kind", kind);
        content.put("subject", subject);
        content.put("before", before);
        content.put("after", after);
        content.put("reason", reason);
        content.put("correlationId", correlation);
        content.put("previousHash", previous.hash());
        return new Head(position, hash(content.toString()));
    }

    private static String hash(String content) {
        try {
            byte[] canonical = new JsonCanonicalizer(content).getEncodedUTF8();
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
