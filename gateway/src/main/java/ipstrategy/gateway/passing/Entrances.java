package ipstrategy.gateway.passing;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Paths at the root of the host that stand for doors of the gateway: statistical systems and catalogues look for these
/// where their standards put them, and know nothing of a version of our own.
@ApplicationScoped
class Entrances {

    private static final String BASE = "/api/v1";

    /// Before anything else is done for a request, since it is begun anew.
    private static final int FIRST_OF_ALL = -2000;

    void lay(@Observes Router router) {
        router.routeWithRegex("/(sdmx/v[12]|catalogue)(/.*)?")
                .order(FIRST_OF_ALL)
                .handler(context -> context.reroute(BASE + context.request().uri()));
    }
}
