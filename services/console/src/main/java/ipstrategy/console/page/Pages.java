package ipstrategy.console.page;

import io.quarkus.qute.TemplateInstance;
import ipstrategy.console.gateway.Problem;
import ipstrategy.console.gateway.Reply;
import ipstrategy.console.visit.Place;
import ipstrategy.console.visit.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.function.Function;

/// Answers with pages.
@ApplicationScoped
public class Pages {

    private static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");
    private static final int UNAVAILABLE = 503;

    private final Visit visit;

    Pages(Visit visit) {
        this.visit = visit;
    }

    public Response show(TemplateInstance page) {
        return show(Response.Status.OK.getStatusCode(), page);
    }

    /// Shows what was found, or why there is nothing to show.
    public <T> Response show(Reply<T> reply, Function<T, TemplateInstance> page) {
        return switch (reply) {
            case Reply.Found<T>(T value, String tag) -> show(page.apply(value));
            case Reply.Refused<T>(Problem problem) -> refused(problem);
            case Reply.Silent<T>() -> silent();
        };
    }

    /// The gateway's "no", in its own words. Whoever is not signed in is asked to sign in first.
    public Response refused(Problem problem) {
        return problem.asksForSignIn() && visit.person() == null
                ? signIn()
                : show(problem.status(), Failures.refused(problem));
    }

    /// The gateway does not answer.
    public Response silent() {
        return show(UNAVAILABLE, Failures.silent());
    }

    /// Asks for signing in, and comes back here. Whoever has sent a form is asked on a page, since no form may lead to
    /// another machine; and what a page asks by itself while somebody types is only told so.
    public Response signIn() {
        if (visit.isPartial()) {
            return Response.status(Response.Status.UNAUTHORIZED).build();
        }
        return visit.answersAForm()
                ? show(Response.Status.UNAUTHORIZED.getStatusCode(), Failures.ended())
                : see(visit.signIn());
    }

    /// Goes on to another page of the console, so that a page reloaded does nothing twice. A script would follow by
    /// itself and stay on its page, so it is told to have the browser go there.
    public Response see(String place) {
        URI next = URI.create(Place.of(place));
        return visit.isPartial()
                ? Response.noContent()
                        .header("HX-Redirect", next.toASCIIString())
                        .build()
                : Response.seeOther(next).build();
    }

    public Response show(int status, TemplateInstance page) {
        String html = page.setLocale(visit.language().locale()).render();
        Response.ResponseBuilder answer = Response.status(status)
                .entity(html)
                .type(HTML)
                .language(visit.language().locale())
                .header(HttpHeaders.VARY, "Cookie, Accept-Language, HX-Request");
        // What one person sees is not for the next one at the same machine.
        answer.header(HttpHeaders.CACHE_CONTROL, visit.person() == null ? "no-cache" : "no-store");
        return answer.build();
    }
}
