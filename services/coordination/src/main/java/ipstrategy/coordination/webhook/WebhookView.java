package ipstrategy.coordination.webhook;

import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.coordination.webhook.signing.SigningKeyView;
import ipstrategy.web.answer.ActionView;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A webhook as it goes over the wire.
///
/// @param owner who made it, and to whom it belongs
/// @param types the types of events that it is told of; none means all
/// @param reason why the platform ended it, or why its address could not be verified; null where nothing is amiss
/// @param keys the keys that sign now, the newest first; never a secret
/// @param verifiedAt since when its address is known to want it, or null
@Schema(name = "Webhook")
public record WebhookView(
        @Schema(examples = "WEBHOOK-7") String id,

        @Schema(examples = "service-account-integrator-demo")
        String owner,

        @Schema(examples = "https://receiver.example/events")
        String url,

        @Nullable String description,

        @Schema(examples = "[\"ipstrategy.report.*\"]") List<String> types,

        @Schema(examples = "[\"patents\"]") List<String> services,
        @Schema(examples = "[\"SIPO\"]") List<String> agencies,
        Webhook.State state,
        @Nullable String reason,
        List<SigningKeyView> keys,
        Instant createdAt,
        @Nullable Instant verifiedAt,
        @JsonProperty("_actions") List<ActionView> actions) {}
