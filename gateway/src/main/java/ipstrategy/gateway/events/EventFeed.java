package ipstrategy.gateway.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Events of all services as they go over the wire.
///
/// @param items the events, as CloudEvents 1.0
/// @param total how many events there have been, of the services that answered
/// @param next the cursor to ask after the next time; never null, since more may happen
/// @param unavailable the services that did not answer; the cursor stays where it was in their feeds, so nothing
///     of them is passed over
@Schema(name = "EventFeed")
record EventFeed(List<JsonNode> items, long total, String next, List<String> unavailable) {

    EventFeed {
        items = List.copyOf(items);
        unavailable = List.copyOf(unavailable);
    }

    static EventFeed of(EventPage page) {
        return new EventFeed(
                page.told().stream().map(EventPage.Told::event).toList(),
                page.total(),
                page.next().encoded(),
                page.unavailable());
    }
}
