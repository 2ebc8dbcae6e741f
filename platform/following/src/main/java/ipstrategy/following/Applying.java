package ipstrategy.following;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import ipstrategy.audit.Change;
import ipstrategy.audit.Changes;
import ipstrategy.events.CloudEvent;
import ipstrategy.events.EventFilter;
import ipstrategy.identity.Caller;
import ipstrategy.web.Correlation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Applies a page of events: what they bring about and the place in the feed change in one transaction.
@ApplicationScoped
class Applying {

    private static final Logger LOG = Logger.getLogger(Applying.class);

    /// What is told of events that are set aside.
    static final String KIND = "set-aside-event";

    /// Events about events are for people. A handler that fails at everything would be told of its own failures for
    /// ever.
    private static final String OF_EVENTS = "ipstrategy.event.";

    private static final Caller FOLLOWING = Caller.platform("following");

    private final Followed followed;
    private final SetAsideEvents aside;
    private final Changes changes;
    private final FollowingConfig config;
    private final ObjectMapper json;
    private final Clock clock;
    private final List<EventHandler> handlers;

    Applying(
            Followed followed,
            SetAsideEvents aside,
            Changes changes,
            FollowingConfig config,
            ObjectMapper json,
            Clock clock,
            @All List<EventHandler> handlers) {
        this.followed = followed;
        this.aside = aside;
        this.changes = changes;
        this.config = config;
        this.json = json;
        this.clock = clock;
        this.handlers = List.copyOf(handlers);
    }

    /// What became of a page.
    sealed interface Outcome {

        /// All of it is applied or set aside, now or by another replica meanwhile.
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

    /// The types of events of this service that somebody here takes; none where that may be any.
    Set<String> taken(String source) {
        List<EventHandler> takers =
                handlers.stream().filter(handler -> handler.follows(source)).toList();
        boolean any = takers.stream().anyMatch(handler -> handler.types().isEmpty());
        Set<String> types = new TreeSet<>();
        takers.forEach(handler -> types.addAll(handler.types()));
        return any || types.size() > EventFilter.MOST ? Set.of() : types;
    }

    /// Applies the events that follow a position.
    ///
    /// @param reached the position up to which there are no others that are taken here
    Outcome apply(String source, long position, List<CloudEvent> events, long reached) {
        try {
            return inOneTransaction(source, position, events, reached);
        } catch (RuntimeException oneOfThem) {
            if (events.isEmpty()) {
                throw oneOfThem;
            }
            LOG.debugf(oneOfThem, "a page of %s is applied event by event", source);
            return oneByOne(source, position, events);
        }
    }

    /// The page was taken back whole; each event in a transaction of its own tells which one it was.
    private Outcome oneByOne(String source, long position, List<CloudEvent> events) {
        long reached = position;
        for (CloudEvent event : events) {
            try {
                if (inOneTransaction(source, reached, List.of(event), positionOf(event))
                        instanceof Outcome.Elsewhere elsewhere) {
                    return elsewhere;
                }
                reached = positionOf(event);
            } catch (RuntimeException failure) {
                Followed.Failing failing = QuarkusTransaction.requiringNew()
                        .call(() -> followed.failed(source, failure.toString(), clock.instant()));
                if (failing.attempts() < config.attempts()) {
                    return new Outcome.Stuck(event, failing.attempts(), failure);
                }
                if (!setAside(source, reached, event, failing, failure)) {
                    return new Outcome.Elsewhere();
                }
                reached = positionOf(event);
            }
        }
        return new Outcome.Applied();
    }

    /// Gives up on an event for now and lets the feed go on; answers whether it was this replica that did.
    private boolean setAside(
            String source, long position, CloudEvent event, Followed.Failing failing, RuntimeException failure) {
        boolean done = QuarkusTransaction.requiringNew().call(() -> {
            if (!followed.hold(source, position)) {
                return false;
            }
            keep(source, event, failing, failure.toString());
            followed.moveTo(source, positionOf(event));
            return true;
        });
        if (done) {
            LOG.errorf(
                    failure,
                    "event %s of %s (%s of %s) is set aside after %d attempts; the feed goes on",
                    event.sequence(),
                    source,
                    event.type(),
                    event.subject(),
                    failing.attempts());
        }
        return done;
    }

    private void keep(String source, CloudEvent event, Followed.@Nullable Failing failing, @Nullable String reason) {
        SetAsideEvent kept = aside.add(source, event, failing, reason);
        Correlation.during(
                event.correlationid(),
                () -> changes.record(
                        new Change(
                                "event.set-aside",
                                KIND,
                                String.valueOf(kept.id()),
                                null,
                                null,
                                json.valueToTree(kept.view(List.of())),
                                reason),
                        FOLLOWING));
    }

    /// Applies an event that was set aside, within the transaction that is under way.
    void again(SetAsideEvent event) {
        handle(event.source(), event.event());
    }

    private Outcome inOneTransaction(String source, long position, List<CloudEvent> events, long reached) {
        return QuarkusTransaction.requiringNew().call(() -> {
            if (!followed.hold(source, position)) {
                return new Outcome.Elsewhere();
            }
            Set<String> waiting = aside.subjects(source);
            for (CloudEvent event : events) {
                if (waiting.contains(event.subject()) && isTaken(source, event)) {
                    // What comes of a subject is taken in its order: this one waits behind the one that was not.
                    keep(source, event, null, null);
                } else {
                    handle(source, event);
                }
            }
            followed.moveTo(source, reached);
            return new Outcome.Applied();
        });
    }

    private boolean isTaken(String source, CloudEvent event) {
        return handlers.stream().anyMatch(handler -> isFor(handler, source, event));
    }

    private static boolean isFor(EventHandler handler, String source, CloudEvent event) {
        return handler.follows(source)
                && handler.takes(event.type())
                && !event.type().startsWith(OF_EVENTS);
    }

    /// What is written down meanwhile can be found under the id of the request that caused the event.
    private void handle(String source, CloudEvent event) {
        Correlation.during(event.correlationid(), () -> {
            for (EventHandler handler : handlers) {
                if (isFor(handler, source, event)) {
                    handler.handle(event);
                }
            }
        });
    }

    private static long positionOf(CloudEvent event) {
        return Long.parseLong(event.sequence());
    }
}
