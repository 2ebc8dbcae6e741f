package ipstrategy.events;

import ipstrategy.watching.Vital;
import ipstrategy.watching.Watched;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Whether what has happened is told.
@ApplicationScoped
class OutboxWatch implements Watched {

    @Override
    public List<Vital> vitals() {
        return List.of(
                Vital.of(
                        "ipstrategy.outbox.position",
                        "Position of the last event in the feed",
                        "select coalesce(max(position), (select forgotten from outbox_begin)) from outbox_event"),
                Vital.of(
                        "ipstrategy.outbox.waiting",
                        "Events that have happened and have no place in the feed yet",
                        "select count(*) from outbox_event where position is null"),
                Vital.of(
                        "ipstrategy.outbox.lag.seconds",
                        "Age of the oldest event without a place in the feed, in seconds",
                        "select coalesce(extract(epoch from now() - min(occurred_at)), 0) from outbox_event"
                                + " where position is null"));
    }
}
