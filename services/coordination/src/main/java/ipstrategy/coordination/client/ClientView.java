package ipstrategy.coordination.client;

import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.web.Text;
import ipstrategy.web.answer.ActionView;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A machine client as it goes over the wire: never with its secret.
///
/// @param renewedAt when its secret or its keys were made or changed last
@Schema(name = "Client")
record ClientView(
        @Schema(examples = "bank-of-example") String id,
        Text title,
        @Nullable @Schema(examples = "SIPO") String agency,
        List<String> scopes,
        SignIn signsInBy,
        ClientState state,
        Instant registeredAt,
        Instant renewedAt,
        @JsonProperty("_actions") List<ActionView> actions) {

    /// A client with its new secret, which is shown this once.
    ///
    /// @param secret null where the client signs in by its own key
    @Schema(name = "ClientSecret")
    record WithSecret(ClientView client, @Nullable String secret) {}
}
