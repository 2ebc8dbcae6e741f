package ipstrategy.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Set;

/// Says in JSON Schema what annotations say in Java: a pattern there is of the whole text, and may be possessive. And
/// leaves out what nothing refers to.
final class Dialect {

    /// Classes of characters, for readers of patterns that do not know Unicode's. Halves of a pair are in no JSON text.
    private static final String CONTROLS = "\\u0000-\\u001F\\u007F-\\u009F";

    private static final String LETTERS = "0-9A-Za-z\\u00AA-\\uFFFF";

    private Dialect() {}

    static void settle(ObjectNode document) {
        translate(document);
        Set<String> used = new HashSet<>();
        follow(document.path("paths"), document, used);
        follow(document.path("webhooks"), document, used);
        for (String kind : new String[] {"schemas", "responses", "parameters", "headers"}) {
            document.withObject("/components/" + kind)
                    .properties()
                    .removeIf(one -> !used.contains("#/components/" + kind + "/" + one.getKey()));
        }
    }

    private static void translate(JsonNode node) {
        if (node instanceof ObjectNode object && object.path("pattern").isTextual()) {
            object.put("pattern", pattern(object.path("pattern").asText()));
        }
        if (node instanceof ObjectNode || node instanceof ArrayNode) {
            node.forEach(Dialect::translate);
        }
    }

    static String pattern(String java) {
        if (java.equals("\\S") || java.startsWith("^")) {
            return java;
        }
        String plain = java.replaceAll("([*+?])\\+", "$1")
                .replace("\\p{Cc}", CONTROLS)
                .replace("\\p{Cs}", "")
                .replace("\\p{L}\\p{N}", LETTERS);
        return "^(?:" + plain + ")$";
    }

    private static void follow(JsonNode node, JsonNode document, Set<String> used) {
        String reference = node.path("$ref").asText();
        if (!reference.isEmpty() && used.add(reference)) {
            follow(document.at(reference.substring(1)), document, used);
        }
        node.forEach(child -> follow(child, document, used));
    }
}
