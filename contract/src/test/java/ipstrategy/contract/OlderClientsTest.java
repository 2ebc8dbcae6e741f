package ipstrategy.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ipstrategy.testkit.RepositoryRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class OlderClientsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String RELEASED = "contract/src/test/resources/released/";

    /// The first release of v1, which is never written anew: SHA-256 of its bytes.
    private static final String FIRST = "5acfa8093ed8796a1b5863b791cc36f6bb51197ea480e8ecad93369fcad91cdb";

    @Test
    void aClientOfTheLastReleasedContractStillWorks() throws IOException {
        JsonNode current = read("gateway/src/main/resources/META-INF/resources/openapi.json");
        String version = current.at("/info/version").asText().replaceFirst("\\..*", "");
        JsonNode released = read(RELEASED + "v" + version + ".json");

        assertThat(new Change(Corrections.made(released), current).breaks())
                .as("this breaks clients of the released contract: give it another version, or see docs/INTEGRATORS.md")
                .isEmpty();
    }

    @Test
    void aClientOfTheFirstReleaseStillWorks() throws Exception {
        byte[] first = Files.readAllBytes(RepositoryRoot.resolve(RELEASED + "v1-first.json"));
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(first)))
                .as("the first release is what it was")
                .isEqualTo(FIRST);

        JsonNode current = read("gateway/src/main/resources/META-INF/resources/openapi.json");
        assertThat(new Change(Corrections.made(inUse(JSON.readTree(first))), current).breaks())
                .isEmpty();
    }

    @Test
    void aReleaseThatIsWrittenAnewBreaksNothingOfTheOneBefore() throws Exception {
        Path file = RepositoryRoot.resolve(RELEASED + "v1.json");
        JsonNode released = JSON.readTree(file.toFile());
        for (JsonNode before : History.of(file, 2)) {
            assertThat(new Change(Corrections.made(inUse(before)), released).breaks())
                    .isEmpty();
        }
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

    @Test
    void aValueThatIsGoneIsCaught() throws IOException {
        assertThat(breaks(document ->
                        ((ArrayNode) document.at("/components/schemas/Lamp/properties/light/enum")).remove(0)))
                .contains("Lamp.light knows WARM no more");
        assertThat(breaks(
                        document -> ((ArrayNode) document.at("/paths/~1lamps/get/parameters/0/schema/enum")).remove(1)))
                .contains("get /lamps, light knows COLD no more");
    }

    @Test
    void aParameterThatIsGoneIsCaught() throws IOException {
        assertThat(breaks(document -> ((ArrayNode) document.at("/paths/~1lamps/get/parameters")).remove(0)))
                .contains("get /lamps takes light no more");
    }

    @Test
    void closerBoundsOfWhatIsSentAreCaught() throws IOException {
        assertThat(breaks(document -> newLamp(document, "name").put("pattern", "^[A-Z]+$")))
                .contains("NewLamp.name has another pattern");
        assertThat(breaks(document -> newLamp(document, "watts").put("maximum", 60)))
                .contains("NewLamp.watts has a closer maximum");
        assertThat(breaks(document -> newLamp(document, "watts").put("minimum", 1)))
                .contains("NewLamp.watts has a closer minimum");
    }

    @Test
    void widerBoundsAndCloserOnesOfWhatIsAnsweredBreakNobody() throws IOException {
        assertThat(Narrowing.between(lamps(), changed(document -> {
                    newLamp(document, "watts").put("maximum", 200);
                    newLamp(document, "name").remove("pattern");
                    ((ObjectNode) document.at("/components/schemas/Lamp/properties/watts")).put("maximum", 60);
                })))
                .isEmpty();
    }

    @Test
    void aStatusAHeaderAMediaTypeOrAMessageThatIsGoneIsCaught() throws IOException {
        assertThat(breaks(document -> answers(document, "get").remove("404")))
                .contains("get /lamps answers 404 no more");
        assertThat(breaks(document -> ((ObjectNode) answers(document, "get").at("/200/headers")).remove("ETag")))
                .contains("get /lamps 200 with ETag no more");
        assertThat(breaks(document -> ((ObjectNode) answers(document, "get").at("/200/content")).remove("text/csv")))
                .contains("get /lamps 200 with text/csv no more");
        assertThat(breaks(document -> document.withObject("/paths/~1lamps/post/requestBody/content")
                        .remove("text/plain")))
                .contains("post /lamps takes text/plain no more");
        assertThat(breaks(document -> document.withObject("/webhooks").remove("broken")))
                .contains("the message broken no more");
    }

    @Test
    void whatADocumentSaidWronglyAndDoorsNeverDidMayBePutRight() throws IOException {
        ObjectNode older = lamps();
        JsonNode newer = changed(document -> {
            light(document).put("required", true);
            newLamp(document, "name").put("pattern", "^[A-Z]+$");
            document.withObject("/paths/~1lamps").remove("post");
        });
        assertThat(new Change(older, newer).breaks())
                .contains("POST /lamps is gone", "NewLamp.name has another pattern")
                .anyMatch(broken -> broken.startsWith("GET /lamps asks for more"));

        Corrections.of(List.of(
                        "# why", "needs GET /lamps light", "pattern ^[A-Z] ^[A-Z]+$ NewLamp.name", "never POST /lamps"))
                .make(older);

        assertThat(new Change(older, newer).breaks()).isEmpty();
    }

    @Test
    void aPatternIsExcusedInTheVeryWordsThatAreWrittenDown() throws IOException {
        String line = "pattern ^[A-Z] ^[A-Z]+$ NewLamp.name";

        assertThat(excused(line, document -> newLamp(document, "name").put("pattern", "^[A-Z]+$")))
                .isEmpty();
        assertThat(excused(line, document -> newLamp(document, "name").put("pattern", "^[A-F]+$")))
                .contains("NewLamp.name has another pattern");
        assertThat(excused(
                        "pattern ^[a-z] ^[A-Z]+$ NewLamp.name",
                        document -> newLamp(document, "name").put("pattern", "^[A-Z]+$")))
                .as("where something else was said before")
                .contains("NewLamp.name has another pattern");
        assertThat(excused(
                        "pattern - \\S NewLamp.colour",
                        document -> newLamp(document, "name").put("pattern", "\\S")))
                .as("in another field")
                .contains("NewLamp.name has another pattern");
    }

    @Test
    void aPatternWhereThereWasNoneIsExcusedOnce() throws IOException {
        ObjectNode older = lamps();
        newLamp(older, "colour").put("type", "string");
        Corrections.of(List.of("pattern - \\S NewLamp.colour")).make(older);

        assertThat(Narrowing.between(
                        older,
                        changed(document -> newLamp(document, "colour")
                                .put("type", "string")
                                .put("pattern", "\\S"))))
                .isEmpty();
        assertThat(Narrowing.between(
                        older,
                        changed(document -> newLamp(document, "colour")
                                .put("type", "string")
                                .put("pattern", "\\S+"))))
                .containsExactly("NewLamp.colour has another pattern");
    }

    @Test
    void aListOfCodesMayGrowByThoseThatAreNamedAndByNoOtherAndLosesNone() throws IOException {
        String line = "grown Light AMBER";

        assertThat(excusedOfLight(line, "WARM", "COLD", "AMBER")).isEmpty();
        assertThat(excusedOfLight(line, "WARM", "COLD", "AMBER", "VIOLET"))
                .as("a client that reads knows nothing of it")
                .isNotEmpty();
        assertThat(excusedOfLight(line, "COLD", "AMBER")).contains("Light knows WARM no more");
        assertThat(excusedOfLight(line, "WARM", "COLD")).contains("Light knows AMBER no more");
    }

    @Test
    void anOperationThatAlwaysAskedForATokenMaySaySo() throws IOException {
        ObjectNode older = lamps();
        older.withObject("/paths/~1lamps/get").putArray("security").addObject();
        older.withArray("/paths/~1lamps/get/security").addObject().putArray("token");

        Corrections.of(List.of("signed GET /lamps")).make(older);

        assertThat(older.at("/paths/~1lamps/get/security")).hasSize(1);
        assertThat(older.at("/paths/~1lamps/get/security/0").has("token")).isTrue();
    }

    @Test
    void whatEveryCommandNeedsIsPutRightWhereItIsRefusedWithoutIt() throws IOException {
        ObjectNode older = lamps();
        ObjectNode tag = JSON.createObjectNode().put("name", "If-Match").put("in", "header");
        older.withArray("/paths/~1lamps/post/parameters").add(tag);
        answers(older, "post").putObject("428").put("description", "without its tag");
        ObjectNode newer = older.deepCopy();
        ((ObjectNode) newer.at("/paths/~1lamps/post/parameters/0")).put("required", true);

        Corrections.of(List.of("needs * If-Match")).make(older);

        assertThat(older.at("/paths/~1lamps/post/parameters/0/required").asBoolean())
                .isTrue();
        assertThat(light(older).has("required")).isFalse();
    }

    /// The document without what was taken away when its time was over.
    private static JsonNode inUse(JsonNode document) throws IOException {
        for (String line : Files.readAllLines(RepositoryRoot.resolve(RELEASED + "v1-retired.txt"))) {
            String[] operation = line.split(" ");
            if (!line.startsWith("#") && document.path("paths").path(operation[1]) instanceof ObjectNode item) {
                item.remove(operation[0].toLowerCase(Locale.ROOT));
            }
        }
        return document;
    }

    private static ObjectNode light(ObjectNode document) {
        return (ObjectNode) document.at("/paths/~1lamps/get/parameters/0");
    }

    private static ObjectNode newLamp(ObjectNode document, String field) {
        return document.withObject("/components/schemas/NewLamp/properties/" + field);
    }

    private static ObjectNode answers(ObjectNode document, String method) {
        return document.withObject("/paths/~1lamps/" + method + "/responses");
    }

    private static Iterable<String> breaks(Consumer<ObjectNode> change) throws IOException {
        return new Change(lamps(), changed(change)).breaks();
    }

    /// What breaks although a line is written down.
    private static Iterable<String> excused(String line, Consumer<ObjectNode> change) throws IOException {
        return excused(line, lamps(), changed(change));
    }

    private static Iterable<String> excused(String line, ObjectNode older, JsonNode newer) {
        Corrections.of(List.of(line)).make(older);
        return new Change(older, newer).breaks();
    }

    /// The same of a list of codes that stands by itself.
    private static Iterable<String> excusedOfLight(String line, String... codes) throws IOException {
        return excused(line, lit("WARM", "COLD"), lit(codes));
    }

    private static ObjectNode lit(String... codes) throws IOException {
        return changed(document -> {
            ArrayNode values = document.withObject("/components/schemas/Light")
                    .put("type", "string")
                    .putArray("enum");
            List.of(codes).forEach(values::add);
            document.withObject("/components/schemas/Lamp/properties")
                    .putObject("light")
                    .put("$ref", "#/components/schemas/Light");
        });
    }

    private static ObjectNode changed(Consumer<ObjectNode> change) throws IOException {
        ObjectNode changed = lamps();
        change.accept(changed);
        return changed;
    }

    private static ObjectNode lamps() throws IOException {
        return (ObjectNode) JSON.readTree("""
                {"openapi": "3.1.0", "info": {"title": "Lamps", "version": "1"},
                 "paths": {"/lamps": {
                   "get": {"operationId": "listLamps", "parameters": [
                     {"name": "light", "in": "query", "schema": {"type": "string", "enum": ["WARM", "COLD"]}}],
                     "responses": {"200": {"description": "lamps",
                       "headers": {"ETag": {"schema": {"type": "string"}}},
                       "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Lamp"}},
                         "text/csv": {"schema": {"type": "string"}}}},
                       "404": {"description": "none"}}},
                   "post": {"operationId": "makeLamp", "requestBody": {"required": true,
                     "content": {"application/json": {"schema": {"$ref": "#/components/schemas/NewLamp"}},
                       "text/plain": {"schema": {"type": "string"}}}},
                     "responses": {"204": {"description": "made"}}}}},
                 "webhooks": {"broken": {"post": {"responses": {"200": {"description": "heard"}}}}},
                 "components": {"schemas": {
                   "Lamp": {"type": "object", "required": ["name", "watts"], "properties":
                     {"name": {"type": ["string", "null"]}, "watts": {"type": "integer"},
                      "light": {"type": "string", "enum": ["WARM", "COLD"]}}},
                   "NewLamp": {"type": "object", "required": ["name"], "properties":
                     {"name": {"type": "string", "pattern": "^[A-Z]"}, "watts": {"type": "integer", "maximum": 100}}}}}}
                """);
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
