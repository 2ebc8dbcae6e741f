package ipstrategy.console.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A sealed entry of an audit trail.
///
/// @param position its place in the chain of its service, from 1
/// @param agency on whose behalf it was done, if on anybody's
/// @param before the thing before; nothing where it is new
/// @param after the thing after; nothing where it is gone
/// @param previousHash the hash of the entry before
public record Entry(
        long position,
        Instant occurredAt,
        String actor,
        @Nullable String agency,
        String action,
        String kind,
        String subject,
        @Nullable JsonNode before,
        @Nullable JsonNode after,
        @Nullable String reason,
        String correlationId,
        String previousHash,
        String hash) {

    public Entry {
        // A null that is written is a node, and means nothing as well.
        before = before == null || before.isNull() ? null : before;
        after = after == null || after.isNull() ? null : after;
    }

    public Comparison comparison() {
        return Comparison.of(before, after);
    }

    /// What was done to the thing: the action without the kind of thing before it.
    public String verb() {
        return action.substring(action.indexOf('.') + 1);
    }

    static String encoded(String raw) {
        return URLEncoder.encode(raw, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
