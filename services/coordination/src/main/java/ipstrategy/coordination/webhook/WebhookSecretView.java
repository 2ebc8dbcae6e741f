package ipstrategy.coordination.webhook;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A webhook with the key that it has just been given.
///
/// @param secret what messages are verified with from now on: a shared secret `whsec_…`, which is shown this once, or a
///     public key `whpk_…`
@Schema(name = "WebhookSecret")
public record WebhookSecretView(
        WebhookView webhook,

        @Schema(examples = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
        String secret) {}
