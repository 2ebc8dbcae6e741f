package ipstrategy.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ipstrategy.testkit.RepositoryRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;

/// What older documents said otherwise than doors did all along. An older document is put right before a newer one
/// is held against it, in these places alone.
final class Corrections {

    private static final String COMMENT = "#";
    private static final String EVERY = "*";
    private static final String WITHOUT_A_TAG = "428";

    private final List<String> lines;

    private Corrections(List<String> lines) {
        this.lines = lines;
    }

    static Corrections of(List<String> lines) {
        return new Corrections(lines);
    }

    /// The older document as it should have been.
    static JsonNode made(JsonNode older, JsonNode newer) throws IOException {
        of(Files.readAllLines(RepositoryRoot.resolve("contract/src/test/resources/released/v1-corrected.txt")))
                .make((ObjectNode) older, newer);
        return older;
    }

    void make(ObjectNode older, JsonNode newer) {
        for (String line : lines) {
            String[] words = line.split(" ");
            switch (words[0]) {
                case COMMENT -> {}
                case "needs" -> need(older, words);
                case "pattern" -> repeatPattern(older, newer, words[1].split("\\."));
                case "signed" -> sign(older.path("paths").path(words[2]).path(method(words[1])));
                case "grown" -> grow(older, newer, words[1]);
                case "never" -> remove(older.path("paths").path(words[2]), method(words[1]));
                default -> throw new IllegalArgumentException(line);
            }
        }
    }

    private static void grow(ObjectNode older, JsonNode newer, String schema) {
        String place = "/components/schemas/" + schema;
        ((ObjectNode) older.at(place)).set("enum", newer.at(place + "/enum"));
    }

    private static void need(ObjectNode older, String[] words) {
        if (!words[1].equals(EVERY)) {
            need(older.path("paths").path(words[2]).path(method(words[1])), words[3]);
            return;
        }
        older.path("paths")
                .forEach(path -> path.forEach(operation -> {
                    if (operation.path("responses").has(WITHOUT_A_TAG)) {
                        need(operation, words[2]);
                    }
                }));
    }

    private static void need(JsonNode operation, String name) {
        for (JsonNode parameter : operation.path("parameters")) {
            if (parameter.path("name").asText().equals(name)) {
                ((ObjectNode) parameter).put("required", true);
            }
        }
    }

    private static void repeatPattern(ObjectNode older, JsonNode newer, String[] field) {
        JsonNode now = field(newer, field).path("pattern");
        if (field(older, field) instanceof ObjectNode before && !now.isMissingNode()) {
            before.set("pattern", now);
        }
    }

    /// Without leave to come unsigned, which is an empty requirement.
    private static void sign(JsonNode operation) {
        if (operation.path("security") instanceof ArrayNode ways) {
            ways.removeIf(JsonNode::isEmpty);
        }
    }

    private static void remove(JsonNode path, String method) {
        if (path instanceof ObjectNode item) {
            item.remove(method);
        }
    }

    private static JsonNode field(JsonNode document, String[] field) {
        return document.at("/components/schemas")
                .path(field[0])
                .path("properties")
                .path(field[1]);
    }

    private static String method(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
