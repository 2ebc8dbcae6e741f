package ipstrategy.coordination.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// A real HTTP server in place of Keycloak's admin interface, as far as this service uses it. What the real one makes
/// of the same calls, a journey tries.
public final class KeycloakStandIn {

    private static final String SECRET = "of-the-registrar";

    private static final String TOKEN = "token-of-the-registrar";
    private static final String CLIENTS = "/admin/realms/ipstrategy/clients";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, ObjectNode> clients = new ConcurrentHashMap<>();
    private final AtomicInteger made = new AtomicInteger();
    private volatile boolean down;
    private HttpServer server;

    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        server.createContext("/", this::answer);
        server.start();
        return Map.of(
                "ipstrategy.clients.realm",
                "http://localhost:" + server.getAddress().getPort() + "/realms/ipstrategy",
                "ipstrategy.clients.secret",
                SECRET);
    }

    public void stop() {
        server.stop(0);
    }

    /// The client of this name.
    ObjectNode named(String clientId) {
        return clients.values().stream()
                .filter(client -> client.path("clientId").asText().equals(clientId))
                .findFirst()
                .orElseThrow();
    }

    /// What Keycloak would write into a claim of the client's tokens; an empty text where it would write none.
    String claim(String clientId, String claim) {
        for (JsonNode mapper : named(clientId).path("protocolMappers")) {
            if (mapper.path("config").path("claim.name").asText().equals(claim)) {
                return mapper.path("config").path("claim.value").asText();
            }
        }
        return "";
    }

    void takes(String clientId) {
        clients.put("taken", JSON.createObjectNode().put("clientId", clientId));
    }

    void isDown(boolean whether) {
        down = whether;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String path = exchange.getRequestURI().getPath();
        if (down) {
            say(exchange, 503, JSON.createObjectNode());
        } else if (path.endsWith("/token")) {
            boolean known = body.contains("client_id=registrar") && body.contains("client_secret=" + SECRET);
            say(exchange, known ? 200 : 401, JSON.createObjectNode().put("access_token", TOKEN));
        } else if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            say(exchange, 401, JSON.createObjectNode());
        } else {
            administer(exchange, path.substring(CLIENTS.length()).split("/"), body);
        }
    }

    private void administer(HttpExchange exchange, String[] steps, String body) throws IOException {
        String method = exchange.getRequestMethod();
        if (steps.length < 2) {
            make(exchange, (ObjectNode) JSON.readTree(body));
            return;
        }
        ObjectNode client = clients.get(steps[1]);
        String below = steps.length < 3 ? "" : steps[2];
        if (client == null) {
            say(exchange, 404, JSON.createObjectNode());
        } else if (below.equals("client-secret")) {
            if (method.equals("POST")) {
                client.put("secret", "secret-" + made.incrementAndGet());
            }
            say(
                    exchange,
                    200,
                    JSON.createObjectNode().put("value", client.path("secret").asText()));
        } else if (below.equals("protocol-mappers")) {
            ArrayNode mappers = (ArrayNode) client.path("protocolMappers");
            if (method.equals("PUT")) {
                mappers.set(Integer.parseInt(steps[4]), JSON.readTree(body));
            }
            say(exchange, 200, mappers);
        } else {
            if (method.equals("PUT")) {
                clients.put(steps[1], (ObjectNode) JSON.readTree(body));
            }
            say(exchange, 200, clients.get(steps[1]));
        }
    }

    private void make(HttpExchange exchange, ObjectNode fresh) throws IOException {
        boolean taken = clients.values().stream()
                .anyMatch(client -> client.path("clientId").equals(fresh.path("clientId")));
        if (taken) {
            say(exchange, 409, JSON.createObjectNode());
            return;
        }
        String id = "account-" + made.incrementAndGet();
        int mapper = 0;
        for (JsonNode one : fresh.path("protocolMappers")) {
            ((ObjectNode) one).put("id", String.valueOf(mapper++));
        }
        if (!fresh.has("secret")) {
            fresh.put("secret", "secret-" + made.incrementAndGet());
        }
        clients.put(id, fresh.put("id", id));
        exchange.getResponseHeaders().set("Location", "http://localhost" + CLIENTS + "/" + id);
        say(exchange, 201, JSON.createObjectNode());
    }

    private static void say(HttpExchange exchange, int status, JsonNode json) throws IOException {
        byte[] body = json.toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
