package ipstrategy.coordination.webhook.destination;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Sends one message to one address.
///
/// With the client of Vert.x and not with that of the JDK: here the address that is connected to can be said apart from
/// the name, which TLS and the header `Host` still go by. So it is the very address that was judged, whatever the name
/// leads to a moment later (DNS rebinding).
@ApplicationScoped
public class Posting {

    /// As much of an answer as is read.
    private static final int GREATEST_ANSWER = 4096;

    /// Too many requests, a bad gateway, unavailable, a gateway's timeout: said for an endpoint, not for a message.
    private static final Set<Integer> DOWN = Set.of(429, 502, 503, 504);

    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    private final Targets targets;
    private final Duration timeout;
    private final HttpClient client;

    Posting(Targets targets, WebhookConfig config, Vertx vertx) {
        this.targets = targets;
        this.timeout = config.timeout();
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) timeout.toMillis())
                .setKeepAlive(false)
                .setMaxPoolSize(8)
                .setMaxHeaderSize(GREATEST_ANSWER * 2)
                .setDecompressionSupported(false));
    }

    /// What came of it.
    ///
    /// @param status the HTTP status, or null where there was no answer
    /// @param failure why it did not arrive, or null where it did
    /// @param body the beginning of the answer
    /// @param latency how long it took, in milliseconds
    public record Reply(@Nullable Integer status, @Nullable Failure failure, String body, int latency) {

        public boolean arrived() {
            return failure == null;
        }

        /// Whether the endpoint as a whole does not work: no other message would have arrived either.
        public boolean isDown() {
            return failure != null && (failure != Failure.STATUS || (status != null && DOWN.contains(status)));
        }
    }

    private record Heard(int status, String body) {}

    /// Sends, and waits for the answer no longer than is configured.
    public Reply post(String url, Map<String, String> headers, String body) {
        long began = System.nanoTime();
        return switch (targets.judge(url)) {
            case Targets.Judged.Closed(Failure failure) -> new Reply(null, failure, "", since(began));
            case Targets.Judged.Open open -> {
                try {
                    Heard heard = send(open, headers, body);
                    boolean arrived = heard.status() / 100 == 2;
                    yield new Reply(heard.status(), arrived ? null : Failure.STATUS, heard.body(), since(began));
                } catch (CompletionException failed) {
                    boolean late = failed.getCause() instanceof TimeoutException;
                    yield new Reply(null, late ? Failure.TIMEOUT : Failure.NO_CONNECTION, "", since(began));
                }
            }
        };
    }

    private Heard send(Targets.Judged.Open open, Map<String, String> headers, String body) {
        URI url = open.url();
        boolean tls = url.getScheme().equalsIgnoreCase("https");
        int port = url.getPort() >= 0 ? url.getPort() : tls ? HTTPS : HTTP;
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(open.address(), port)))
                .setHost(url.getHost())
                .setPort(port)
                .setSsl(tls)
                .setURI(url.getRawQuery() == null ? path : path + "?" + url.getRawQuery())
                .setFollowRedirects(false);
        headers.forEach(options::putHeader);
        return client.request(options)
                .compose(request -> exchange(request, body))
                .timeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    private Future<Heard> exchange(HttpClientRequest request, String body) {
        return request.send(Buffer.buffer(body.getBytes(StandardCharsets.UTF_8)))
                .compose(response -> read(request, response))
                .timeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .onFailure(late -> request.reset());
    }

    private static Future<Heard> read(HttpClientRequest request, HttpClientResponse response) {
        Promise<Heard> heard = Promise.promise();
        Buffer body = Buffer.buffer();
        Runnable done =
                () -> heard.tryComplete(new Heard(response.statusCode(), body.toString(StandardCharsets.UTF_8)));
        response.exceptionHandler(heard::tryFail);
        response.endHandler(end -> done.run());
        response.handler(part -> {
            if (body.length() + part.length() > GREATEST_ANSWER) {
                done.run();
                request.reset();
            } else {
                body.appendBuffer(part);
            }
        });
        return heard.future();
    }

    /// By a clock that nobody sets: that of the office may be moved while an answer is on its way.
    private static int since(long began) {
        return (int) TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    }
}
