package ipstrategy.console.webhook;

import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.console.page.Action;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A message on its way to a webhook's address.
///
/// @param status what the address answered last
/// @param failure why the last attempt came to nothing
/// @param latency how long the last attempt took, in milliseconds
public record Delivery(
        long id,
        String message,
        String source,
        String type,
        String subject,
        String state,
        int attempts,
        @Nullable Integer status,
        @Nullable String failure,
        @Nullable Integer latency,
        Instant queuedAt,
        @Nullable Instant lastAttemptAt,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant settledAt,
        @JsonProperty("_actions") List<Action> actions) {

    /// One attempt to deliver it.
    public record Attempt(
            long id,
            Instant at,
            @Nullable Integer status,
            @Nullable String failure,
            int latency) {}

    public Action action(String name) {
        return Action.among(actions, name);
    }

    /// The address of its page.
    public String page(String webhook) {
        return "/administration/webhooks/" + webhook + "/deliveries/" + id;
    }
}
