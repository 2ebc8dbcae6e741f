package ipstrategy.gateway.passing;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import ipstrategy.gateway.upstream.Upstreams;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Leads people to where they sign in, so that a browser sees one origin and nothing but this gateway need be reached
/// from outside. Only what signing in needs is passed: never Keycloak's own administration, and no other realm.
@ApplicationScoped
class IdentityRoute {

    private static final String SIGNING_IN = "/(realms/ipstrategy|resources)/.+";

    private static final int BEFORE_PAGES = -45;

    private final Upstreams upstreams;
    private final Passage passage;

    IdentityRoute(Upstreams upstreams, Passage passage) {
        this.upstreams = upstreams;
        this.passage = passage;
    }

    void lay(@Observes Router router) {
        upstreams
                .identity()
                .ifPresent(identity -> router.routeWithRegex(SIGNING_IN)
                        .order(BEFORE_PAGES)
                        .handler(context -> passage.show(context, identity, target(context))));
    }

    /// The path that was judged, and not another way to write a different one.
    private static String target(RoutingContext context) {
        String query = context.request().query();
        return query == null ? context.normalizedPath() : context.normalizedPath() + "?" + query;
    }
}
