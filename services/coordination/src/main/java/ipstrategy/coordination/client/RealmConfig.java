package ipstrategy.coordination.client;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// How this service sees to the clients of the realm.
@ConfigMapping(prefix = "ipstrategy.clients")
public interface RealmConfig {

    /// The realm, as tokens name it.
    @WithDefault("${quarkus.oidc.auth-server-url}")
    URI realm();

    /// The machine client by which this service signs in. It may see to clients, and to nothing else of the realm.
    @WithDefault("registrar")
    String registrar();

    /// The secret of that machine client; without it, no machine client can be registered or changed.
    Optional<String> secret();

    /// How long Keycloak may take for one answer.
    @WithDefault("PT10S")
    Duration timeout();
}
