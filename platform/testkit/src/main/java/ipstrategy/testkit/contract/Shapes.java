package ipstrategy.testkit.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The schemas of the contract, read as JSON Schema 2020-12 and more strictly than clients read them: a field that is
/// not described is a fault.
final class Shapes {

    private static final String COMPONENTS = "#/components/schemas/";
    private static final String ID = "https://contract.invalid/schemas";
    private static final int SHOWN = 5;

    private final ObjectMapper json = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private final Map<String, JsonSchema> read = new ConcurrentHashMap<>();
    private final JsonSchemaFactory factory;
    private final SchemaValidatorsConfig config = SchemaValidatorsConfig.builder()
            .formatAssertionsEnabled(true)
            .preloadJsonSchema(false)
            .build();

    private final boolean whole;

    private Shapes(JsonNode document, boolean whole) {
        this.whole = whole;
        ObjectNode schemas = json.createObjectNode().put("$id", ID);
        schemas.set("$defs", strict(document.at("/components/schemas").deepCopy()));
        String text = schemas.toString();
        factory = JsonSchemaFactory.getInstance(
                SpecVersion.VersionFlag.V202012,
                builder -> builder.schemaLoaders(loaders -> loaders.schemas(Map.of(ID, text))));
    }

    /// The shapes of things with all their fields.
    static Shapes whole(JsonNode document) {
        return new Shapes(document, true);
    }

    /// The shapes of things of which some fields are left out.
    static Shapes parts(JsonNode document) {
        return new Shapes(document, false);
    }

    /// What is wrong with a body, by its schema in the document.
    List<String> faults(JsonNode schema, byte[] body) {
        JsonNode sent;
        try {
            sent = json.readTree(body);
        } catch (java.io.IOException none) {
            return List.of("the body is no JSON: " + none.getMessage());
        }
        return read.computeIfAbsent(schema.toString(), this::schema).validate(sent).stream()
                .limit(SHOWN)
                .map(fault -> fault.getInstanceLocation() + ": " + fault.getMessage())
                .toList();
    }

    private JsonSchema schema(String text) {
        try {
            return factory.getSchema(strict(json.readTree(text)), config);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Closes every object that names its fields, and leads references to where the schemas are kept here.
    private JsonNode strict(JsonNode node) {
        if (node instanceof ObjectNode object) {
            if (object.path("properties").isObject()
                    && !object.has("additionalProperties")
                    && object.path("type").toString().contains("object")) {
                object.put("additionalProperties", false);
            }
            if (!whole && object.path("required").isArray()) {
                object.remove("required");
            }
            String reference = object.path("$ref").asText();
            if (reference.startsWith(COMPONENTS)) {
                object.set("$ref", TextNode.valueOf(ID + "#/$defs/" + reference.substring(COMPONENTS.length())));
            }
            object.forEach(this::strict);
        } else if (node instanceof ArrayNode array) {
            array.forEach(this::strict);
        }
        return node;
    }
}
