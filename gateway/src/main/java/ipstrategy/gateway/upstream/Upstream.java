package ipstrategy.gateway.upstream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.TypedGuard;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.http.StreamResetException;
import jakarta.enterprise.util.TypeLiteral;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jspecify.annotations.Nullable;

/// One service behind the gateway.
public final class Upstream {

    private static final int CONNECT_TIMEOUT_IN_MILLISECONDS = 1000;
    private static final int IDLE_TIMEOUT_IN_SECONDS = 60;
    /// Methods by which nothing changes (RFC 9110, section 9.2.1), as far as the gateway uses them.
    private static final Set<HttpMethod> QUESTIONS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final String name;
    private final URI url;
    private final Duration timeout;
    private final Duration uploadTimeout;
    private final HttpClient client;
    private final TypedGuard<CompletionStage<Object>> guard;
    private final RetryBudget budget = new RetryBudget();
    private final Counter again;
    private volatile CircuitBreakerState circuit = CircuitBreakerState.CLOSED;

    Upstream(String name, URI url, GatewayConfig.Allowance config, Vertx vertx, MeterRegistry metrics) {
        this.name = name;
        this.url = url;
        this.timeout = config.timeout();
        this.uploadTimeout = config.uploadTimeout();
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
                .onStateChange(state -> circuit = state)
                // What is no failure is a success, by which a service that is asked on trial would be trusted again.
                .when(failure -> circuit != CircuitBreakerState.CLOSED || !saysNothing(failure))
                .done()
                .build();
        this.again = metrics.counter("gateway.upstream.retries", "service", name);
        Gauge.builder("gateway.upstream.circuit", this, upstream -> upstream.circuit.ordinal())
                .description("0 closed, 1 open, 2 half open")
                .tag("service", name)
                .strongReference(true)
                .register(metrics);
    }

    public String name() {
        return name;
    }

    /// How long it may take until an answer begins.
    public Duration timeout() {
        return timeout;
    }

    /// How long it may take where a file must come through first.
    public Duration uploadTimeout() {
        return uploadTimeout;
    }

    public HttpClient client() {
        return client;
    }

    /// Callers who hang up, speak slowly, are in a hurry or come in a crowd say nothing about the service.
    private static boolean saysNothing(Throwable failure) {
        return failure instanceof StreamResetException
                || failure instanceof SlowCaller
                || failure instanceof ConnectionPoolTooBusyException;
    }

    /// Guards the begin of an answer: it comes in time, or fails, and after many failures is not even asked for.
    ///
    /// @param saidAll whether the caller has said all: as long as one speaks, it is not the service that is late
    /// @param patience how long the answer may take to begin; who has less than the service may take does not try a
    ///        service that is mistrusted
    @SuppressWarnings("unchecked")
    public <T> Future<T> guarded(Supplier<Future<T>> request, BooleanSupplier saidAll, Duration patience) {
        if (circuit != CircuitBreakerState.CLOSED && patience.compareTo(timeout) < 0) {
            tryAgain();
            return Future.failedFuture(new CircuitBreakerOpenException());
        }
        CompletionStage<T> answer = (CompletionStage<T>) guard.get(() -> (CompletionStage<Object>) request.get()
                .timeout(Math.max(1, patience.toMillis()), TimeUnit.MILLISECONDS)
                .recover(failure -> Future.failedFuture(
                        failure instanceof TimeoutException && !saidAll.getAsBoolean() ? new SlowCaller() : failure))
                .toCompletionStage());
        return Future.fromCompletionStage(answer);
    }

    /// Asks the service on trial, if it is time for that, and as patiently as always: where all callers are in a hurry
    /// nobody else would.
    private void tryAgain() {
        attempt(url.getPort(), HttpMethod.HEAD, "/", Map.of(), Buffer.buffer());
    }

    /// Begins a request, as soon as there is a connection for it.
    public Future<HttpClientRequest> open() {
        return client.request(new RequestOptions()
                .setHost(url.getHost())
                .setPort(url.getPort())
                .setConnectTimeout(timeout.toMillis()));
    }

