package ipstrategy.testkit.contract;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ipstrategy.testkit.RepositoryRoot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// The examples of the contract, one file for each operation: what a test really sent and was answered. One that is
/// there already stays; long lists are cut.
final class Examples {

    private static final Path FOLDER = RepositoryRoot.resolve("gateway/src/test/resources/examples");
    private static final Path NOTES = RepositoryRoot.resolve("gateway/target/contract-broken.txt");
    private static final int LONGEST_LIST = 2;
    private static final int LARGEST = 200_000;

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
            if (!Files.exists(file)) {
                ObjectNode example = example(exchange);
                if (!example.at("/answer/items").isEmpty()
                        || !example.at("/answer/items").isArray()) {
                    Files.writeString(file, json.writeValueAsString(example) + "\n");
                }
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
