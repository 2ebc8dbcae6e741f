package ipstrategy.gateway.admission;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import ipstrategy.web.Network;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.ProblemWriter;
import ipstrategy.web.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/// Shows metrics to the networks that may read them; to all others there are none.
@ApplicationScoped
class MetricsGate {

    private static final int FIRST = -950;

    private final List<Network> readers;
    private final Origin origin;
    private final ProblemWriter problems;

    MetricsGate(LimitsConfig config, Origin origin, ProblemWriter problems) {
        this.readers = config.metricsReaders().stream().map(Network::of).toList();
        this.origin = origin;
        this.problems = problems;
    }

    void stand(@Observes Router router) {
        router.route("/q/metrics*").order(FIRST).handler(this::judge);
    }

    private void judge(RoutingContext context) {
        boolean reads = Origin.literal(origin.address(context.request()))
                .filter(address -> readers.stream().anyMatch(network -> network.holds(address)))
                .isPresent();
        if (reads) {
            context.next();
        } else {
            problems.answer(context, Refusal.because(ProblemType.NOT_FOUND));
        }
    }
}
