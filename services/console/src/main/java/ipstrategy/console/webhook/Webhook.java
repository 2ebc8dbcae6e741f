package ipstrategy.console.webhook;

import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.console.page.Action;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// That somebody is told of events at an address of their own.
///
/// @param types the types of events that it is told of; none means all, and so do no services and no agencies
/// @param reason why the platform ended it, or why its address could not be verified
/// @param keys those that sign now, the newest first
public record Webhook(
        String id,
        String owner,
        String url,
        @Nullable String description,
        List<String> types,
        List<String> services,
        List<String> agencies,
        String state,
        @Nullable String reason,
        List<Key> keys,
        Instant createdAt,
        @Nullable Instant verifiedAt,
        @JsonProperty("_actions") List<Action> actions) {

    /// A key that signs, without what is secret of it.
    public record Key(
            String scheme,
            @Nullable String publicKey,
            Instant createdAt,
            @Nullable Instant retiresAt) {}

    /// A webhook with its new secret, which the API tells this once.
    public record Keyed(Webhook webhook, String secret) {}

    /// How many messages are sent again.
    public record Replayed(int replayed) {}

    public Action action(String name) {
        return Action.among(actions, name);
    }

    /// Whether it is told as things happen.
    boolean isActive() {
        return state.equals("ACTIVE");
    }

    /// The address of its page.
    public String page() {
        return "/administration/webhooks/" + id;
    }

    public String descriptionTyped() {
        return description == null ? "" : description;
    }

    /// Types as they are typed, one a line.
    public String typesTyped() {
        return String.join("\n", types);
    }
}
