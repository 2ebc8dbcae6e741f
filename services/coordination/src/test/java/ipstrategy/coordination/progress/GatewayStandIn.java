package ipstrategy.coordination.progress;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import ipstrategy.coordination.client.KeycloakStandIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/// A real HTTP server in place of the gateway: it tells of three measures of PROMOTION-2017, and reports on two pages.
/// Beside it stands one in place of Keycloak.
public final class GatewayStandIn implements QuarkusTestResourceLifecycleManager {

    static final String HASH = "ab".repeat(32);

    private static final String MEASURE = """
            {"id": "PROMOTION-2017-%s", "plan": "PROMOTION-2017", "service": "patents", "number": "%s",
             "section": {"code": "%s", "title": {"zh": "部分", "en": "Section"}},
             "title": {"zh": "%s", "en": "%s"}, "summary": {"zh": "摘要", "en": "Summary"},
             "responsibilities": [{"agency": "%s", "role": "LEAD", "order": 1},
                                  {"agency": "MOF", "role": "PARTICIPANT", "order": 2}],
             "deadline": {"kind": "%s", "due": %s}, "status": "%s",
             "deliverables": [{"id": "D1", "kind": "SYSTEM", "title": {"zh": "系统", "en": "A system"}},
                              {"id": "D2", "kind": "LIST", "title": {"zh": "清单", "en": "A list"}}]}
            """;

    private static final String FIRST_MEASURE = MEASURE.formatted(
            "001", "1", "1.1", "第一项措施", "The first measure", "SIPO", "PLAN_YEAR", "\"2017-12-31\"", "OVERDUE");
    private static final String OTHER_MEASURES = String.join(
            ",",
            MEASURE.formatted(
                    "003", "3", "1.1", "第三项措施", "The third measure", "SCOPSR", "CONTINUING", "null", "IN_PROGRESS"),
            MEASURE.formatted(
                    "999", "999", "9.9", "无此部分", "Of no section", "NOBODY", "BY_DATE", "\"2017-06-30\"", "ASSIGNED"));

    private static final String REPORT = """
            {"id": "PROMOTION-2017-001_%1$s_SIPO", "measure": "PROMOTION-2017-001", "agency": "SIPO", "role": "LEAD",
             "period": "%1$s", "periodEnd": "%2$s", "state": "ACCEPTED", "assessment": "%3$s",
             "narrative": "%4$s", "issues": "数据\\u0000共享不足",
             "deliverables": [{"id": "D1", "state": "DONE", "evidence": ["%5$s"]},
                              {"id": "D2", "state": "IN_PROGRESS", "evidence": []}]}
            """;

    private static final String CONTRIBUTION = """
            {"id": "C%1$s_%2$s", "report": "PROMOTION-2017-001_2026-Q3_SIPO", "submission": %1$s, "agency": "%2$s",
             "state": "%3$s", "text": %4$s}
            """;

    /// To the first submission one agency agreed; to the second it did not, and another said nothing.
    private static final String CONTRIBUTIONS = String.join(
            ",",
            CONTRIBUTION.formatted("1", "MOF", "COUNTERSIGNED", "null"),
            CONTRIBUTION.formatted("2", "MOF", "DISSENTED", "\"经费口径不一致\""),
            CONTRIBUTION.formatted("2", "MOJ", "SILENT", "null"));

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile String authorization = "";
    private final List<String> silent = new CopyOnWriteArrayList<>();
    private volatile int status = 200;
    private final KeycloakStandIn keycloak = new KeycloakStandIn();
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        server.createContext("/", this::answer);
        server.start();
        Map<String, String> config = new HashMap<>(keycloak.start());
        config.put(
                "ipstrategy.following.gateway",
                "http://localhost:" + server.getAddress().getPort());
        return config;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(GatewayStandIn.class));
    }

    @Override
    public void stop() {
        keycloak.stop();
        server.stop(0);
    }

    public KeycloakStandIn keycloak() {
        return keycloak;
    }

    List<String> asked() {
        return List.copyOf(asked);
    }

    String authorization() {
        return authorization;
    }

    void begins() {
        asked.clear();
        silent.clear();
        status = 200;
    }

    void isSilentAbout(String path) {
        silent.add(path);
    }

    void answersWith(int other) {
        status = other;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String line = exchange.getRequestURI().toString();
        int answered = silent.stream().anyMatch(line::contains) ? 503 : status;
        asked.add(line);
        authorization = exchange.getRequestHeaders().getFirst("Authorization");
        byte[] body = (answered == 200 ? list(line) : "{}").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(answered, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static String list(String line) {
        if (line.startsWith("/api/v1/measures")) {
            String measures = line.contains("agency=") ? FIRST_MEASURE : FIRST_MEASURE + "," + OTHER_MEASURES;
            return page(measures, null, line.contains("agency=") ? "" : "\"trademarks\"");
        }
        if (line.startsWith("/api/v1/services/patents/contributions")) {
            return page(CONTRIBUTIONS, null, "");
        }
        if (line.contains("overdue=true")) {
            return page("""
                    {"id": "PROMOTION-2017-003_2026-Q3_SCOPSR", "measure": "PROMOTION-2017-003", "agency": "SCOPSR",
                     "state": "SUBMITTED", "due": "2026-10-20", "overdue": true, "overdueSince": "2026-10-15"}
                    """, null, "");
        }
        return line.contains("cursor=")
                ? page(REPORT.formatted("2026-Q2", "2026-06-30", "ON_TRACK", "早先的情况", HASH), null, "")
                : page(
                        REPORT.formatted(
                                "2026-Q3", "2026-09-30", "CONSTRAINED", "=HYPERLINK(\\\"http://x\\\")\\n第二行", HASH),
                        "more",
                        "\"copyright\"");
    }

    private static String page(String items, String next, String unavailable) {
        return "{\"items\": [%s], \"total\": 3, \"next\": %s, \"unavailable\": [%s]}"
                .formatted(items, next == null ? "null" : "\"" + next + "\"", unavailable);
    }
}
