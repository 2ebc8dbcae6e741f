package ipstrategy.gateway.contract;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The realm whose tokens are believed. This gateway may reach it at an address that nobody else knows, so it asks the
/// realm how it calls itself: that is where people are sent to sign in.
@ApplicationScoped
class Realm {

    private static final String DISCOVERY = "/.well-known/openid-configuration";
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Pattern ADDRESS = Pattern.compile("https?://[A-Za-z0-9.:\\[\\]/_~%-]+");

    private final HttpClient client;
    private final String reached;

    Realm(Vertx vertx, @ConfigProperty(name = "quarkus.oidc.auth-server-url") String reached) {
        this.client = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout((int) PATIENCE.toMillis()));
        this.reached = reached;
    }

    /// Its address by its own word.
    Future<String> address() {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(reached + DISCOVERY)
                .setTimeout(PATIENCE.toMillis());
        return client.request(options)
                .compose(HttpClientRequest::send)
                .compose(HttpClientResponse::body)
                .compose(said -> Optional.ofNullable(said.toJsonObject().getString("issuer"))
                        .filter(ADDRESS.asMatchPredicate())
                        .map(Future::succeededFuture)
                        .orElseGet(() -> Future.failedFuture("the realm does not say how it is called")));
    }

    /// Where this gateway reaches it, which serves as long as it is silent.
    String reached() {
        return reached;
    }
}
