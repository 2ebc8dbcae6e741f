package ipstrategy.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/// Renames the schemas of a document and everything that refers to them.
final class References {

    private static final String PREFIX = "#/components/schemas/";

    private References() {}

    static void rename(ObjectNode document, Map<String, String> names) {
        follow(document, names);
        ObjectNode schemas = document.withObject("/components/schemas");
        ObjectNode renamed = schemas.objectNode();
        schemas.properties().forEach(schema -> renamed.set(names.get(schema.getKey()), schema.getValue()));
        schemas.removeAll();
        schemas.setAll(renamed);
    }

    private static void follow(JsonNode node, Map<String, String> names) {
        if (node instanceof ObjectNode object) {
            JsonNode reference = object.get("$ref");
            if (reference != null && reference.asText().startsWith(PREFIX)) {
                String name = reference.asText().substring(PREFIX.length());
                object.put("$ref", PREFIX + names.getOrDefault(name, name));
            }
            object.forEach(child -> follow(child, names));
        } else if (node instanceof ArrayNode array) {
            array.forEach(child -> follow(child, names));
        }
    }
}
