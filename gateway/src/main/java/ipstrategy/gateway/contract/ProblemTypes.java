package ipstrategy.gateway.contract;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;

/// Explains each kind of problem at the address that its `type` gives.
@ApplicationScoped
class ProblemTypes {

    void lay(@Observes Router router) {
        router.get("/problems/:slug").method(HttpMethod.HEAD).order(-500).handler(this::explain);
    }

    private void explain(RoutingContext context) {
        Arrays.stream(ProblemType.values())
                .filter(type -> type.slug().equals(context.pathParam("slug")))
                .findFirst()
                .ifPresentOrElse(type -> say(context.response(), type), context::next);
    }

    private static void say(HttpServerResponse response, ProblemType type) {
        response.putHeader("Content-Type", "text/plain;charset=UTF-8").end(explained(type));
    }

    /// A kind in both languages, with its address and its status.
    static String explained(ProblemType type) {
        String title = Words.both("title." + type.slug()).zh() + " · "
                + Words.both("title." + type.slug()).en();
        String detail = Words.both("detail." + type.slug()).zh() + "\n"
                + Words.both("detail." + type.slug()).en();
        return type.uri() + " (HTTP " + type.status() + ")\n" + title + "\n\n" + detail + "\n";
    }
}
