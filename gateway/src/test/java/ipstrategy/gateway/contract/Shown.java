package ipstrategy.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
record Shown(
        String address,
        @Nullable JsonNode request,
        int status,
        @Nullable JsonNode answer) {

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
                                one.get("answer")));
            }
        }
        return examples;
    }

    /// What stands in the address where the template has this parameter, or null.
    @Nullable
    String part(String template, String parameter) {
        String[] names = template.split("/");
        String[] parts = address.replaceFirst("\\?.*", "").split("/");
        for (int i = 0; i < Math.min(names.length, parts.length); i++) {
            if (names[i].equals("{" + parameter + "}")) {
                return java.net.URLDecoder.decode(parts[i], java.nio.charset.StandardCharsets.UTF_8);
            }
        }
        return null;
    }
}
