package ipstrategy.measures.linking;

import ipstrategy.events.CloudEvent;
import ipstrategy.following.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Set;

/// Hears of metrics that people define, in whichever service is followed.
@ApplicationScoped
class HearingOfMetrics implements EventHandler {

    private static final String TYPE = "ipstrategy.metric.defined.v1";

    private final DefinedMetrics metrics;
    private final Clock clock;

    HearingOfMetrics(DefinedMetrics metrics, Clock clock) {
        this.metrics = metrics;
        this.clock = clock;
    }

    @Override
    public String source() {
        return ANY_SOURCE;
    }

    @Override
    public Set<String> types() {
        return Set.of(TYPE);
    }

    /// What was defined before anybody here listened can be linked to as well.
    @Override
    public boolean looksBack() {
        return true;
    }

    @Override
    public void handle(CloudEvent told) {
        if (metrics.findById(told.subject()) == null) {
            metrics.persistAndFlush(new DefinedMetric(told.subject(), clock.instant()));
        }
    }
}
