package ipstrategy.gateway.passing;

import io.vertx.ext.web.Router;
import ipstrategy.gateway.upstream.Upstreams;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Whatever is neither the API nor the gateway's own is a page for people, and made by the console. It reads the API
/// through this gateway as anybody may.
@ApplicationScoped
class PagesRoute {

    /// What the gateway itself answers at the root of the host.
    private static final String NOT_OURS = "(?!/(api|sdmx|catalogue|docs|problems|status|q|openapi\\.json)(/|$))";

    private static final int AFTER_THE_API = -40;

    private final Upstreams upstreams;
    private final Passage passage;

    PagesRoute(Upstreams upstreams, Passage passage) {
        this.upstreams = upstreams;
        this.passage = passage;
    }

    void lay(@Observes Router router) {
        upstreams
                .console()
                .ifPresent(console -> router.routeWithRegex(NOT_OURS + "/.*")
                        .order(AFTER_THE_API)
                        .handler(context ->
                                passage.show(context, console, context.request().uri())));
    }
}
