package ipstrategy.gateway.upstream;

import io.smallrye.faulttolerance.api.TypedGuard;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.http.StreamResetException;
import jakarta.enterprise.util.TypeLiteral;
import java.net.URI;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/// One service behind the gateway.
public final class Upstream {

    private static final int CONNECT_TIMEOUT_IN_MILLISECONDS = 1000;
    private static final int IDLE_TIMEOUT_IN_SECONDS = 60;

    private final String name;
    private final URI url;
    private final HttpClient client;
    private final TypedGuard<CompletionStage<Object>> guard;

    Upstream(String name, GatewayConfig.Service config, Vertx vertx) {
        this.name = name;
        this.url = config.url();
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(config.connections())
                .setMaxWaitQueueSize(config.waiting())
                .setConnectTimeout(CONNECT_TIMEOUT_IN_MILLISECONDS)
                .setIdleTimeout(IDLE_TIMEOUT_IN_SECONDS)
                .setDecompressionSupported(false));
        this.guard = TypedGuard.create(new TypeLiteral<CompletionStage<Object>>() {})
                .withCircuitBreaker()
                .requestVolumeThreshold(8)
                .failureRatio(0.5)
                .delay(2, ChronoUnit.SECONDS)
                .successThreshold(1)
                // A caller who hangs up says nothing about the service.
                .skipOn(Set.of(StreamResetException.class, HttpClosedException.class))
                .done()
                .withTimeout()
                .duration(config.timeout().toMillis(), ChronoUnit.MILLIS)
                .done()
                .build();
    }

    public String name() {
        return name;
    }

    public URI url() {
        return url;
    }

    public HttpClient client() {
        return client;
    }

    /// Guards the begin of an answer: it comes in time, or fails, and after many failures is not even asked for.
    @SuppressWarnings("unchecked")
    public <T> Future<T> guarded(Supplier<Future<T>> request) {
        CompletionStage<T> answer = (CompletionStage<T>)
                guard.get(() -> (CompletionStage<Object>) request.get().toCompletionStage());
        return Future.fromCompletionStage(answer);
    }

    /// Asks for something and reads the whole answer.
    public Future<Answer> ask(HttpMethod method, String pathAndQuery, Map<String, String> headers) {
        RequestOptions options = new RequestOptions()
                .setMethod(method)
                .setHost(url.getHost())
                .setPort(url.getPort())
                .setURI(pathAndQuery);
        headers.forEach(options::putHeader);
        return this.<Answer>guarded(() -> client.request(options)
                        .compose(request -> request.send())
                        .compose(response -> response.body()
                                .map(body -> (Answer) new Answer.Given(name, response.statusCode(), body))))
                .otherwise(failure -> new Answer.Silent(name));
    }
}
