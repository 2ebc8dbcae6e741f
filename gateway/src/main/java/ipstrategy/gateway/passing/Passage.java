package ipstrategy.gateway.passing;

import io.quarkus.oidc.OIDCException;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import ipstrategy.gateway.upstream.Upstream;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.ProblemWriter;
import ipstrategy.web.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;

/// Streams one request to one service and its answer back. A token that is sent is verified here already; what it
/// allows, the service decides.
@ApplicationScoped
class Passage {

    private final ProblemWriter problems;

    Passage(ProblemWriter problems) {
        this.problems = problems;
    }

    /// Lets a request through to a service, as if it had been sent to this path there.
    void pass(RoutingContext context, Upstream upstream, String pathAndQuery) {
        HttpProxy proxy = HttpProxy.reverseProxy(upstream.client())
                .origin(upstream.url().getPort(), upstream.url().getHost())
                .addInterceptor(new Guarding(context, upstream, pathAndQuery, problems));
        proxy.handle(context.request());
    }

    /// Goes on where no token was sent or the token is good.
    void whenTrusted(RoutingContext context, Runnable passing) {
        if (context.request().getHeader(HttpHeaders.AUTHORIZATION) == null) {
            passing.run();
            return;
        }
        // The body must wait for the verdict.
        context.request().pause();
        QuarkusHttpUser.getSecurityIdentity(context, null)
                .subscribe()
                .with(identity -> passing.run(), failure -> refuse(context, untrusted(failure)));
    }

    void refuse(RoutingContext context, Refusal refusal) {
        context.request().resume();
        problems.answer(context, refusal);
    }

    private static Refusal untrusted(Throwable failure) {
        return failure instanceof OIDCException
                ? Refusal.of(ProblemType.UNAVAILABLE, "detail.identity-down").with("Retry-After", "5")
                : Refusal.because(ProblemType.INVALID_TOKEN).with("WWW-Authenticate", "Bearer error=\"invalid_token\"");
    }
}
