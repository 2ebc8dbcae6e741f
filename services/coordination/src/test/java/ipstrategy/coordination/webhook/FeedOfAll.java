package ipstrategy.coordination.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/// A real HTTP server in place of the gateway and of the realm: it tells the events of all services behind a cursor,
/// and gives tokens. Each test has a service of its own, by which it tells its events from those of others.
public final class FeedOfAll implements QuarkusTestResourceLifecycleManager {

    private final List<Event> events = new CopyOnWriteArrayList<>();
    private volatile String gone = "";
    private volatile boolean silent;
    private HttpServer server;

    private record Event(String service, String type, String agency, String json) {}

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        server.createContext("/", this::answer);
        server.start();
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        return Map.of(
                "ipstrategy.following.gateway", url,
                "quarkus.oidc-client.auth-server-url", url + "/realm",
                "quarkus.oidc-client.credentials.secret", "of-the-platform",
                "ipstrategy.webhooks.allowed-targets", "127.0.0.1",
                "ipstrategy.webhooks.plain-http", "true",
                "ipstrategy.webhooks.idle", "PT0.1S");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(FeedOfAll.class));
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    /// Something happens, on behalf of no agency.
    public void happens(String service, String action, String subject) {
        happens(service, action, subject, "");
    }

    /// Something happens.
    ///
    /// @param agency on whose behalf, or an empty text for nobody's
    public void happens(String service, String action, String subject, String agency) {
        int sequence = events.size() + 1;
        String extension = agency.isEmpty() ? "" : "\"agency\":\"" + agency + "\",";
        events.add(new Event(service, "ipstrategy." + action + ".v1", agency, """
                {"specversion":"1.0","id":"%1$d","source":"/services/%2$s","type":"ipstrategy.%3$s.v1","subject":"%4$s",\
                "time":"2026-11-26T02:00:00Z","datacontenttype":"application/json","sequence":"%1$d",%5$s\
                "correlationid":"told-in-a-test","data":{"title":"报告"}}""".formatted(
                        sequence, service, action, subject, extension)));
    }

    /// The cursor behind all that has happened.
    public String now() {
        return "c" + events.size();
    }

    /// Of this service nothing is kept that is asked for.
    void forgets(String service) {
        gone = service;
    }

    /// While a service is silent, it is not known where all events end.
    void isSilent(boolean whether) {
        silent = whether;
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        if (exchange.getRequestURI().getPath().endsWith("/token")) {
            say(
                    exchange,
                    200,
                    "{\"access_token\": \"of-the-platform\", \"expires_in\": 300, \"token_type\": \"Bearer\"}");
            return;
        }
        boolean known =
                "Bearer of-the-platform".equals(exchange.getRequestHeaders().getFirst("Authorization"));
        Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
        if (!known || !exchange.getRequestURI().getPath().equals("/api/v1/events")) {
            say(exchange, known ? 404 : 401, "{}");
        } else if (silent && "now".equals(query.get("after"))) {
            say(exchange, 503, "{}");
        } else if (!gone.isEmpty() && gone.equals(query.get("service"))) {
            say(exchange, 410, "{\"type\": \"/problems/gone\"}");
        } else {
            say(exchange, 200, page(query));
        }
    }

    private String page(Map<String, String> query) {
        List<Event> all = List.copyOf(events);
        String after = query.get("after");
        int limit = Integer.parseInt(query.get("limit"));
        int place = after.equals("now") ? all.size() : Integer.parseInt(after.substring(1));
        List<String> items = new ArrayList<>();
        while (place < all.size() && items.size() < limit) {
            Event event = all.get(place);
            place++;
            if (event.service().equals(query.getOrDefault("service", event.service()))
                    && List.of(query.getOrDefault("agency", event.agency()).split(","))
                            .contains(event.agency())
                    && Stream.of(query.getOrDefault("type", "*").split(","))
                            .anyMatch(type -> event.type().startsWith(type.replace("*", "")))) {
                items.add(event.json());
            }
        }
        return "{\"items\": [%s], \"total\": %d, \"next\": \"c%d\", \"unavailable\": []}"
                .formatted(String.join(",", items), all.size(), place);
    }

    private static Map<String, String> query(String raw) {
        Map<String, String> query = new HashMap<>();
        for (String part : raw == null ? new String[0] : raw.split("&")) {
            String[] halves = part.split("=", 2);
            query.put(halves[0], URLDecoder.decode(halves[1], StandardCharsets.UTF_8));
        }
        return query;
    }

    private static void say(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
