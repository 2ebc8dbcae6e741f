package ipstrategy.gateway.sdmx.source;

import com.fasterxml.jackson.databind.JsonNode;
import ipstrategy.web.Text;
import org.jspecify.annotations.Nullable;

/// Texts in two languages as the services send them.
final class Texts {

    private Texts() {}

    /// The text, or null where the service sent none.
    static @Nullable Text of(JsonNode node) {
        String zh = node.path("zh").asText("");
        String en = node.path("en").asText("");
        if (zh.isBlank() && en.isBlank()) {
            return null;
        }
        return new Text(zh.isBlank() ? en : zh, en.isBlank() ? zh : en);
    }

    /// The text, or a code in its place: everything in SDMX has a name.
    static Text orCode(JsonNode node, String code) {
        Text text = of(node);
        return text == null ? new Text(code, code) : text;
    }

    /// A field's text, or null.
    static @Nullable String field(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isValueNode() && !value.isNull() ? value.asText() : null;
    }
}
