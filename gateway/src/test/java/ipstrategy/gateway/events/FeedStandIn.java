package ipstrategy.gateway.events;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// The feed of one service as a stand-in shows it: positions from 1 on, filters, and a beginning that may move.
final class FeedStandIn {

    private final String service;
    private final List<JsonObject> events = new CopyOnWriteArrayList<>();
    private volatile int forgotten;
    private volatile boolean trusts = true;

    FeedStandIn(String service) {
        this.service = service;
    }

    /// Something happens.
    ///
    /// @param minute when, on the day of these tests
    void happens(String type, String subject, int minute) {
        int position = events.size() + 1;
        events.add(new JsonObject()
                .put("specversion", "1.0")
                .put("id", String.valueOf(position))
                .put("source", "/services/" + service)
                .put("type", "ipstrategy." + type + ".v1")
                .put("subject", subject)
                .put("time", "2026-11-25T02:%02d:00Z".formatted(minute))
                .put("datacontenttype", "application/json")
                .put("sequence", String.valueOf(position))
                .put("agency", "SIPO")
                .put("correlationid", "made-for-a-test")
                .put("data", new JsonObject().put("line", "one\ntwo")));
    }

    /// Events up to this position are let go.
    void forgets(int upTo) {
        forgotten = upTo;
    }

    /// Tokens are over from now on.
    void distrusts() {
        trusts = false;
    }

    void answer(HttpServerRequest request) {
        if (!trusts) {
            say(request, 401, new JsonObject().put("type", "/problems/invalid-token"));
            return;
        }
        long after = Long.parseLong(request.getParam("after", String.valueOf(forgotten)));
        if (after < forgotten) {
            say(request, 410, new JsonObject().put("type", "/problems/gone"));
            return;
        }
        int limit = Integer.parseInt(request.getParam("limit", "50"));
        String type = request.getParam("type", "*");
        List<JsonObject> wanted = new ArrayList<>();
        long reached = Math.max(after, events.size());
        for (JsonObject event : events.subList((int) Math.min(after, events.size()), events.size())) {
            if (wanted.size() == limit) {
                reached = Long.parseLong(wanted.getLast().getString("sequence"));
                break;
            }
            if (event.getString("type").startsWith(type.replace("*", ""))) {
                wanted.add(event);
            }
        }
        say(
                request,
                200,
                new JsonObject()
                        .put("items", new JsonArray(wanted))
                        .put("total", events.size())
                        .put("next", String.valueOf(reached))
                        .put("earliest", String.valueOf(forgotten)));
    }

    private static void say(HttpServerRequest request, int status, JsonObject body) {
        request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", status == 200 ? "application/json" : "application/problem+json")
                .end(body.toBuffer());
    }
}
