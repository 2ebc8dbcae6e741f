package ipstrategy.testkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ipstrategy.testkit.House;
import ipstrategy.testkit.RepositoryRoot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What the published contract promises, and whether an answer keeps it. A service says at `/api/v1/…` what the gateway
/// says below `/api/v1/services/{service}/…`.
public final class Promises {

    /// The contract as it is committed.
    public static final Path DOCUMENT =
            RepositoryRoot.resolve("gateway/src/main/resources/META-INF/resources/openapi.json");

    private static final String BASE = "/api/v1";
    private static final Set<String> ROOMS = Set.of("/api", "/sdmx", "/catalogue", "/status", "/problems");
    private static final String STAND_IN = "x-said-by";
    private static final String TABLE = "text/csv";
    private static final String ANY = "*/*";
    private static final String PROBLEM = "application/problem+json";
    /// Headers that are described wherever they are sent.
    private static final Set<String> TOLD = Set.of("content-disposition", "content-language", "vary");
    private static final int NOT_MODIFIED = 304;

    private final JsonNode document;
    private final List<Promise> all = new ArrayList<>();
    private final Shapes shapes;
    private final Shapes parts;
    private final Door door;

    private Promises(JsonNode document, Door door) {
        this.document = document;
        this.door = door;
        this.shapes = Shapes.whole(document);
        this.parts = Shapes.parts(document);
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> all.add(Promise.of(
                                operation.getKey().toUpperCase(Locale.ROOT), path.getKey(), operation.getValue()))));
    }

    /// What the committed contract promises at a door.
    public static Promises at(Door door) {
        return of(read(), door);
    }

    /// What a document promises at a door.
    public static Promises of(JsonNode document, Door door) {
        return new Promises(document, door);
    }

    private static JsonNode read() {
        try {
            return new ObjectMapper().readTree(DOCUMENT.toFile());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /// What the answer breaks of the contract; empty where nothing.
    public List<String> broken(Exchange exchange) {
        if (door == Door.GATEWAY_BEFORE_STAND_INS && isMadeUp(exchange)) {
            return List.of();
        }
        if (exchange.method().equals("OPTIONS") || ROOMS.stream().noneMatch(exchange.path()::startsWith)) {
            return List.of();
        }
        Optional<Promise> promise = find(exchange);
        if (promise.isEmpty()) {
            return exchange.isSuccess() && door != Door.GATEWAY_BEFORE_STAND_INS
                    ? List.of(exchange + " and is not in openapi.json: describe it and write the document anew")
                    : List.of();
        }
        List<String> faults = new ArrayList<>();
        check(promise.get(), exchange, faults);
        return faults.stream()
                .map(fault -> exchange + " (" + promise.get().id() + "), but " + fault)
                .toList();
    }

    /// What a stand-in said and the gateway passed on. Our own problems have an id to ask by.
    private static boolean isMadeUp(Exchange exchange) {
        return exchange.headers().containsKey(STAND_IN)
                || exchange.status() >= 400 && !exchange.text().contains("\"correlationId\"")
                || exchange.body().length > 0 && exchange.type().isEmpty();
    }

    /// What a body breaks of what is described for an operation, by the operation's name.
    public List<String> brokenBy(String operation, int status, JsonNode body) {
        return all.stream()
                .filter(promise ->
                        promise.id().equals(operation) || promise.id().equals(operation + "OfService"))
                .flatMap(promise -> {
                    JsonNode response = promise.operation().path("responses").path(String.valueOf(status));
                    JsonNode content = response.path("content").path("application/json");
                    if (content.isMissingNode() && !response.path("content").isEmpty()) {
                        return Stream.of();
                    }
                    return content.isMissingNode()
                            ? Stream.of(promise.id() + " is not described with a status " + status + " and JSON")
                            : shapes
                                    .faults(
                                            content.path("schema"),
                                            body.toString().getBytes(StandardCharsets.UTF_8))
                                    .stream()
                                    .map(fault -> promise.id() + ": " + fault);
                })
                .toList();
    }

    /// What a message that the platform sends breaks of what is described for it, by the name of the webhook.
    ///
    /// @param headers by their names in small letters
    public List<String> brokenByMessage(String webhook, Map<String, String> headers, byte[] body) {
        JsonNode sent = document.path("webhooks").path(webhook).path("post");
        List<String> faults = new ArrayList<>();
        if (sent.isMissingNode()) {
            faults.add("no webhook is described as " + webhook);
        }
        sent.path("parameters").forEach(reference -> {
            JsonNode header = followed(reference);
            String value = headers.getOrDefault(header.path("name").asText(), "");
            if (!value.matches(header.path("schema").path("pattern").asText())) {
                faults.add("the header " + header.path("name").asText() + " is: " + value);
            }
        });
        String type = Exchange.plain(headers.getOrDefault("content-type", ""));
        JsonNode described = sent.path("requestBody").path("content").path(type);
        if (described.isMissingNode()) {
            faults.add("its body is " + type + ", which is not described");
        } else {
            faults.addAll(shapes.faults(described.path("schema"), body));
        }
        return faults;
    }

    /// The operation that was asked for.
    Optional<Promise> find(Exchange exchange) {
        String path = exchange.path();
        return addresses(path)
                .map(address -> all.stream()
                        .filter(promise -> promise.isOf(exchange.method(), address))
                        .max(Comparator.comparingInt(Promise::words)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// Where the contract has what is asked for at this path.
    private Stream<String> addresses(String path) {
        if (door != Door.SERVICE || !path.startsWith(BASE)) {
            return Stream.of(path);
        }
        String below = path.substring(BASE.length());
        return Stream.concat(
                House.SERVICES.modules().stream().map(service -> BASE + "/services/" + service + below),
                Stream.of(path));
    }

    private void check(Promise promise, Exchange exchange, List<String> faults) {
        JsonNode response = followed(promise.operation().path("responses").path(String.valueOf(exchange.status())));
        if (response.isMissingNode()) {
            faults.add("of the statuses only " + promise.statuses() + " are described: " + shown(exchange));
            return;
        }
        checkHeaders(response.path("headers"), exchange, faults);
        if (!exchange.method().equals("HEAD")) {
            checkBody(response.path("content"), exchange, faults);
        }
    }

    private void checkHeaders(JsonNode headers, Exchange exchange, List<String> faults) {
        Set<String> described = new HashSet<>();
        headers.properties().forEach(header -> {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            described.add(name);
            if (followed(header.getValue()).path("required").asBoolean()
                    && !exchange.headers().containsKey(name)) {
                faults.add("the header " + header.getKey() + " is missing");
            }
        });
        if (exchange.status() != NOT_MODIFIED && door != Door.GATEWAY_BEFORE_STAND_INS) {
            TOLD.stream()
                    .filter(exchange.headers()::containsKey)
                    .filter(name -> !described.contains(name))
                    .forEach(name -> faults.add("the header " + name + " is not described"));
        }
    }

    private void checkBody(JsonNode content, Exchange exchange, List<String> faults) {
        if (exchange.body().length == 0) {
            // A table without rows has none of its columns either.
            if (!content.isEmpty() && !exchange.type().equals(TABLE) && door != Door.GATEWAY_BEFORE_STAND_INS) {
                faults.add("it has no body");
            }
            return;
        }
        JsonNode described = content.properties().stream()
                .filter(one ->
                        one.getKey().equals(ANY) || Exchange.plain(one.getKey()).equals(exchange.type()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
        if (described == null) {
            faults.add("its body is " + exchange.type() + ", which is not described");
        } else if (exchange.type().equals(PROBLEM)
                || exchange.type().equals("application/json") && door != Door.GATEWAY_BEFORE_STAND_INS) {
            Shapes asked = exchange.asksForSomeFields() ? parts : shapes;
            faults.addAll(asked.faults(described.path("schema"), exchange.body()));
        }
    }

    private JsonNode followed(JsonNode node) {
        String reference = node.path("$ref").asText();
        return reference.isEmpty() ? node : document.at(reference.substring(1));
    }

    private static String shown(Exchange exchange) {
        String text = exchange.text();
        return text.length() > 300 ? text.substring(0, 300) + "…" : text;
    }
}
