package ipstrategy.console.figure;

import ipstrategy.console.gateway.Asked;
import ipstrategy.console.gateway.Gateway;
import ipstrategy.console.gateway.Reply;
import ipstrategy.console.metric.Observation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Reads what a grid is filled and checked with.
@ApplicationScoped
class Grounds {

    private final Gateway gateway;

    Grounds(Gateway gateway) {
        this.gateway = gateway;
    }

    /// A metric, the places that figures may be about, and the figures that stand for a period.
    record Ground(Reportable metric, List<Reportable.Place> places, List<Observation> standing) {}

    Reply<Ground> of(String code, String period) {
        return gateway.read(Asked.of("metrics", code), Reportable.class)
                .map(metric -> new Ground(metric, places(), standing(code, period)));
    }

    /// The last figure of everything that figures were reported of before.
    List<Observation> before(String code) {
        return gateway.rows(observed(code).with("latest", 1), Observation.class);
    }

    private List<Reportable.Place> places() {
        return gateway.rows(Asked.of("regions").whole().with("fields", "code,name,kind"), Reportable.Place.class);
    }

    private List<Observation> standing(String code, String period) {
        return gateway.rows(observed(code).with("from", period).with("to", period), Observation.class);
    }

    private static Asked observed(String code) {
        return Asked.of("metrics", code, "observations").whole();
    }
}
