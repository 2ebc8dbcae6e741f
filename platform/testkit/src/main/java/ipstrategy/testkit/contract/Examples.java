package ipstrategy.testkit.contract;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import ipstrategy.testkit.RepositoryRoot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The examples of the contract, one file for each operation: what a test really sent and was answered. One that is
/// there already stays, and is added to where it does not show an answer in the form that came; long lists are cut.
final class Examples {

    private static final Path FOLDER = RepositoryRoot.resolve("gateway/src/test/resources/examples");
    private static final Path NOTES = RepositoryRoot.resolve("gateway/target/contract-broken.txt");
    private static final int LONGEST_LIST = 2;
    private static final int LARGEST = 5_000_000;
    private static final int LARGEST_TEXT = 20_000;
    private static final Set<String> LINES =
            Set.of("text/csv", "application/x-ndjson", "application/jsonl", "application/vnd.sdmx.data+csv");
    private static final Set<String> TEXTS = Set.of(
            "text/plain",
            "application/vnd.sdmx.data+json",
            "application/vnd.sdmx.structure+json",
            "application/vnd.sdmx.genericdata+xml",
            "application/vnd.sdmx.structure+xml");

    private final ObjectMapper json = new ObjectMapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(com.fasterxml.jackson.core.JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .setNodeFactory(JsonNodeFactory.withExactBigDecimals(true));

    void offer(String operation, Exchange exchange) {
        if (!exchange.isSuccess() || exchange.method().equals("HEAD") || exchange.body().length > LARGEST) {
            return;
        }
        Path file = FOLDER.resolve(operation.replaceFirst("OfService$", "") + ".json");
        try {
            ObjectNode example = Files.exists(file) ? (ObjectNode) json.readTree(file.toFile()) : example(exchange);
            boolean says = !example.at("/answer/items").isEmpty()
                    || !example.at("/answer/items").isArray();
            if (says && (showFurther(example, exchange) || !Files.exists(file))) {
                Files.writeString(file, json.writeValueAsString(example) + "\n");
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private ObjectNode example(Exchange exchange) throws IOException {
        ObjectNode example = json.createObjectNode();
        example.put("address", exchange.address().replaceFirst("^/api/v1(/services/[a-z]+)?", ""));
        String sent = exchange.sent();
        if (sent != null && (sent.startsWith("{") || sent.startsWith("["))) {
            example.set("request", json.readTree(sent));
        }
        example.put("status", exchange.status());
        if (exchange.type().equals("application/json") || exchange.type().equals("application/ld+json")) {
            example.set("answer", shortened(json.readTree(exchange.body())));
        }
        return example;
    }

    /// Shows an answer in a further form: a table, lines, a message of other standards; or JSON with another status.
    ///
    /// @return whether it was not shown before
    private boolean showFurther(ObjectNode example, Exchange exchange) throws IOException {
        boolean sameStatus = exchange.status() == example.path("status").asInt();
        String form = sameStatus ? exchange.type() : exchange.status() + " " + exchange.type();
        JsonNode further = further(exchange, sameStatus);
        // A list as a table is made of the list.
        boolean known = example.path("answers").has(form)
                || exchange.type().equals("text/csv")
                        && example.at("/answer/items").isArray();
        if (known || further.isMissingNode()) {
            return false;
        }
        example.withObject("/answers").set(form, further);
        return true;
    }

    private JsonNode further(Exchange exchange, boolean sameStatus) throws IOException {
        String type = exchange.type();
        byte[] body = exchange.body();
        if (body.length > 0 && LINES.contains(type)) {
            return TextNode.valueOf(
                    exchange.text().lines().limit(LONGEST_LIST + 1L).collect(Collectors.joining("\n", "", "\n")));
        }
        if (body.length == 0 || body.length > LARGEST_TEXT) {
            return MissingNode.getInstance();
        }
        if (type.equals("application/json")) {
            return sameStatus ? MissingNode.getInstance() : shortened(json.readTree(body));
        }
        if (!TEXTS.contains(type)) {
            return MissingNode.getInstance();
        }
        return type.endsWith("+json") ? json.readTree(body) : TextNode.valueOf(exchange.text());
    }

    private static JsonNode shortened(JsonNode node) {
        if (node instanceof ArrayNode array) {
            while (array.size() > LONGEST_LIST) {
                array.remove(array.size() - 1);
            }
        }
        node.forEach(Examples::shortened);
        return node;
    }

    /// While examples are collected the document may be behind: what is broken is noted and fails nothing.
    static void note(List<String> broken) {
        if (broken.isEmpty()) {
            return;
        }
        try {
            Files.createDirectories(NOTES.getParent());
            Files.writeString(
                    NOTES, String.join("\n", broken) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
