package ipstrategy.gateway.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/// Some events of all services.
///
/// @param told the events, those of one service in their order
/// @param next the place to go on from; a service that did not answer stands where it stood
/// @param total how many events there have been, of the services that answered
/// @param more whether it is known that more follow
/// @param unavailable who did not answer
record EventPage(List<Told> told, EventCursor next, long total, boolean more, List<String> unavailable) {

    EventPage {
        told = List.copyOf(told);
        unavailable = List.copyOf(unavailable);
    }

    /// One event, with the service that tells it.
    record Told(String service, JsonNode event) {

        long position() {
            return event.path("sequence").asLong();
        }
    }
}
