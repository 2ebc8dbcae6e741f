package ipstrategy.events;

import java.util.List;

/// Events after a position, as they go over the wire.
///
/// @param items the events, in order
/// @param total the position of the last event of this service: how many there have been in all
/// @param next the position to ask after the next time; never null, since more may happen. With a filter it may move on
///     although there are no items: so far nothing matched, and where it is less than `total` more can be asked for
/// @param earliest the earliest position to ask after: what came up to it is no longer kept
public record Feed(List<CloudEvent> items, long total, String next, String earliest) {

    public Feed {
        items = List.copyOf(items);
    }
}
