package ipstrategy.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// A row of the trail as the database holds it, and the content its hash is taken over.
record SealedRow(
        long id,
        long position,
        Instant occurredAt,
        String actor,
        @Nullable String agency,
        String action,
        String kind,
        String subject,
        @Nullable String before,
        @Nullable String after,
        @Nullable String reason,
        String correlationId,
        @Nullable String previousHash,
        @Nullable String hash) {

    static final String COLUMNS = "id, position, occurred_at, actor, agency, action, kind, subject, before, after,"
            + " reason, correlation_id, previous_hash, hash";

    static SealedRow of(ResultSet row) throws SQLException {
        return new SealedRow(
                row.getLong("id"),
                row.getLong("position"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("agency"),
                row.getString("action"),
                row.getString("kind"),
                row.getString("subject"),
                row.getString("before"),
                row.getString("after"),
                row.getString("reason"),
                row.getString("correlation_id"),
                row.getString("previous_hash"),
                row.getString("hash"));
    }

    /// The row at a place of the chain.
    SealedRow at(long place) {
        return new SealedRow(
                id,
                place,
                occurredAt,
                actor,
                agency,
                action,
                kind,
                subject,
                before,
                after,
                reason,
                correlationId,
                previousHash,
                hash);
    }

    /// The hash this row must have when it follows an entry with the given hash.
    String hashAfter(String previous, ObjectMapper json) {
        ObjectNode content = json.createObjectNode();
        content.put("position", position);
        content.put("occurredAt", occurredAt.toString());
        content.put("actor", actor);
        content.put("agency", agency);
        content.put("action", action);
        content.put("kind", kind);
        content.put("subject", subject);
        // The texts as stored: their bytes are what must not change.
        content.put("before", before);
        content.put("after", after);
        content.put("reason", reason);
        content.put("correlationId", correlationId);
        content.put("previousHash", previous);
        return Chain.hash(content.toString());
    }

    AuditEntry entry(ObjectMapper json) {
        return new AuditEntry(
                position,
                occurredAt,
                actor,
                agency,
                action,
                kind,
                subject,
                tree(before, json),
                tree(after, json),
                reason,
                correlationId,
                previousHash == null ? "" : previousHash,
                hash == null ? "" : hash);
    }

    private static @Nullable JsonNode tree(@Nullable String text, ObjectMapper json) {
        try {
            return text == null ? null : json.readTree(text);
        } catch (JsonProcessingException tampered) {
            // The verifier names it; a reader sees the text that stands there.
            return json.getNodeFactory().textNode(text);
        }
    }
}
