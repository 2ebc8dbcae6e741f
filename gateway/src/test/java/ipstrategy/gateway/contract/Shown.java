package ipstrategy.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import ipstrategy.web.answer.Csv;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An example of an operation, as the platform once was asked and answered.
///
/// @param address below `/api/v1`, with its query
/// @param request what was sent, or null for nothing that is JSON
/// @param status what was answered
/// @param answer its body, or null for none that is JSON
/// @param requests what was sent in other forms than JSON, by media type
/// @param answers what was answered in other forms, by media type; by status and media type where that is another
record Shown(
        String address,
        @Nullable JsonNode request,
        int status,
        @Nullable JsonNode answer,
        JsonNode requests,
        JsonNode answers) {

    private static final String JSON = "application/json";
    private static final String LINKED = "application/ld+json";
    private static final String TABLE = "text/csv";

    /// All examples of a folder, by the name of the operation.
    static Map<String, Shown> in(Path folder) throws IOException {
        ObjectMapper json = new ObjectMapper();
        Map<String, Shown> examples = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                JsonNode one = json.readTree(file.toFile());
                examples.put(
                        file.getFileName().toString().replace(".json", ""),
                        new Shown(
                                one.path("address").asText(),
                                one.get("request"),
                                one.path("status").asInt(),
                                one.get("answer"),
                                one.path("requests"),
                                one.path("answers")));
            }
        }
        return examples;
    }

    /// What was sent as this media type, or null.
    @Nullable
    JsonNode sent(String type) {
        return type.equals(JSON) ? request : requests.get(plain(type));
    }

    /// What was answered with this status as this media type, or null. A list as a table is made of the list, by what
    /// makes all tables.
    @Nullable
    JsonNode answered(String asked, String type) {
        String form = plain(type);
        if (!asked.equals(String.valueOf(status))) {
            return answers.get(asked + " " + form);
        }
        if (form.equals(JSON) || form.equals(LINKED)) {
            return answer;
        }
        JsonNode kept = answers.get(form);
        return kept == null && form.equals(TABLE) && answer != null ? table(answer.path("items")) : kept;
    }

    private static @Nullable JsonNode table(JsonNode items) {
        List<JsonNode> rows = new ArrayList<>();
        items.forEach(rows::add);
        return rows.isEmpty()
                ? null
                : TextNode.valueOf(new String(Csv.of(rows, new ObjectMapper(), false), StandardCharsets.UTF_8));
    }

    private static String plain(String type) {
        return type.replaceFirst(";.*", "");
    }

    /// What stands in the address where the template has this parameter, or null.
    @Nullable
    String part(String template, String parameter) {
        String[] names = template.split("/");
        String[] parts = address.replaceFirst("\\?.*", "").split("/");
        for (int i = 0; i < Math.min(names.length, parts.length); i++) {
            if (names[i].equals("{" + parameter + "}")) {
                return URLDecoder.decode(parts[i], StandardCharsets.UTF_8);
            }
        }
        return null;
    }
}
