package ipstrategy.coordination.webhook.signing;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A key as it goes over the wire: never the secret.
///
/// @param publicKey what a signature by it is verified with, or null where it is a shared secret
/// @param retiresAt until when it signs beside a newer one, or null where it is the newest
@Schema(name = "WebhookKey")
public record SigningKeyView(
        Scheme scheme,
        @Nullable String publicKey,
        Instant createdAt,
        @Nullable Instant retiresAt) {}
