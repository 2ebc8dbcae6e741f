package ipstrategy.following;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import ipstrategy.events.CloudEvent;
import ipstrategy.web.Correlation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.OptionalLong;
import org.jboss.logging.Logger;

/// Applies a page of events: what they bring about and the place in the feed change in one transaction.
@ApplicationScoped
class Applying {

    private static final Logger LOG = Logger.getLogger(Applying.class);

    private final Followed followed;
    private final List<EventHandler> handlers;

    Applying(Followed followed, @All List<EventHandler> handlers) {
        this.followed = followed;
        this.handlers = List.copyOf(handlers);
    }

    /// What became of a page.
    sealed interface Outcome {

        /// All of it is applied, now or by another replica meanwhile.
        record Applied() implements Outcome {}

        /// Another replica is at work on this feed, or has come further.
        record Elsewhere() implements Outcome {}

        /// All before one event is applied; that event could not be, so it and what follows it wait.
        record Stuck(CloudEvent event, int attempts, RuntimeException failure) implements Outcome {}
    }

    /// Whether anybody here takes events of this service.
    boolean isFollowed(String source) {
        return handlers.stream().anyMatch(handler -> handler.follows(source));
    }

    /// Applies the events that follow a position.
    Outcome apply(String source, long position, List<CloudEvent> events) {
        try {
            return inOneTransaction(source, position, events);
        } catch (RuntimeException oneOfThem) {
            LOG.debugf(oneOfThem, "a page of %s is applied event by event", source);
            return oneByOne(source, position, events);
        }
    }

    /// The page was taken back whole; each event in a transaction of its own tells which one it was.
    private Outcome oneByOne(String source, long position, List<CloudEvent> events) {
        long reached = position;
        for (CloudEvent event : events) {
            try {
                if (inOneTransaction(source, reached, List.of(event)) instanceof Outcome.Elsewhere elsewhere) {
                    return elsewhere;
                }
                reached = positionOf(event);
            } catch (RuntimeException failure) {
                int attempts =
                        QuarkusTransaction.requiringNew().call(() -> followed.failed(source, failure.toString()));
                return new Outcome.Stuck(event, attempts, failure);
            }
        }
        return new Outcome.Applied();
    }

    private Outcome inOneTransaction(String source, long position, List<CloudEvent> events) {
        return QuarkusTransaction.requiringNew().call(() -> {
            OptionalLong held = followed.hold(source);
            if (held.isEmpty() || held.getAsLong() != position) {
                return new Outcome.Elsewhere();
            }
            events.forEach(event -> handle(source, event));
            followed.moveTo(source, positionOf(events.getLast()));
            return new Outcome.Applied();
        });
    }

    /// What is written down meanwhile can be found under the id of the request that caused the event.
    private void handle(String source, CloudEvent event) {
        Correlation.during(event.correlationid(), () -> {
            for (EventHandler handler : handlers) {
                if (handler.follows(source) && handler.takes(event.type())) {
                    handler.handle(event);
                }
            }
        });
    }

    private static long positionOf(CloudEvent event) {
        return Long.parseLong(event.sequence());
    }
}
