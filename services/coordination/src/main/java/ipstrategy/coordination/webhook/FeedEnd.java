package ipstrategy.coordination.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import ipstrategy.following.Gateway;
import jakarta.enterprise.context.ApplicationScoped;

/// Where the events of all services end: a webhook that is to be told of what happens from now on begins there.
@ApplicationScoped
class FeedEnd {

    private final Gateway gateway;

    FeedEnd(Gateway gateway) {
        this.gateway = gateway;
    }

    /// The cursor behind all that has happened.
    ///
    /// @throws FeedSilent where it is not given
    String now() {
        return switch (gateway.read("/events?after=now&limit=1")) {
            case Gateway.Answer.Given<JsonNode>(JsonNode page) -> next(page);
            case Gateway.Answer.Refused<JsonNode>(int status, String problem) ->
                throw new FeedSilent("the end of the events is not shown to us: HTTP " + status + ": " + problem);
            case Gateway.Answer.Silent<JsonNode>(String why) ->
                throw new FeedSilent("the end of the events could not be read: " + why);
        };
    }

    private static String next(JsonNode page) {
        String next = page.path("next").asText();
        if (next.isEmpty()) {
            throw new FeedSilent("a page of events without a cursor");
        }
        return next;
    }
}
