package ipstrategy.gateway.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import ipstrategy.gateway.standin.StandIns;
import ipstrategy.testkit.House;
import ipstrategy.testkit.RepositoryRoot;
import ipstrategy.testkit.TokensForTests;
import ipstrategy.testkit.contract.Door;
import ipstrategy.testkit.contract.Promises;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StandIns.class)
@WithTestResource(TokensForTests.class)
class ContractTest {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final Path COMMITTED =
            RepositoryRoot.resolve("gateway/src/main/resources/META-INF/resources/openapi.json");

    /// `./mvnw verify -Dcontract.write` writes the document instead of comparing it.
    private static final boolean WRITE = System.getProperty("contract.write") != null;

    /// What is posted without a key, and why it needs none.
    private static final Map<String, String> KEYLESS = Map.of(
            "compareMeasures", "it asks a question",
            "fileEvidence", "the same bytes again are answered with what is there",
            "registerClient", "its secret is told once and kept nowhere, so it cannot be told again",
            "rotateClientSecret", "its secret is told once and kept nowhere, so it cannot be told again",
            "rotateWebhookKey", "a key that did not arrive is given again, and the one before stays good meanwhile",
            "verifyWebhook", "an address that was asked may be asked again",
            "rebuildProjections", "what was rebuilt may be rebuilt again",
            "retrySetAsideEvent", "an event is taken once however often it is tried");

