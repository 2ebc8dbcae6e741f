package ipstrategy.following;

import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.runtime.TokensHelper;
import ipstrategy.web.Deadline;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;

/// The platform's own token: kept until shortly before it runs out, then asked for anew.
@ApplicationScoped
class MachineToken {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final OidcClient client;
    private final TokensHelper kept = new TokensHelper();

    MachineToken(OidcClient client) {
        this.client = client;
    }

    /// What stands behind `Authorization`.
    ///
    /// @param anew whether the token that is kept has been refused
    String authorization(boolean anew) {
        Deadline deadline = Deadline.current();
        return "Bearer "
                + kept.getTokens(client, Map.of(), anew)
                        .await()
                        .atMost(deadline == null ? PATIENCE : deadline.within(PATIENCE))
                        .getAccessToken();
    }
}
