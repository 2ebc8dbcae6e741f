package ipstrategy.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A sealed entry of the audit trail.
///
/// @param position its place in the chain of its service, from 1
/// @param occurredAt when the change was made
/// @param actor who made it
/// @param agency on whose behalf, or null
/// @param action what was done
/// @param kind the kind of thing changed
/// @param subject its id
/// @param before the thing before, or null
/// @param after the thing after, or null
/// @param reason why, or null
/// @param correlationId the id of the request
/// @param previousHash the hash of the entry before, 64 zeros for the first
/// @param hash SHA-256 over the canonical JSON (RFC 8785) of all fields above, `before` and `after` as texts
public record AuditEntry(
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
        String hash) {}
