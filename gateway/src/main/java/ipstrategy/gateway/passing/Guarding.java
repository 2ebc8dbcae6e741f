package ipstrategy.gateway.passing;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.StreamResetException;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.OriginRequestProvider;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import ipstrategy.gateway.admission.Leaving;
import ipstrategy.gateway.admission.Origin;
import ipstrategy.gateway.upstream.Deadline;
import ipstrategy.gateway.upstream.Upstream;
import ipstrategy.gateway.upstream.Upstreams;
import ipstrategy.tracing.Trace;
import ipstrategy.web.Correlation;
import ipstrategy.web.answer.BodyBounds;
import ipstrategy.web.problem.Farewell;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// What happens to one request on its way through: it goes to the owner's path, says truly where it came from, and gets
/// an excuse where the owner does not answer.
final class Guarding implements ProxyInterceptor, OriginRequestProvider {

    private static final int NOT_MODIFIED = 304;

    /// Headers that the gateway itself has set on the answer.
    private static final List<String> OURS = List.of(
            Correlation.HEADER,
            "X-Content-Type-Options",
            "Referrer-Policy",
            "Content-Security-Policy",
            "X-Frame-Options");

    /// What a caller may have made up about where the request came from.
    private static final List<String> HEARSAY = List.of(
            "Forwarded",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Port",
            "X-Forwarded-Proto",
            "X-Forwarded-Prefix");

    /// What says of which trace a request is. Where traces are made, the client says it anew.
    private static final List<String> OF_THE_TRACE = List.of("traceparent", "tracestate", "baggage");

    private static final Logger LOG = Logger.getLogger(Guarding.class);

    private final RoutingContext context;
    private final Upstream upstream;
    private final String pathAndQuery;
    private final Runnable missed;
    private final BoundedStream body;
    private final boolean upload;
    private final Origin origin;
    private final Excuse.Telling telling;
    private @Nullable HttpClientRequest asked;
    private boolean givenUp;
    private boolean left;

    Guarding(
            RoutingContext context,
            Upstream upstream,
            String pathAndQuery,
            Runnable missed,
            BodyBounds bounds,
            Origin origin,
            Excuse.Telling telling) {
        this.context = context;
        this.upstream = upstream;
        this.pathAndQuery = pathAndQuery;
        this.missed = missed;
        long greatest = saysNothing(context.request()) ? bounds.usual() : bounds.greatest(context);
        this.body = new BoundedStream(context.request(), greatest);
        // What is larger than usual may take longer.
        this.upload = greatest > bounds.usual();
        this.origin = origin;
        this.telling = telling;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext proxied) {
        ProxyRequest request = proxied.request();
        request.setURI(pathAndQuery);
        sayWhereFrom(request.headers());
        if (isQuestion()) {
            // There is no body to pass on. An end that nobody reads would look like a caller who has more to say.
            request.setBody(null);
            context.request().resume();
        } else {
            request.setBody(Body.body(body, request.getBody().length()));
        }
        Duration usual = upload ? upstream.uploadTimeout() : upstream.timeout();
        Duration patience = Deadline.within(usual, context.request());
        Deadline.drop(request.headers());
        if (!patience.equals(usual)) {
            request.headers().set(Deadline.HEADER, Deadline.said(patience));
        }
        // A caller in a hurry says nothing about the service, nor does one who is gone.
        BooleanSupplier owed = () -> patience.equals(usual)
                && context.request().isEnded()
                && !context.response().closed();
        Leaving.whenOver(context, this::over);
        return upstream.guarded(() -> sent(proxied).recover(this::blamed), owed, patience)
                .recover(failure -> Future.succeededFuture(refused(request, failure)));
    }

    /// A question may be sent twice, as long as its caller waits for the answer: both within the patience of one.
    private Future<ProxyResponse> sent(ProxyContext proxied) {
        Future<ProxyResponse> first = proxied.sendRequest();
        if (!isQuestion()) {
            return first;
        }
        return upstream.unlessBroken(
                first, () -> givenUp || context.response().closed() ? first : proxied.sendRequest());
    }

    /// Whether by a request nothing changes and nothing is said beyond its head, so that it may be sent twice. What a
    /// question might have as a body without announcing it means nothing (RFC 9110, section 9.3.1).
    private boolean isQuestion() {
        MultiMap headers = context.request().headers();
        return Upstream.asks(context.request().method())
                && !headers.contains(HttpHeaders.TRANSFER_ENCODING)
                && (!headers.contains(HttpHeaders.CONTENT_LENGTH)
                        || "0".equals(headers.get(HttpHeaders.CONTENT_LENGTH)));
    }

