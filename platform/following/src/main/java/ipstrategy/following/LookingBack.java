package ipstrategy.following;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import ipstrategy.events.CloudEvent;
import ipstrategy.web.Correlation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/// Gives handlers that note facts what was told before they were there, or while a version without them was at
/// work: at each start all of their types that is kept and was not looked at yet.
@ApplicationScoped
class LookingBack {

    private final Followed followed;
    private final List<EventHandler> handlers;

    LookingBack(Followed followed, @All List<EventHandler> handlers) {
        this.followed = followed;
        this.handlers = handlers.stream().filter(EventHandler::looksBack).toList();
    }

    /// A part of a feed: events of a type that come after a position.
    ///
    /// @param until how far the feed itself is followed
    record Stretch(String source, String type, long position, long until) {}

    /// What is to be looked at next, or nothing where all has been.
    ///
    /// @param until how far the feed itself is followed
    Optional<Stretch> next(String source, long until) {
        return handlers.stream()
                .filter(handler -> handler.follows(source))
                .flatMap(handler -> handler.types().stream())
                .distinct()
                .map(type -> new Stretch(source, type, followed.position(source, type), until))
                .filter(stretch -> stretch.position() < until)
                .findFirst();
    }

    /// Takes events of a stretch, and notes how far it was looked at, in one transaction.
    ///
    /// @param reached the position up to which there are no others
    void take(Stretch stretch, List<CloudEvent> events, long reached) {
        QuarkusTransaction.requiringNew().run(() -> {
            if (followed.hold(stretch.source(), stretch.type(), stretch.position())) {
                events.forEach(event -> take(stretch, event));
                // Where a feed ends before the position up to which it is followed there is nothing to look at either.
                long next = reached > stretch.position() ? reached : stretch.until();
                followed.moveTo(stretch.source(), stretch.type(), next);
            }
        });
    }

    /// Begins again with the first event that is kept, where what comes after the position no longer is.
    void beginAnew(Stretch stretch) {
        QuarkusTransaction.requiringNew().run(() -> followed.moveTo(stretch.source(), stretch.type(), 0));
    }

    private void take(Stretch stretch, CloudEvent event) {
        Correlation.during(
                event.correlationid(),
                () -> handlers.stream()
                        .filter(handler -> handler.follows(stretch.source()) && handler.takes(event.type()))
                        .forEach(handler -> handler.handle(event)));
    }
}
