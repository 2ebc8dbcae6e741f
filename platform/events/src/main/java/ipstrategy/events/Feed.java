package ipstrategy.events;

import java.util.List;

/// Events after a position, as they go over the wire.
///
/// @param items the events, in order
/// @param total how many events this service has in all
/// @param next the position to ask after the next time; never null, since more may happen
public record Feed(List<CloudEvent> items, long total, String next) {

    public Feed {
        items = List.copyOf(items);
    }
}