    @Override
    public Future<HttpClientRequest> create(ProxyContext proxied) {
        return upstream.open().compose(request -> {
            if (givenUp) {
                request.reset();
                return Future.failedFuture(new TimeoutException());
            }
            // What goes wrong is told by the answer that does not come.
            asked = request.exceptionHandler(failure -> {});
            return Future.succeededFuture(request);
        });
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext proxied) {
        ProxyResponse response = proxied.response();
        if (response.getStatusCode() == ProblemType.NOT_FOUND.status()) {
            missed.run();
        }
        Hop.end(response.headers());
        // What the gateway has not set, such as what a page allows its browser, is the upstream's to say.
        OURS.stream().filter(context.response().headers()::contains).forEach(response.headers()::remove);
        if (response.getStatusCode() == NOT_MODIFIED) {
            return sendUnchanged(response);
        }
        if (!response.headers().contains(HttpHeaders.CONTENT_ENCODING)) {
            // Its entity tag is of these bytes.
            response.putHeader(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY);
        }
        return proxied.sendResponse();
    }

    /// What has not changed has no body, and must not be announced as one in pieces: some clients wait for it.
    private Future<Void> sendUnchanged(ProxyResponse response) {
        response.headers().remove(HttpHeaders.TRANSFER_ENCODING);
        context.response().setStatusCode(NOT_MODIFIED).headers().addAll(response.headers());
        response.release();
        return context.response().end();
    }

    private static boolean saysNothing(HttpServerRequest request) {
        return request.version() == HttpVersion.HTTP_1_1
                && !request.headers().contains(HttpHeaders.CONTENT_LENGTH)
                && !request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }

    private void sayWhereFrom(MultiMap headers) {
        HttpServerRequest request = context.request();
        // Read before what is hearsay is dropped.
        String from = origin.address(request);
        String scheme = origin.scheme(request);
        Optional<String> authority = origin.authority(request);
        HEARSAY.forEach(headers::remove);
        headers.set("X-Forwarded-For", from);
        headers.set("X-Forwarded-Proto", scheme);
        authority.ifPresent(said -> headers.set("X-Forwarded-Host", said));
        headers.set(Correlation.HEADER, Correlation.of(context));
        if (Trace.id().isPresent()) {
            OF_THE_TRACE.forEach(headers::remove);
        }
    }

    /// What went wrong since the caller is gone, while it waited for its turn or spoke, is not the service's fault.
    private Future<ProxyResponse> blamed(Throwable failure) {
        boolean gone = left || body.isLeft() || context.response().closed();
        return Future.failedFuture(gone ? new StreamResetException(0, failure) : failure);
    }

    private ProxyResponse refused(ProxyRequest request, Throwable failure) {
        giveUp();
        LOG.debugf("%s did not answer: %s", upstream.name(), failure);
        Refusal refusal = refusal(failure);
        ProxyResponse response = request.release()
                .response()
                .setStatusCode(refusal.type().status())
                .putHeader("Cache-Control", "no-store");
        Excuse excuse = telling.of(refusal);
        excuse.headers().forEach(response::putHeader);
        refusal.headers().forEach(response::putHeader);
        response.setBody(Body.body(Buffer.buffer(excuse.body())));
        if (body.isTooLarge()) {
            Farewell.say(context);
        }
        return response;
    }

    private Refusal refusal(Throwable failure) {
        if (body.isTooLarge()) {
            return Refusal.because(ProblemType.BODY_TOO_LARGE);
        }
        return switch (failure) {
            // It is asked for too much, and not down.
            case ConnectionPoolTooBusyException crowd -> Upstreams.crowded();
            case TimeoutException late -> Upstreams.late(List.of(upstream.name()));
            default -> Upstreams.down(List.of(upstream.name()));
        };
    }

    private void over() {
        if (!context.response().ended()) {
            // The response itself learns only later that nobody is there.
            left = true;
            giveUp();
        }
    }

    /// An answer that nobody waits for must not hold a connection.
    private void giveUp() {
        givenUp = true;
        if (asked != null) {
            asked.reset();
        }
    }
}
