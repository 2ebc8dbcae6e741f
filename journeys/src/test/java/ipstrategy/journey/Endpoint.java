package ipstrategy.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// A subscriber's endpoint: verifies each message as Standard Webhooks say, keeps what it is told, and may be down.
final class Endpoint implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Message> taken = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger looks = new AtomicInteger();
    private volatile Consumer<Told> look = told -> {};
    private volatile String secret = "";
    private @Nullable HttpServer server;
    private int port;

    /// A message as it came.
    ///
    /// @param genuine whether it is signed by the platform
    record Message(String id, long timestamp, boolean genuine, Told told) {}

    Endpoint() throws IOException {
        comesUp();
    }

    String url() {
        return "http://127.0.0.1:" + port + "/told";
    }

    /// Subscribes to some events from a cursor on; answers the webhook as it is when it works.
    JsonNode subscribe(Visitor owner, String filter, String after) throws IOException, InterruptedException {
        JsonNode made = owner.tell(
                "POST", "webhooks", "{\"url\": \"%s\", %s, \"after\": \"%s\"}".formatted(url(), filter, after));
        secret = made.path("secret").asText();
        String path = "webhooks/" + made.at("/webhook/id").asText();
        return owner.change(path, "POST", path + "/verification", "");
    }

    /// Who subscribed in another way hands over the key that was shown.
    void signedWith(String key) {
        secret = key;
    }

    /// Who looks at once at what is told, as the message has been taken.
    void watchedBy(Consumer<Told> onlooker) {
        look = onlooker;
    }

    /// Whether everything that was told has been looked at.
    boolean isLookedThrough() {
        return looks.get() == taken.size();
    }

    /// How far the office's clock is ahead, by what it says of a webhook that it has just made.
    static Duration ahead(JsonNode webhook) {
        Instant office = Instant.parse(webhook.path("createdAt").asText());
        Duration ahead = Duration.between(Clock.systemUTC().instant(), office);
        return ahead.isNegative() ? Duration.ZERO : ahead;
    }

    void goesDown() {
        server.stop(0);
    }

    void comesUp() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        port = server.getAddress().getPort();
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/told", this::answer);
        server.start();
    }

    /// All messages in the order in which they came.
    List<Message> taken() {
        return List.copyOf(taken);
    }

    List<Told> told() {
        return taken().stream().map(Message::told).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        JsonNode content = JSON.readTree(body);
        if (content.has("challenge")) {
            byte[] echo = content.path("challenge").asText().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, echo.length);
            exchange.getResponseBody().write(echo);
        } else {
            String id = exchange.getRequestHeaders().getFirst("webhook-id");
            String timestamp = exchange.getRequestHeaders().getFirst("webhook-timestamp");
            String signature = exchange.getRequestHeaders().getFirst("webhook-signature");
            Told told = Told.of(content);
            taken.add(new Message(id, Long.parseLong(timestamp), signature.equals(signed(id, timestamp, body)), told));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
            look.accept(told);
            looks.incrementAndGet();
        }
        exchange.close();
    }

    private String signed(String id, String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
