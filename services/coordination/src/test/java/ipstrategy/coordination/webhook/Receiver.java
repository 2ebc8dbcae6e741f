package ipstrategy.coordination.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// A subscriber's endpoint, a real one: it gives back challenges, keeps what it is sent, and may be down, or refuse
/// what happened to one thing.
public final class Receiver implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Message> taken = new CopyOnWriteArrayList<>();
    private final List<Message> challenges = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> refused = new ConcurrentHashMap<>();
    private volatile int port;
    private volatile boolean echoes = true;
    private volatile Runnable meanwhile = () -> {};
    private volatile Duration thought = Duration.ZERO;
    private @Nullable HttpServer server;

    /// A message as it came.
    ///
    /// @param headers by their names in small letters
    public record Message(String path, Map<String, String> headers, String body) {

        public JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (JsonProcessingException malformed) {
                throw new IllegalStateException(malformed);
            }
        }

        public String id() {
            return headers.get("webhook-id");
        }

        public String timestamp() {
            return headers.get("webhook-timestamp");
        }

        public String signature() {
            return headers.get("webhook-signature");
        }

        public String subject() {
            return json().path("subject").asText();
        }
    }

    public Receiver() {
        comesUp();
    }

    public String url() {
        return "http://127.0.0.1:" + port + "/events";
    }

    void goesDown() {
        server.stop(0);
    }

    void comesUp() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        port = server.getAddress().getPort();
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        Thread.ofPlatform().daemon().start(server::start);
    }

    /// From now on it answers so to whatever happened to this thing.
    void refuses(String subject, int status) {
        refused.put(subject, status);
    }

    void takesAll() {
        refused.clear();
    }

    /// Something that happens while it thinks about a challenge.
    void whenChallenged(Runnable happens) {
        meanwhile = happens;
    }

    /// From now on it takes so long to answer what it is told.
    void thinks(Duration howLong) {
        thought = howLong;
    }

    void echoesNothing() {
        echoes = false;
    }

    public List<Message> taken() {
        return List.copyOf(taken);
    }

    List<Message> challenges() {
        return List.copyOf(challenges);
    }

    List<String> subjects() {
        return taken.stream().map(Message::subject).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        Message message = new Message(
                exchange.getRequestURI().getPath(),
                named(exchange.getRequestHeaders()),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        String challenge = message.json().path("challenge").asText();
        if (!challenge.isEmpty()) {
            challenges.add(message);
            meanwhile.run();
            say(exchange, 200, echoes ? "{\"challenge\": \"" + challenge + "\"}" : "{}");
            return;
        }
        LockSupport.parkNanos(thought.toNanos());
        int status = refused.getOrDefault(message.subject(), 204);
        if (status == 302) {
            exchange.getResponseHeaders().set("Location", "/elsewhere");
        }
        if (status == 204 || message.path().equals("/elsewhere")) {
            taken.add(message);
        }
        say(exchange, status, "");
    }

    private static Map<String, String> named(Headers headers) {
        Map<String, String> named = new TreeMap<>();
        headers.forEach((name, values) -> named.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        return named;
    }

    private static void say(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }
}
