package ipstrategy.gateway.passing;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import ipstrategy.gateway.upstream.Deadline;
import ipstrategy.gateway.upstream.Upstream;
import ipstrategy.gateway.upstream.Upstreams;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;
import ipstrategy.web.problem.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.Map;

/// Which requests go to which service: a service's own API under its name, a single measure or metric and what belongs
/// to a measure to whoever owns it, and the registers and papers of the joint-conference office to its own service.
@ApplicationScoped
class Routes {

    private static final String BASE = "/api/v1";
    private static final String SERVICES = BASE + "/services/";

    /// What the office keeps for all. Lists of these are read by the gateway's own doors, which name who is silent.
    private static final String REGISTERS = "plans|agencies|regions|region-classes";

    /// What is the office's alone.
    private static final String OF_THE_OFFICE =
            "plan-drafts|meetings|agenda-items|resolutions|matters|notices|mailbox|provinces"
                    + "|evaluation-rounds|evaluations|reforms|working-days|boards|work-points|resource-reports|webhooks"
                    + "|clients|lineage-links|lineage-proposals";

    /// What every service does alike, so that it is no matter who is asked. The list is merged.
    private static final String OF_EVERYBODY = "lineage";

    /// What every service keeps alike, the list too.
    private static final String THE_SAME_EVERYWHERE = "units";

    /// What is filed under a measure, in the database of the measure.
    private static final String OF_A_MEASURE = "reports|extensions|errands|supervision-steps";

    /// Figures that came together, by the import, report or event that they came with. They are not open to everybody,
    /// so whoever has them is found in the name of the caller.
    private static final String OF_FIGURES = "observation-batches";

    /// Marks a request that is not passed.
    private static final String EXPANDED = "expanded";

    /// Before the doors of the gateway itself, which answer what is not passed; after a token has been looked for.
    private static final int BEFORE_DOORS = -50;

    private final Upstreams upstreams;
    private final Owners owners;
    private final Passage passage;

    Routes(Upstreams upstreams, Owners owners, Passage passage) {
        this.upstreams = upstreams;
        this.owners = owners;
        this.passage = passage;
    }

    void lay(@Observes Router router) {
        router.route(SERVICES + "*").order(BEFORE_DOORS).handler(secured(this::toNamed));
        // One thing of a list, and what lies below it; the list itself is merged.
        route(router, "/(" + REGISTERS + ")/.+", this::toOffice);
        route(router, "/(" + OF_THE_OFFICE + ")(/.*)?", this::toOffice);
        route(router, "/(" + OF_EVERYBODY + ")/.+", this::toAnyone);
        route(router, "/(" + THE_SAME_EVERYWHERE + ")(/.*)?", this::toAnyone);
        expanded(router, "/(measures|metrics|reports)/[^/]+");
        route(router, "/(measures|metrics)/.+", this::toOwner);
        route(router, "/(" + OF_A_MEASURE + ")/.+", this::toOwnerOfMeasure);
        route(router, "/(" + OF_FIGURES + ")/.+", this::toOwnerInTheNameOfTheCaller);
    }

    private void route(Router router, String below, Handler<RoutingContext> route) {
        Handler<RoutingContext> secured = secured(route);
        router.routeWithRegex(BASE + below).order(BEFORE_DOORS).handler(context -> {
            if (context.get(EXPANDED) == null) {
                secured.handle(context);
            } else {
                context.next();
            }
        });
    }

    /// One thing that is asked for with what it links to is answered by a door of the gateway.
    private void expanded(Router router, String below) {
        router.routeWithRegex(BASE + below).order(BEFORE_DOORS).handler(context -> {
            boolean read = context.request().method() == HttpMethod.GET
                    || context.request().method() == HttpMethod.HEAD;
            if (read && context.queryParams().contains("expand")) {
                context.put(EXPANDED, true);
            }
            context.next();
        });
    }

    private Handler<RoutingContext> secured(Handler<RoutingContext> route) {
        return context -> {
            context.response()
                    .putHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                    .putHeader("X-Frame-Options", "DENY");
            passage.whenTrusted(context, () -> route.handle(context));
        };
    }

    private void toNamed(RoutingContext context) {
        String rest = context.normalizedPath().substring(SERVICES.length());
        int slash = rest.indexOf('/');
        String name = slash < 0 ? rest : rest.substring(0, slash);
        String path = slash < 0 ? "/" : rest.substring(slash);
        upstreams
                .named(name)
                .ifPresentOrElse(
                        upstream -> pass(context, upstream, BASE + path),
                        () -> passage.refuse(
                                context,
                                upstreams.isLeftOut(name)
                                        ? Upstreams.absent(name)
                                        : Refusal.of(
                                                ProblemType.NOT_FOUND,
                                                "detail.no-such",
                                                name,
                                                Words.NOUN + "service")));
    }

    private void toOffice(RoutingContext context) {
        upstreams
                .named(Upstreams.COORDINATION)
                .ifPresentOrElse(
                        office -> pass(context, office, context.normalizedPath()),
                        () -> passage.refuse(context, Upstreams.absent(Upstreams.COORDINATION)));
    }

    private void toAnyone(RoutingContext context) {
        pass(context, upstreams.anyone(), context.normalizedPath());
    }

    private void toOwner(RoutingContext context) {
        toOwnerOf(ownedPath(context.normalizedPath()), Map.of(), context);
    }

    /// Measures are open to everybody, so whoever owns one can be found where what is filed under it is not shown.
    private void toOwnerOfMeasure(RoutingContext context) {
        String path = ownedPath(context.normalizedPath());
        toOwnerOf(Owners.measureOf(path.substring(path.lastIndexOf('/') + 1)), Map.of(), context);
    }

    private void toOwnerInTheNameOfTheCaller(RoutingContext context) {
        String authorization = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        Map<String, String> name =
                authorization == null ? Map.of() : Map.of(HttpHeaders.AUTHORIZATION.toString(), authorization);
        toOwnerOf(ownedPath(context.normalizedPath()), name, context);
    }

    /// @param name in whose name the owner is looked for; nobody's where the thing is open to everybody
    private void toOwnerOf(String owned, Map<String, String> name, RoutingContext context) {
        context.request().pause();
        Map<String, String> handedOn = new HashMap<>(Deadline.of(context.request()));
        handedOn.putAll(name);
        owners.of(owned, handedOn).onComplete(found -> {
            if (found.failed()) {
                context.fail(found.cause());
                return;
            }
            switch (found.result()) {
                case Owners.Owner.Known(Upstream upstream) ->
                    // It may have moved: the next request looks for it again.
                    pass(context, upstream, context.normalizedPath(), () -> owners.forget(owned));
                // Whoever is asked says it in the right words.
                case Owners.Owner.Nobody() -> toAnyone(context);
                case Owners.Owner.Hidden(var silent) ->
                    passage.refuse(
                            context,
                            Deadline.isOver(context.request()) ? Upstreams.late(silent) : Upstreams.down(silent));
            }
        });
    }

    private void pass(RoutingContext context, Upstream upstream, String path) {
        pass(context, upstream, path, () -> {});
    }

    private void pass(RoutingContext context, Upstream upstream, String path, Runnable missed) {
        String query = context.request().query();
        passage.pass(context, upstream, query == null ? path : path + "?" + query, missed);
    }

    /// The path of the thing that is owned: `/api/v1/metrics/X` for `/api/v1/metrics/X/observations`.
    private static String ownedPath(String path) {
        int third = path.indexOf('/', BASE.length() + 1);
        int fourth = path.indexOf('/', third + 1);
        return fourth < 0 ? path : path.substring(0, fourth);
    }
}
