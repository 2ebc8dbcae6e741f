package ipstrategy.metrics;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/// A real HTTP server in place of the gateway and of the realm: it tells of the service for copyright, which owns one
/// metric, and shows that service's events.
public final class Neighbours implements QuarkusTestResourceLifecycleManager {

    private static final String METRIC = """
            {"code": "SOFTWARE-REGISTRATIONS", "name": {"zh": "软件登记", "en": "Software registrations"},
             "concept": {"zh": "一年内登记的软件著作权件数。", "en": "Number of software copyrights registered in a year."},
             "service": "copyright", "contributing": [], "unit": "REGISTRATION",
             "unitName": {"zh": "件", "en": "registrations"}, "kind": "FLOW", "direction": "UP", "frequency": "ANNUAL",
             "attribute": null, "dimensions": [], "timeAggregation": "SUM", "regionAggregation": "SUM",
             "weight": null, "formula": null, "owner": null, "targets": [], "latest": null,
             "source": {"document": "FYP-13", "locator": "1"}, "note": null, "_actions": [], "ofLaterDays": true}""";

    /// What the neighbour published of three provinces for 2016: one whole, one broken down, one missing.
    private static final String OF_PROVINCES = """
            {"region": "110000", "period": "2016", "breakdown": {}, "value": 40000.5, "revision": 3, "missing": null},
            {"region": "310000", "period": "2016", "breakdown": {"KIND": "GAME"}, "value": 7, "revision": 1,
             "missing": null},
            {"region": "310000", "period": "2016", "breakdown": {}, "value": 10000.5, "revision": 1, "missing": null},
            {"region": "440000", "period": "2016", "breakdown": {}, "value": null, "revision": 1,
             "missing": {"zh": "未上报", "en": "not reported"}}""";

    private final List<String> events = new CopyOnWriteArrayList<>();
    private volatile String figures = "";
    private volatile boolean silent;
    private volatile boolean crowded;
    private volatile boolean leafed;
    private volatile Runnable whenAsked = () -> {};
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        Thread.ofPlatform().daemon().start(server::start);
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        return Map.of(
                "ipstrategy.following.gateway", url,
                "ipstrategy.following.sources", "copyright",
                "ipstrategy.following.idle", "PT0.05S",
                "quarkus.oidc-client.auth-server-url", url + "/realm",
                "quarkus.oidc-client.credentials.secret", "of-the-platform");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(Neighbours.class));
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    /// The neighbour publishes a figure of 2015 and tells so.
    public void publish(String value, int revision) {
        figures = """
                {"metric": "SOFTWARE-REGISTRATIONS", "period": "2015", "region": "CN", "breakdown": {}, "value": %s,
                 "unit": "REGISTRATION", "printed": null, "status": "A", "missing": null, "qualifier": "EXACT",
                 "state": "PUBLISHED", "revision": %d, "recordedAt": "2026-11-01T00:00:00Z", "supersededAt": null,
                 "reason": null, "source": null, "note": null, "ofLaterDays": true}""".formatted(value, revision);
        events.add("""
                {"specversion": "1.0", "id": "%1$d", "source": "/services/copyright",
                 "type": "ipstrategy.observation.superseded.v1", "subject": "SOFTWARE-REGISTRATIONS|2015|CN|",
                 "time": "2026-11-01T00:00:00Z", "datacontenttype": "application/json", "sequence": "%1$d",
                 "correlationid": "c", "data": {"kind": "observation"}}""".formatted(events.size() + 1));
    }

    public void fallSilent(boolean now) {
        silent = now;
    }

    /// Turns away from now on whoever asks of its metric, as one who asks too often.
    public void turnAway(boolean now) {
        crowded = now;
    }

    /// Tells from now on of a figure of 2015 on the second page only.
    public void tellOnTheSecondPage(boolean now) {
        leafed = now;
    }

    /// Does this from now on before it tells of its metric.
    public void whenAsked(Runnable first) {
        whenAsked = first;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String line = exchange.getRequestURI().toString();
        if (line.endsWith("/openid-connect/token")) {
            say(exchange, 200, "{\"access_token\": \"token\", \"expires_in\": 300, \"token_type\": \"Bearer\"}");
        } else if (line.startsWith("/api/v1/services/copyright/events")) {
            feed(exchange, line);
        } else if (silent) {
            say(exchange, 503, "{}");
        } else if (crowded && line.startsWith("/api/v1/metrics/SOFTWARE-REGISTRATIONS")) {
            say(exchange, 429, "{}");
        } else if (line.equals("/api/v1/metrics/SOFTWARE-REGISTRATIONS")) {
            whenAsked.run();
            say(exchange, 200, METRIC);
        } else if (line.equals("/api/v1/plans/PLAN-2035")) {
            say(exchange, 200, "{\"code\": \"PLAN-2035\"}");
        } else if (line.startsWith("/api/v1/metrics/SOFTWARE-REGISTRATIONS/observations")) {
            if (line.contains("from=2016&to=2016") && line.contains("publishedOnly=true")) {
                say(exchange, 200, "{\"items\": [" + OF_PROVINCES + "], \"total\": 4, \"next\": null}");
                return;
            }
            boolean isAsked = line.contains("from=2015&to=2015") && line.contains("region=CN");
            boolean isOnNext = leafed && !line.contains("cursor=second");
            say(
                    exchange,
                    200,
                    "{\"items\": [" + (isAsked && !isOnNext ? figures : "") + "], \"total\": 1, \"next\": "
                            + (isOnNext ? "\"second\"" : "null") + "}");
        } else {
            say(exchange, 404, "{}");
        }
    }

    private void feed(HttpExchange exchange, String line) throws IOException {
        int after = line.contains("after=") ? Integer.parseInt(line.replaceAll(".*after=([0-9]+).*", "$1")) : 0;
        List<String> all = List.copyOf(events);
        List<String> page = all.subList(Math.min(after, all.size()), all.size());
        say(
                exchange,
                200,
                "{\"items\": [" + String.join(",", page) + "], \"total\": " + all.size() + ", \"next\": \"" + all.size()
                        + "\"}");
    }

    private static void say(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
