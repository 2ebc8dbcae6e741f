package ipstrategy.coordination.webhook.signing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// By what kind of key messages are signed.
@Schema(name = "WebhookScheme")
public enum Scheme {
    /// both sides share a secret, `whsec_…` (HMAC-SHA256)
    HMAC,
    /// the platform signs, and everybody can verify with the public key, `whpk_…`
    ED25519
}