    /// Asks for something and reads the whole answer.
    public Future<Answer> ask(HttpMethod method, String pathAndQuery, Map<String, String> headers) {
        return tell(method, pathAndQuery, headers, Buffer.buffer());
    }

    /// The same at another port of it.
    public Future<Answer> askAt(int port, HttpMethod method, String pathAndQuery, Map<String, String> headers) {
        return tell(port, method, pathAndQuery, headers, Buffer.buffer());
    }

    /// Says something and reads the whole answer. A question whose connection broke is asked once more, within the
    /// budget; what may change something is said once.
    public Future<Answer> tell(HttpMethod method, String pathAndQuery, Map<String, String> headers, Buffer body) {
        return tell(url.getPort(), method, pathAndQuery, headers, body);
    }

    private Future<Answer> tell(
            int port, HttpMethod method, String pathAndQuery, Map<String, String> headers, Buffer body) {
        Future<Answer> first = attempt(port, method, pathAndQuery, headers, body);
        if (!QUESTIONS.contains(method)) {
            return first.otherwise(failure -> new Answer.Silent(name));
        }
        return unlessBroken(first, () -> attempt(port, method, pathAndQuery, headers, body))
                .otherwise(failure -> new Answer.Silent(name));
    }

    /// Asks a question once more whose connection broke, within the budget: a connection that was kept may end in the
    /// moment in which it is used again (RFC 9110, section 9.2.2). Only for what changes nothing.
    ///
    /// @param first what came of the question
    /// @param again asks it once more
    public <T> Future<T> unlessBroken(Future<T> first, Supplier<Future<T>> again) {
        budget.save();
        return first.recover(failure -> {
            if (!isBroken(failure) || !budget.spend()) {
                return Future.failedFuture(failure);
            }
            this.again.increment();
            return again.get();
        });
    }

    /// Whether by a method nothing changes, so that it may be used twice.
    public static boolean asks(HttpMethod method) {
        return QUESTIONS.contains(method);
    }

    private Future<Answer> attempt(
            int port, HttpMethod method, String pathAndQuery, Map<String, String> headers, Buffer body) {
        Duration patience = Deadline.within(timeout, headers);
        if (!patience.isPositive()) {
            // Nobody waits any more.
            return Future.succeededFuture(new Answer.Silent(name));
        }
        RequestOptions options = new RequestOptions()
                .setMethod(method)
                .setHost(url.getHost())
                .setPort(port)
                .setURI(pathAndQuery)
                // Nobody waits longer, so nor does the connection.
                .setTimeout(Math.max(1, patience.toMillis()));
        headers.forEach((header, value) -> {
            if (!Deadline.isOurs(header)) {
                options.putHeader(header, value);
            }
        });
        if (patience.compareTo(timeout) < 0) {
            options.putHeader(Deadline.HEADER, Deadline.said(patience));
        }
        // A caller in a hurry says nothing about the service.
        BooleanSupplier owed = () -> patience.equals(timeout);
        Asked asked = new Asked();
        return guarded(
                        () -> client.request(options).compose(request -> {
                            asked.begin(request);
                            return answer(request, body);
                        }),
                        owed,
                        patience)
                // Also where it goes on saying a little now and then.
                .onFailure(failure -> asked.giveUp());
    }

    private static boolean isBroken(Throwable failure) {
        return failure instanceof HttpClosedException || failure instanceof IOException;
    }

    /// Sends and listens in one step of the event loop: an answer that came between two steps would be lost.
    private Future<Answer> answer(HttpClientRequest request, Buffer said) {
        return (said.length() == 0 ? request.send() : request.send(said))
                .compose(response -> response.body().map(body -> new Answer.Given(name, response.statusCode(), body)));
    }

    /// A request that may be given up, also before it has begun.
    private static final class Asked {

        private @Nullable HttpClientRequest request;
        private boolean givenUp;

        synchronized void begin(HttpClientRequest begun) {
            request = begun;
            if (givenUp) {
                begun.reset();
            }
        }

        synchronized void giveUp() {
            givenUp = true;
            if (request != null) {
                request.reset();
            }
        }
    }

    /// A caller who takes longer to speak than a service may take to answer.
    private static final class SlowCaller extends TimeoutException {}
}
