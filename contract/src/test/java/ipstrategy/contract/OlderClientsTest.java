package ipstrategy.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ipstrategy.testkit.RepositoryRoot;
import java.io.IOException;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class OlderClientsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void aClientOfTheLastReleasedContractStillWorks() throws IOException {
        JsonNode current = read("gateway/src/main/resources/META-INF/resources/openapi.json");
        String version = current.at("/info/version").asText().replaceFirst("\\..*", "");
        JsonNode released = read("contract/src/test/resources/released/v" + version + ".json");

        assertThat(new Change(released, current).breaks())
                .as("this breaks clients of the released contract: give it another version, or see docs/INTEGRATORS.md")
                .isEmpty();
    }

    @Test
    void whatIsAddedBreaksNobody() throws IOException {
        assertThat(breaks(document -> {
                    field(document, "Lamp", "colour", "string");
                    parameter(document, false);
                }))
                .isEmpty();
    }

    @Test
    void anOperationThatIsGoneIsCaught() throws IOException {
        assertThat(breaks(document -> document.withObject("/paths").remove("/lamps")))
                .containsExactly("GET /lamps is gone", "POST /lamps is gone");
    }

    @Test
    void aFieldThatIsGoneIsCaught() throws IOException {
        assertThat(breaks(document -> document.withObject("/components/schemas/Lamp/properties")
                        .remove("watts")))
                .singleElement()
                .asString()
                .startsWith("GET /lamps ");
    }

    @Test
    void aFieldOfAnotherTypeIsCaught() throws IOException {
        assertThat(breaks(document -> field(document, "Lamp", "watts", "string")))
                .contains("Lamp.watts was [integer] and is [string]");
    }

    @Test
    void aParameterThatIsDemandedIsCaught() throws IOException {
        assertThat(breaks(document -> parameter(document, true)))
                .singleElement()
                .asString()
                .startsWith("GET /lamps ");
    }

    @Test
    void aFieldThatIsDemandedIsCaught() throws IOException {
        assertThat(breaks(document -> {
                    field(document, "NewLamp", "socket", "string");
                    ((ArrayNode) document.at("/components/schemas/NewLamp/required")).add("socket");
                }))
                .singleElement()
                .asString()
                .startsWith("POST /lamps ");
    }

    private static Iterable<String> breaks(Consumer<ObjectNode> change) throws IOException {
        ObjectNode lamps = (ObjectNode) JSON.readTree("""
                {"openapi": "3.1.0", "info": {"title": "Lamps", "version": "1"},
                 "paths": {"/lamps": {
                   "get": {"operationId": "listLamps", "parameters": [], "responses": {"200": {"description": "lamps",
                     "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Lamp"}}}}}},
                   "post": {"operationId": "makeLamp", "requestBody": {"required": true,
                     "content": {"application/json": {"schema": {"$ref": "#/components/schemas/NewLamp"}}}},
                     "responses": {"204": {"description": "made"}}}}},
                 "components": {"schemas": {
                   "Lamp": {"type": "object", "required": ["name", "watts"], "properties":
                     {"name": {"type": ["string", "null"]}, "watts": {"type": "integer"}}},
                   "NewLamp": {"type": "object", "required": ["name"], "properties": {"name": {"type": "string"}}}}}}
                """);
        ObjectNode changed = lamps.deepCopy();
        change.accept(changed);
        return new Change(lamps, changed).breaks();
    }

    private static void field(ObjectNode document, String schema, String name, String type) {
        document.withObject("/components/schemas/" + schema + "/properties")
                .putObject(name)
                .put("type", type);
    }

    private static void parameter(ObjectNode document, boolean demanded) {
        ((ArrayNode) document.at("/paths/~1lamps/get/parameters"))
                .addObject()
                .put("name", "room")
                .put("in", "query")
                .put("required", demanded)
                .putObject("schema")
                .put("type", "string");
    }

    private static JsonNode read(String file) throws IOException {
        return JSON.readTree(RepositoryRoot.resolve(file).toFile());
    }
}
