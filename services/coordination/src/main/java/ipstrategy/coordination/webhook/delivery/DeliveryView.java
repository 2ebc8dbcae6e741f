package ipstrategy.coordination.webhook.delivery;

import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.coordination.webhook.destination.Failure;
import ipstrategy.web.answer.ActionView;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A delivery as it goes over the wire.
///
/// @param message the `webhook-id` under which it is sent, at each attempt the same
/// @param attempts how often it was sent so far, or since a person had it sent again
/// @param status the HTTP status of the last answer, or null where there was none
/// @param failure why it did not arrive the last time, or null
/// @param latency how long the last attempt took, in milliseconds
/// @param nextAttemptAt when it is sent next, unless something before it is not settled
/// @param settledAt when it arrived or was let go
@Schema(name = "WebhookDelivery")
public record DeliveryView(
        @Schema(examples = "1204") long id,
        @Schema(examples = "WEBHOOK-7") String webhook,
        @Schema(examples = "patents-88") String message,
        @Schema(examples = "patents") String source,

        @Schema(examples = "ipstrategy.report.accepted.v1") String type,

        String subject,
        Delivery.State state,
        int attempts,
        @Nullable Integer status,
        @Nullable Failure failure,
        @Nullable Integer latency,
        Instant queuedAt,
        @Nullable Instant lastAttemptAt,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant settledAt,
        @JsonProperty("_actions") List<ActionView> actions) {}
