package ipstrategy.gateway.passing;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import ipstrategy.gateway.admission.Origin;
import ipstrategy.gateway.sheet.Sheet;
import ipstrategy.gateway.upstream.Upstream;
import ipstrategy.web.answer.BodyBounds;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.ProblemWriter;
import ipstrategy.web.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;

/// Streams one request to one service and its answer back. A token that is sent is verified here already; what it
/// allows, the service decides.
@ApplicationScoped
class Passage {

    /// A tunnel would lead past the guard, and no service asks for one.
    private static final ProxyOptions NO_TUNNELS = new ProxyOptions().setSupportWebSocket(false);

    private final ProblemWriter problems;
    private final BodyBounds bounds;
    private final Origin origin;

    Passage(ProblemWriter problems, BodyBounds bounds, Origin origin) {
        this.problems = problems;
        this.bounds = bounds;
        this.origin = origin;
    }

    /// Lets a request through to a service, as if it had been sent to this path there.
    ///
    /// @param missed what to do where the service answers that it has no such thing
    void pass(RoutingContext context, Upstream upstream, String pathAndQuery, Runnable missed) {
        Excuse.Telling telling = refusal -> Excuse.problem(problems.bytes(context, refusal));
        pass(context, upstream, new Guarding(context, upstream, pathAndQuery, missed, bounds, origin, telling));
    }

    /// The same for a page: a browser that asks is told on a page, too, that nothing comes.
    void show(RoutingContext context, Upstream upstream, String pathAndQuery) {
        Excuse.Telling telling = refusal -> Sheet.isWanted(context)
                ? Excuse.page(context, refusal)
                : Excuse.problem(problems.bytes(context, refusal));
        pass(context, upstream, new Guarding(context, upstream, pathAndQuery, () -> {}, bounds, origin, telling));
    }

    private static void pass(RoutingContext context, Upstream upstream, Guarding guarding) {
        HttpProxy.reverseProxy(NO_TUNNELS, upstream.client())
                .origin(guarding)
                .addInterceptor(guarding)
                .handle(context.request());
    }

    /// Goes on where no token was sent or the token is good.
    void whenTrusted(RoutingContext context, Runnable passing) {
        if (context.request().getHeader(HttpHeaders.AUTHORIZATION) == null) {
            passing.run();
            return;
        }
        // The body must wait for the verdict, and a bad one is told here alone.
        context.request().pause();
        context.remove(QuarkusHttpUser.AUTH_FAILURE_HANDLER);
        QuarkusHttpUser.getSecurityIdentity(context, null)
                .invoke(identity -> {
                    if (identity.isAnonymous()) {
                        throw new AuthenticationFailedException("an authorization that holds no token");
                    }
                })
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
