package ipstrategy.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a contract does not say any more, or more narrowly than before: a status, a header, a media type or a message
/// that is gone, a value that is no longer among those of a list, bounds of what is sent that are closer.
final class Narrowing {

    /// Bounds that may rise and not fall, and the other way round.
    private static final List<String> UPPER = List.of("maximum", "exclusiveMaximum", "maxLength", "maxItems");

    private static final List<String> LOWER = List.of("minimum", "exclusiveMinimum", "minLength", "minItems");

    private final JsonNode older;
    private final JsonNode newer;
    private final List<String> found = new ArrayList<>();

    private Narrowing(JsonNode older, JsonNode newer) {
        this.older = older;
        this.newer = newer;
    }

    static List<String> between(JsonNode older, JsonNode newer) {
        Narrowing narrowing = new Narrowing(older, newer);
        narrowing.compare();
        return List.copyOf(narrowing.found);
    }

    private void compare() {
        older.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    JsonNode now = newer.path("paths").path(path.getKey()).path(operation.getKey());
                    if (!now.isMissingNode()) {
                        operation(operation.getKey() + " " + path.getKey(), operation.getValue(), now);
                    }
                }));
        kept("the message ", older.path("webhooks"), newer.path("webhooks"));
        Set<String> sent = sent();
        JsonNode after = newer.at("/components/schemas");
        older.at("/components/schemas")
                .properties()
                .forEach(schema -> schema(
                        schema.getKey(),
                        schema.getValue(),
                        after.path(schema.getKey()),
                        sent.contains("#/components/schemas/" + schema.getKey())));
    }

    private void operation(String name, JsonNode before, JsonNode now) {
        for (JsonNode described : before.path("parameters")) {
            JsonNode parameter = followed(older, described);
            JsonNode same = parameter(name, now, parameter);
            schema(name + ", " + parameter.path("name").asText(), parameter.path("schema"), same.path("schema"), true);
        }
        content(name + " takes ", before.path("requestBody"), now.path("requestBody"), true);
        kept(name + " answers ", before.path("responses"), now.path("responses"));
        before.path("responses").properties().forEach(response -> {
            JsonNode was = followed(older, response.getValue());
            JsonNode is = followed(newer, now.path("responses").path(response.getKey()));
            if (!is.isMissingNode()) {
                String answer = name + " " + response.getKey() + " with ";
                kept(answer, was.path("headers"), is.path("headers"));
                content(answer, was, is, false);
            }
        });
    }

    private JsonNode parameter(String name, JsonNode operation, JsonNode like) {
        for (JsonNode described : operation.path("parameters")) {
            JsonNode parameter = followed(newer, described);
            if (parameter.path("name").equals(like.path("name"))
                    && parameter.path("in").equals(like.path("in"))) {
                return parameter;
            }
        }
        found.add(name + " takes " + like.path("name").asText() + " no more");
        return like;
    }

    private void content(String what, JsonNode before, JsonNode now, boolean sent) {
        JsonNode after = now.path("content");
        kept(what, before.path("content"), after);
        before.path("content")
                .properties()
                .forEach(type -> schema(
                        what + type.getKey(),
                        type.getValue().path("schema"),
                        after.path(type.getKey()).path("schema"),
                        sent));
    }

    private void kept(String what, JsonNode before, JsonNode now) {
        before.fieldNames().forEachRemaining(name -> {
            if (!now.has(name)) {
                found.add(what + name + " no more");
            }
        });
    }

    /// @param sent whether clients send it: what is answered within closer bounds breaks nobody
    private void schema(String where, JsonNode before, JsonNode now, boolean sent) {
        if (before.isMissingNode() || now.isMissingNode()) {
            return;
        }
        values(where, before.path("enum"), now);
        if (sent) {
            bounds(where, before, now);
        }
        schema(where + " each", before.path("items"), now.path("items"), sent);
        before.path("properties")
                .properties()
                .forEach(field -> schema(
                        where + "." + field.getKey(),
                        field.getValue(),
                        now.path("properties").path(field.getKey()),
                        sent));
    }

    private void values(String where, JsonNode before, JsonNode now) {
        Set<JsonNode> left = new HashSet<>();
        now.path("enum").forEach(left::add);
        if (now.has("enum")) {
            before.forEach(value -> {
                if (!left.contains(value)) {
                    found.add(where + " knows " + value.asText() + " no more");
                }
            });
        }
    }

    private void bounds(String where, JsonNode before, JsonNode now) {
        if (now.has("pattern") && !now.path("pattern").equals(before.path("pattern"))) {
            found.add(where + " has another pattern");
        }
        if (now.has("enum") && !before.has("enum")) {
            found.add(where + " takes some values only");
        }
        UPPER.stream().filter(now::has).forEach(bound -> {
            if (!before.has(bound)
                    || now.path(bound)
                                    .decimalValue()
                                    .compareTo(before.path(bound).decimalValue())
                            < 0) {
                found.add(where + " has a closer " + bound);
            }
        });
        LOWER.stream().filter(now::has).forEach(bound -> {
            if (!before.has(bound)
                    || now.path(bound)
                                    .decimalValue()
                                    .compareTo(before.path(bound).decimalValue())
                            > 0) {
                found.add(where + " has a closer " + bound);
            }
        });
    }

    /// References to all schemas of which something is sent.
    private Set<String> sent() {
        Set<String> references = new HashSet<>();
        older.path("paths")
                .forEach(path -> path.forEach(operation -> {
                    follow(operation.path("parameters"), references);
                    follow(operation.path("requestBody"), references);
                }));
        return references;
    }

    private void follow(JsonNode node, Set<String> references) {
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (field.getKey().equals("$ref") && references.add(field.getValue().asText())) {
                follow(followed(older, node), references);
            }
        }
        node.forEach(child -> follow(child, references));
    }

    private static JsonNode followed(JsonNode document, JsonNode node) {
        String reference = node.path("$ref").asText();
        return reference.isEmpty() ? node : document.at(reference.substring(1));
    }
}
