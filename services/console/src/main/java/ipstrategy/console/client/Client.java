package ipstrategy.console.client;

import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.console.language.Text;
import ipstrategy.console.page.Action;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A machine client.
///
/// @param agency for which it acts, if for any
/// @param scopes what it may: `patents:read`, `all:write`, ...
/// @param renewedAt when its secret or its keys were made or changed last
public record Client(
        String id,
        Text title,
        @Nullable String agency,
        List<String> scopes,
        String signsInBy,
        String state,
        Instant registeredAt,
        Instant renewedAt,
        @JsonProperty("_actions") List<Action> actions) {

    /// A client with its new secret, which the API tells this once.
    public record Keyed(Client client, @Nullable String secret) {}

    public Action action(String name) {
        return Action.among(actions, name);
    }

    /// The address of its page.
    public String page() {
        return "/administration/clients/" + id;
    }
}
