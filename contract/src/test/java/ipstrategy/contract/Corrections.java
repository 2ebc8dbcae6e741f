package ipstrategy.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ipstrategy.testkit.RepositoryRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What older documents said otherwise than doors did all along. An older document is put right before a newer one
/// is held against it, in these places alone and by what is written down: what the newer one says counts for nothing
/// here, or whatever it came to say would be excused too.
final class Corrections {

    private static final String COMMENT = "#";
    private static final String EVERY = "*";
    private static final String WITHOUT_A_TAG = "428";
    private static final String NONE = "-";

    private final List<String> lines;

    private Corrections(List<String> lines) {
        this.lines = lines;
    }

    static Corrections of(List<String> lines) {
        return new Corrections(lines);
    }

    /// The older document as it should have been.
    static JsonNode made(JsonNode older) throws IOException {
        of(Files.readAllLines(RepositoryRoot.resolve("contract/src/test/resources/released/v1-corrected.txt")))
                .make((ObjectNode) older);
        return older;
    }

    void make(ObjectNode older) {
        for (String line : lines) {
            String[] words = line.split(" ");
            switch (words[0]) {
                case COMMENT -> {}
                case "needs" -> need(older, words);
                case "pattern" -> rephrase(older, words);
                case "signed" -> sign(older.path("paths").path(words[2]).path(method(words[1])));
                case "grown" -> grow(older, words);
                case "never" -> remove(older.path("paths").path(words[2]), method(words[1]));
                default -> throw new IllegalArgumentException(line);
            }
        }
    }

    private static void grow(ObjectNode older, String[] words) {
        if (older.at("/components/schemas").path(words[1]).path("enum") instanceof ArrayNode values) {
            Set<String> known = new HashSet<>();
            values.forEach(value -> known.add(value.asText()));
            Arrays.stream(words, 2, words.length).filter(known::add).forEach(values::add);
        }
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

    private static void rephrase(ObjectNode older, String[] words) {
        Arrays.stream(words, 3, words.length)
                .map(place -> field(older, place.split("\\.")))
                .filter(field -> field.path("pattern").asText(NONE).equals(words[1]))
                .forEach(field -> {
                    if (field instanceof ObjectNode before) {
                        before.put("pattern", words[2]);
                    }
                });
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
