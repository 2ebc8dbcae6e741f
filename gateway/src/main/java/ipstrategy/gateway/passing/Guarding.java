package ipstrategy.gateway.passing;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import ipstrategy.gateway.upstream.Upstream;
import ipstrategy.web.Correlation;
import ipstrategy.web.problem.Problem;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.ProblemWriter;
import ipstrategy.web.problem.Refusal;
import java.util.List;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/// What happens to one request on its way through: it goes to the owner's path, says truly where it came from, and gets
/// a problem where the owner does not answer.
final class Guarding implements ProxyInterceptor {

    /// Headers that the gateway itself has set on the answer.
    private static final List<String> OURS = List.of(Correlation.HEADER, "X-Content-Type-Options", "Referrer-Policy");

    /// What a caller may have made up about where the request came from.
    private static final List<String> HEARSAY = List.of(
            "Forwarded",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Port",
            "X-Forwarded-Proto",
            "X-Forwarded-Prefix");

    private final RoutingContext context;
    private final Upstream upstream;
    private final String pathAndQuery;
    private final ProblemWriter problems;

    Guarding(RoutingContext context, Upstream upstream, String pathAndQuery, ProblemWriter problems) {
        this.context = context;
        this.upstream = upstream;
        this.pathAndQuery = pathAndQuery;
        this.problems = problems;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext proxied) {
        proxied.request().setURI(pathAndQuery);
        sayWhereFrom(proxied.request().headers());
        return upstream.guarded(proxied::sendRequest)
                .recover(failure -> Future.succeededFuture(refused(proxied, failure)));
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext proxied) {
        OURS.forEach(proxied.response().headers()::remove);
        return proxied.sendResponse();
    }

    private void sayWhereFrom(MultiMap headers) {
        HttpServerRequest request = context.request();
        HEARSAY.forEach(headers::remove);
        headers.set("X-Forwarded-For", request.remoteAddress().hostAddress());
        headers.set("X-Forwarded-Proto", request.scheme());
        if (request.authority() != null) {
            headers.set("X-Forwarded-Host", request.authority().toString());
        }
        headers.set(Correlation.HEADER, Correlation.of(context));
    }

    private ProxyResponse refused(ProxyContext proxied, Throwable failure) {
        ProblemType type = failure instanceof TimeoutException ? ProblemType.GATEWAY_TIMEOUT : ProblemType.UNAVAILABLE;
        byte[] problem = problems.bytes(context, Refusal.of(type, "detail.service-down", upstream.name()));
        return proxied.request()
                .release()
                .response()
                .setStatusCode(type.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .putHeader("Cache-Control", "no-store")
                .putHeader("Retry-After", "5")
                .setBody(Body.body(Buffer.buffer(problem)));
    }
}
