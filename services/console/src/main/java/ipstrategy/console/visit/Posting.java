package ipstrategy.console.visit;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/// A form that is sent: it says on which page it stands, and the browser, which keeps what was typed, is told when it
/// is taken.
class Posting {

    /// The field that every form has, and under which the request bears it.
    static final String PAGE = "page";

    private static final String TAKEN = "taken";
    private static final Duration TOLD = Duration.ofMinutes(1);
    private static final int NOT_TAKEN = 400;

    /// Comes before the filter against forged requests, since the page that tells of a refusal leads back too.
    @WithFormRead
    @ServerRequestFilter(priority = Priorities.USER - 1)
    void stands(ResteasyReactiveContainerRequestContext request, RoutingContext context) {
        if (isPosted(context)
                && request.getServerRequestContext() instanceof ResteasyReactiveRequestContext sent
                && sent.getFormParameter(PAGE, true, false) instanceof String page) {
            context.put(PAGE, page);
        }
    }

    /// The cookie is for the script of the page that comes next.
    @ServerResponseFilter
    void taken(ContainerResponseContext answer, RoutingContext context) {
        if (isPosted(context) && !isPartOfAPage(answer, context) && answer.getStatus() < NOT_TAKEN) {
            context.response()
                    .addCookie(Cookie.cookie(
                                    TAKEN, URLEncoder.encode(context.request().path(), StandardCharsets.UTF_8))
                            .setPath("/")
                            .setSameSite(CookieSameSite.STRICT)
                            .setMaxAge(TOLD.toSeconds()));
        }
    }

    private static boolean isPosted(RoutingContext context) {
        return HttpMethod.POST.equals(context.request().method());
    }

    private static boolean isPartOfAPage(ContainerResponseContext answer, RoutingContext context) {
        return context.request().getHeader("HX-Request") != null
                && !answer.getHeaders().containsKey("HX-Redirect");
    }
}
