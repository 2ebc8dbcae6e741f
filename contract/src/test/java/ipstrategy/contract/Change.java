package ipstrategy.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;

/// What became of a contract, as a client sees it that was made for the older one.
final class Change {

    private final JsonNode older;
    private final JsonNode newer;

    Change(JsonNode older, JsonNode newer) {
        this.older = older;
        this.newer = newer;
    }

    /// What of it breaks such a client; empty where nothing does.
    List<String> breaks() {
        ChangedOpenApi change = OpenApiCompare.fromContents(
                plainer(older.deepCopy()).toString(), plainer(newer.deepCopy()).toString());
        List<String> breaks = new ArrayList<>();
        change.getMissingEndpoints()
                .forEach(gone -> breaks.add(gone.getMethod() + " " + gone.getPathUrl() + " is gone"));
        change.getChangedOperations().stream()
                .filter(operation -> operation.isIncompatible())
                .forEach(operation -> breaks.add(operation.getHttpMethod() + " " + operation.getPathUrl()
                        + " asks for more than before, or answers with less"));
        breaks.addAll(types());
        breaks.addAll(Narrowing.between(older, newer));
        if (breaks.isEmpty() && change.isIncompatible()) {
            breaks.add("something else that is incompatible: compare the documents");
        }
        return breaks;
    }

    /// The comparison reads documents of 3.0 whole and of 3.1 in part, so both are told in the older way.
    private static JsonNode plainer(JsonNode document) {
        ((ObjectNode) document).put("openapi", "3.0.3");
        tellOlder(document);
        return document;
    }

    private static void tellOlder(JsonNode node) {
        if (node instanceof ObjectNode object) {
            if (object.path("type") instanceof ArrayNode types) {
                types.forEach(type -> {
                    if (type.asText().equals("null")) {
                        object.put("nullable", true);
                    } else {
                        object.set("type", type);
                    }
                });
            }
            if (object.path("exclusiveMinimum").isNumber()) {
                object.set("minimum", object.remove("exclusiveMinimum"));
            }
        }
        node.forEach(Change::tellOlder);
    }

    /// A field of another type is overlooked by the comparison.
    private List<String> types() {
        List<String> breaks = new ArrayList<>();
        JsonNode before = older.at("/components/schemas");
        JsonNode after = newer.at("/components/schemas");
        before.properties()
                .forEach(schema -> schema.getValue()
                        .path("properties")
                        .properties()
                        .forEach(field -> {
                            JsonNode now = after.path(schema.getKey())
                                    .path("properties")
                                    .path(field.getKey());
                            if (!now.isMissingNode() && !shape(field.getValue()).equals(shape(now))) {
                                breaks.add(schema.getKey() + "." + field.getKey() + " was " + shape(field.getValue())
                                        + " and is " + shape(now));
                            }
                        }));
        return breaks;
    }

    private static String shape(JsonNode field) {
        if (field.has("$ref")) {
            return field.path("$ref").asText();
        }
        TreeSet<String> names = new TreeSet<>();
        if (field.path("type").isArray()) {
            field.path("type").forEach(type -> names.add(type.asText()));
        } else {
            names.add(field.path("type").asText());
        }
        field.path("anyOf").forEach(one -> names.add(shape(one)));
        return names + (field.has("items") ? " of " + shape(field.path("items")) : "");
    }
}
