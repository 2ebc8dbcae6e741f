package ipstrategy.gateway.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import ipstrategy.gateway.standin.StandIns;
import ipstrategy.testkit.TokensForTests;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the gateway answers to methods that ask about a path rather than for it, and what pages of others may ask.
@QuarkusTest
@WithTestResource(StandIns.class)
@WithTestResource(TokensForTests.class)
class MethodsTest {

    StandIns standIns;

    @BeforeEach
    void calm() {
        standIns.calm();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/measures",
                "/api/v1/overview",
                "/api/v1/measures/PLAN-002",
                "/catalogue",
                "/sdmx/v2/structure/dataflow/IPSTRATEGY/*/latest",
                "/docs/guide"
            })
    void headAnswersWhatGetAnswersWithoutTheBody(String path) {
        int status = given().get(path).statusCode();
        String type = given().get(path).contentType();

        given().head(path).then().statusCode(status).contentType(type).body(emptyOrNullString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/measures", "/api/v1/overview", "/sdmx/v2/structure/dataflow/IPSTRATEGY/*/latest"})
    void optionsNamesTheMethodsOfTheGatewaysOwnDoors(String path) {
        given().options(path)
                .then()
                .statusCode(200)
                .header("Allow", containsString("GET"))
                .header("Allow", containsString("HEAD"))
                .header("Allow", containsString("OPTIONS"));
    }

    @Test
    void aPageOfANeighbourMayAskAndReadTheHeadersItNeeds() {
        given().header("Origin", StandIns.NEIGHBOUR)
                .get("/api/v1/measures")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", equalTo(StandIns.NEIGHBOUR))
                .header("Access-Control-Expose-Headers", containsString("ETag"))
                .header("Access-Control-Expose-Headers", containsString("Idempotency-Replayed"))
                .header("Access-Control-Allow-Credentials", equalTo("false"));
    }

    @Test
    void aBrowserThatAsksBeforehandIsToldWhatItMaySend() {
        given().header("Origin", StandIns.NEIGHBOUR)
                .header("Access-Control-Request-Method", "PUT")
                .header("Access-Control-Request-Headers", "if-match,authorization,request-timeout,prefer")
                .options("/api/v1/measures/PLAN-002")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Methods", containsString("PUT"))
                .header("Access-Control-Allow-Headers", containsString("If-Match"))
                .header("Access-Control-Allow-Headers", containsString("Request-Timeout"))
                .header("Access-Control-Allow-Headers", containsString("Prefer"));
    }

    @Test
    void everyHeaderThatTheContractNamesMayBeSentAndReadByPagesOfNeighbours() throws Exception {
        JsonNode document = document();
        String sent = setting("quarkus.http.cors.headers");
        String read = setting("quarkus.http.cors.exposed-headers");
        for (JsonNode parameter : document.at("/components/parameters")) {
            if (!parameter.path("name").asText().startsWith("webhook-")) {
                assertThat(sent).contains(parameter.path("name").asText());
            }
        }
        Set<String> named = new TreeSet<>();
        for (JsonNode part : List.of(document.path("paths"), document.at("/components/responses"))) {
            part.findValues("headers").forEach(headers -> headers.fieldNames().forEachRemaining(named::add));
        }
        // The one can be read anyway, the other is for caches.
        named.removeAll(Set.of("Content-Language", "Vary"));
        assertThat(named).allSatisfy(name -> assertThat(read).contains(name));
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }

    private static JsonNode document() throws IOException {
        return new ObjectMapper().readTree(given().get("/openapi.json").asByteArray());
    }

    /// It is turned away before any operation is found, so the contract says nothing of it and nobody holds it against
    /// that.
    @Test
    void aPageOfAStrangerIsNotAnswered() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + RestAssured.port + "/api/v1/measures"))
                .header("Origin", "https://stranger.example.org")
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<Void> answer = client.send(request, HttpResponse.BodyHandlers.discarding());
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.headers().map()).doesNotContainKey("access-control-allow-origin");
        }
    }

    @Test
    void theContractIsReadWithSignInByCodeAndPkce() {
        String page = given().get("/docs/").then().statusCode(200).extract().asString();
        assertThat(page)
                .contains("/openapi.json", "usePkceWithAuthorizationCodeGrant", "console", "oauth2-redirect.html");
        given().get("/docs/oauth2-redirect.html").then().statusCode(200);
    }

    @Test
    void whoHasTheContractIsNotSentItAgain() {
        String tag =
                given().get("/openapi.json").then().statusCode(200).extract().header("ETag");
        given().header("If-None-Match", tag)
                .get("/openapi.json")
                .then()
                .statusCode(304)
                .header("ETag", equalTo(tag));
        given().header("If-None-Match", "W/\"another\"")
                .get("/openapi.json")
                .then()
                .statusCode(200);
    }

    @Test
    void oneSignsInAtTheRealmWhoseTokensThisGatewayBelieves() throws Exception {
        String realm = setting("quarkus.oidc.auth-server-url");
        JsonNode flows = document().at("/components/securitySchemes/keycloak/flows");

        assertThat(flows.at("/authorizationCode/authorizationUrl").asText())
                .isEqualTo(realm + "/protocol/openid-connect/auth");
        assertThat(flows.at("/authorizationCode/tokenUrl").asText())
                .isEqualTo(realm + "/protocol/openid-connect/token");
        assertThat(flows.at("/clientCredentials/tokenUrl").asText())
                .isEqualTo(realm + "/protocol/openid-connect/token");
        assertThat(document().toString()).doesNotContain("localhost:8180");
    }

    @Test
    void theGuideIsAPageWithTheExamplesItNames() {
        given().get("/docs/guide")
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .body(containsString("id=\"versioning-and-deprecation\""))
                .body(containsString("href=\"/docs/examples/first-calls.sh\""));
        given().get("/docs/examples/first-calls.sh").then().statusCode(200).body(containsString("curl"));
        given().get("/docs/clients")
                .then()
                .statusCode(200)
                .body(containsString("href=\"/docs/events#webhooks\""))
                .body(not(containsString("href=\"adr/")));
    }

    /// Of what is merged from all services the gateway has doors of its own, so that it may be said and not be done.
    @Test
    void everyCommandOfTheDocumentThatNamesNoServiceIsKnownHere() throws Exception {
        List<String> unknown = new ArrayList<>();
        for (var path : document().path("paths").properties()) {
            if (path.getKey().matches("/api/v1/[a-z-]+(/[a-z-]+)?")) {
                path.getValue().fieldNames().forEachRemaining(method -> {
                    String asked = method.toUpperCase(Locale.ROOT);
                    if (!method.equals("get")
                            && given().request(asked, path.getKey()).statusCode() == 405) {
                        unknown.add(asked + " " + path.getKey());
                    }
                });
            }
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void everyOperationOfTheDocumentThatIsReadCanBeAskedForItsHeadOrIsRefusedAsAReadIs() throws Exception {
        JsonNode paths = document().path("paths");
        for (var path : paths.properties()) {
            boolean own = path.getKey().startsWith("/sdmx") || path.getKey().startsWith("/catalogue");
            if (own && path.getValue().has("get")) {
                String address = path.getKey().replaceAll("\\{[^}]+}", "X");
                assertThat(given().head(address).statusCode())
                        .as(address)
                        .isEqualTo(given().get(address).statusCode());
            }
        }
    }
}