    @Test
    void theCommittedDocumentIsWhatTheCodeOffers() throws IOException {
        ObjectNode assembled = assembled();
        if (WRITE) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, JSON.writeValueAsString(assembled) + "\n");
        }
        assertThat(JSON.readTree(COMMITTED.toFile()))
                .as(
                        "the code offers something else than openapi.json says: write it anew, see contract/README.md, and commit it")
                .isEqualTo(JSON.readTree(assembled.toString()));
    }

    @Test
    void everyReferenceLeadsSomewhere() throws IOException {
        ObjectNode document = assembled();
        Set<String> references = new HashSet<>();
        collect(document, references);
        assertThat(references)
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @Test
    void everyOperationHasItsOwnIdASummaryAndATag() throws IOException {
        Set<String> ids = new HashSet<>();
        assembled()
                .path("paths")
                .forEach(item -> item.forEach(operation -> {
                    assertThat(ids.add(operation.path("operationId").asText()))
                            .as(operation.path("operationId").asText())
                            .isTrue();
                    assertThat(operation.path("summary").asText()).isNotBlank();
                    assertThat(operation.path("tags")).isNotEmpty();
                }));
        assertThat(ids)
                .contains("listMeasures", "getMeasure", "listObservations", "getOverview", "listEventsOfService");
    }

    @Test
    void theMainAnswersAreShownWithRealData() throws IOException {
        JsonNode paths = assembled().path("paths");
        for (String path :
                new String[] {"/api/v1/measures", "/api/v1/measures/{id}", "/api/v1/metrics/{code}", "/api/v1/plans"}) {
            assertThat(paths.path(path)
                            .at("/get/responses/200/content/application~1json/example")
                            .isMissingNode())
                    .as(path + " has an example")
                    .isFalse();
        }
    }

    @Test
    void everyOperationIsDescribedWithItsParametersAndATrueExample() throws IOException {
        List<String> gaps = new ArrayList<>();
        assembled()
                .path("paths")
                .forEach(item -> item.forEach(operation -> {
                    String id = operation.path("operationId").asText();
                    String gap = Answers.gap(operation);
                    if (gap != null) {
                        gaps.add(id + ": " + gap);
                    }
                    operation.path("parameters").forEach(parameter -> {
                        String missing = Parameters.gap(parameter);
                        if (missing != null) {
                            gaps.add(id + ": " + missing);
                        }
                    });
                }));
        assertThat(gaps).withFailMessage(() -> String.join("\n", gaps)).isEmpty();
    }

    @Test
    void everyCommandThatIsPostedMayBeSentTwiceUnderOneKey() throws IOException {
        Set<String> without = new TreeSet<>();
        for (JsonNode path : assembled().path("paths")) {
            JsonNode posted = path.path("post");
            String id = posted.path("operationId").asText().replaceFirst("OfService$", "");
            if (!id.isEmpty()
                    && !posted.path("parameters").findValuesAsText("name").contains("Idempotency-Key")) {
                without.add(id);
            }
        }
        assertThat(without).isEqualTo(KEYLESS.keySet());
    }

    @Test
    void everyTagSaysWhatItIsAbout() throws IOException {
        assertThat(assembled().path("tags"))
                .as("describe it in Tags")
                .allSatisfy(tag -> assertThat(tag.path("description").asText())
                        .isNotEqualTo(tag.path("name").asText()));
    }

    @Test
    void everyOperationSaysHowLongACallerMayWaitAndWhichScopeAMachineNeeds() throws IOException {
        JsonNode scopes = assembled().at("/components/securitySchemes/keycloak/flows/clientCredentials/scopes");
        assertThat(scopes.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(Stream.concat(House.SERVICES.modules().stream(), Stream.of("all"))
                        .flatMap(service -> Stream.of(service + ":read", service + ":write"))
                        .toList());
        assembled().path("paths").properties().forEach(path -> {
            for (JsonNode operation : path.getValue()) {
                if (!path.getKey().matches("/(status|problems/.*)")) {
                    assertThat(operation.path("parameters").findValuesAsText("$ref"))
                            .as(path.getKey())
                            .contains("#/components/parameters/RequestTimeout");
                    assertThat(operation.path("description").asText())
                            .as(path.getKey())
                            .containsPattern("`all:(read|write)`");
                }
            }
        });
    }

    @Test
    void everyMessageThatIsSentIsDescribedWithATrueExample() throws IOException {
        ObjectNode document = assembled();
        Promises promises = Promises.of(document, Door.GATEWAY);
        for (String message : new String[] {"challenge", "event"}) {
            JsonNode sent = document.path("webhooks").path(message).path("post");
            JsonNode content = sent.at("/requestBody/content/application~1cloudevents+json");
            Map<String, String> headers = new TreeMap<>();
            headers.put("content-type", "application/cloudevents+json; charset=utf-8");
            sent.path("parameters").forEach(reference -> {
                JsonNode header = document.at(reference.path("$ref").asText().substring(1));
                headers.put(header.path("name").asText(), header.path("example").asText());
            });

            assertThat(promises.brokenByMessage(message, headers, JSON.writeValueAsBytes(content.path("example"))))
                    .as(message)
                    .isEmpty();
        }
    }

    @Test
    void everyExampleKeepsTheContract() throws IOException {
        Promises promises = Promises.of(assembled(), Door.GATEWAY);
        List<String> broken = new ArrayList<>();
        examples().forEach((operation, shown) -> {
            if (shown.answer() != null) {
                broken.addAll(promises.brokenBy(operation, shown.status(), shown.answer()));
            }
            shown.answers().properties().forEach(form -> {
                String[] parts = form.getKey().split(" ");
                if (parts[parts.length - 1].equals("application/json")) {
                    broken.addAll(promises.brokenBy(operation, Integer.parseInt(parts[0]), form.getValue()));
                }
            });
        });
        assertThat(broken).withFailMessage(() -> String.join("\n", broken)).isEmpty();
    }

    @Test
    void whatStandsAtTheRootIsDescribedWhereItIsFound() throws IOException {
        ObjectNode document =
                new Contract().service("patents", document("Item", "a")).assemble(own(), Map.of());
        JsonNode paths = document.path("paths");
        for (String path : new String[] {
            "/sdmx/v2/data/{context}/{agencyID}/{resourceID}/{version}/{key}",
            "/sdmx/v2/structure/{artefactType}/{agencyID}/{resourceID}/{version}",
            "/sdmx/v2/availability/{context}/{agencyID}/{resourceID}/{version}/{key}/{componentID}",
            "/sdmx/v1/data/{flowRef}/{key}",
            "/sdmx/v1/{resource}/{agencyID}/{resourceID}/{version}",
            "/catalogue",
            "/catalogue/{metric}"
        }) {
            assertThat(paths.at("/" + path.replace("~", "~0").replace("/", "~1") + "/get/summary")
                            .asText())
                    .as(path)
                    .isNotBlank();
        }
        assertThat(paths.fieldNames()).toIterable().noneMatch(path -> path.startsWith("/api/v1/sdmx"));
        assertThat(paths.at("/~1sdmx~1v2~1data~1{context}~1{agencyID}~1{resourceID}~1{version}~1{key}/get/responses")
                        .fieldNames())
                .toIterable()
                .contains("200", "204", "304", "400", "404", "406", "413", "422", "501", "503");
    }

    @Test
    void schemasOfOneNameThatDifferGetTheNameOfTheirService() throws IOException {
        JsonNode one = document("Item", "a");
        JsonNode other = document("Item", "b");
        Contract contract = new Contract().service("patents", one).service("trademarks", other);
        ObjectNode merged = contract.assemble(document("Own", "c"), Map.of());
        assertThat(contract.schemaNames()).containsExactly("Own", "PatentsItem", "TrademarksItem");
        assertThat(merged.at(
                                "/paths/~1api~1v1~1services~1trademarks~1b/get/responses/200/content/application~1json/schema/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/TrademarksItem");
    }

    private static JsonNode document(String schema, String field) throws IOException {
        return JSON.readTree("""
                {"paths": {"/api/v1/%2$s": {"get": {"operationId": "%2$s", "responses": {"200": {"content":
                    {"application/json": {"schema": {"$ref": "#/components/schemas/%1$s"}}}}}}}},
                 "components": {"schemas": {"%1$s": {"properties": {"%2$s": {"type": "string"}}}}}}
                """.formatted(schema, field));
    }

    private static ObjectNode assembled() throws IOException {
        Contract contract = new Contract();
        for (String service : House.SERVICES.modules()) {
            contract.service(service, built("services/" + service));
        }
        return contract.assemble(own(), examples());
    }

    private static JsonNode own() throws IOException {
        return JSON.readTree(RestAssured.get("/q/openapi?format=json").asByteArray());
    }

    private static JsonNode built(String module) throws IOException {
        Path document = RepositoryRoot.resolve(module + "/target/openapi/openapi.json");
        assertThat(document)
                .as("build " + module + " first: it writes its part of the contract")
                .exists();
        return JSON.readTree(document.toFile());
    }

    private static Map<String, Shown> examples() throws IOException {
        return Shown.in(RepositoryRoot.resolve("gateway/src/test/resources/examples"));
    }

    private static void collect(JsonNode node, Set<String> references) {
        if (node.path("$ref").isTextual()) {
            references.add(node.path("$ref").asText());
        }
        node.forEach(child -> collect(child, references));
    }
}
