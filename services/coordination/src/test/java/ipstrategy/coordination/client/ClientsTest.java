package ipstrategy.coordination.client;

import static io.restassured.RestAssured.given;
import static ipstrategy.coordination.Office.as;
import static ipstrategy.coordination.Office.tag;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import ipstrategy.coordination.progress.GatewayStandIn;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.Tokens;
import ipstrategy.testkit.TokensForTests;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Machine clients at the doors of the office; what the real Keycloak makes of the same calls, a journey tries.
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
@WithTestResource(GatewayStandIn.class)
class ClientsTest {

    private static final String CLIENTS = "/api/v1/clients";
    private static final String ADMINISTRATOR =
            Tokens.of("administrator").role("administrator").build();
    private static final String AUDITOR = Tokens.of("auditor").role("auditor").build();
    private static final String REASON = """
            {"reason": "对接需要"}""";
    private static final String KEYS = """
            {"keys": [{"kty": "OKP", "crv": "Ed25519", "kid": "%s", "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}]}""";

    GatewayStandIn standIn;

    @Inject
    DataSource database;

    @AfterEach
    void keycloakIsBack() {
        keycloak().isDown(false);
    }

    @Test
    void aClientIsShownItsSecretOnceAndWrittenDownWithoutIt() {
        String secret = register("bank-one", "\"SIPO\"", "\"patents:write\", \"patents:read\"", "null")
                .statusCode(201)
                .header("Cache-Control", is("no-store"))
                .body("client.scopes", contains("patents:read", "patents:write"))
                .body("client.agency", is("SIPO"))
                .body("client.signsInBy", is("SECRET"))
                .body("client.state", is("ENABLED"))
                .extract()
                .path("secret");

        assertThat(secret).isEqualTo(keycloak().named("bank-one").path("secret").asText());
        assertThat(keycloak().claim("bank-one", "scopes")).isEqualTo("patents:read patents:write");
        assertThat(keycloak().claim("bank-one", "agency")).isEqualTo("SIPO");
        as(ADMINISTRATOR).get(CLIENTS + "/bank-one").then().statusCode(200).body(not(containsString(secret)));
        assertThat(secret).matches("[A-Za-z0-9_-]{43}");
        assertThat(written("client.registered", "bank-one", secret)).isEqualTo(new Written(1, 1, 0));
        assertThat(written("client.registered", "bank-one", "示例银行").betrayals())
                .as("what is written down is found")
                .isEqualTo(2);
    }

    @Test
    void aClientThatActsForNoAgencyIsNoOfficerOfAny() {
        register("of-nobody", "null", "\"all:read\", \"all:write\"", "null")
                .statusCode(201)
                .body("client.agency", nullValue());

        assertThat(keycloak().claim("of-nobody", "agency")).isEmpty();
        assertThat(keycloak().named("of-nobody").path("protocolMappers").toString())
                .contains("role integrator")
                .doesNotContain("role officer");
    }

    @Test
    void aNewSecretTakesThePlaceOfTheOneBefore() {
        String first =
                register("bank-two", "null", "\"all:read\"", "null").extract().path("secret");

        String second = change("POST", "bank-two", "/secret", REASON)
                .statusCode(200)
                .header("Cache-Control", is("no-store"))
                .extract()
                .path("secret");

        assertThat(second)
                .isNotEqualTo(first)
                .isEqualTo(keycloak().named("bank-two").path("secret").asText());
        assertThat(written("client.secret-rotated", "bank-two", second)).isEqualTo(new Written(1, 1, 0));
        change("PUT", "bank-two", "/keys", keys("one"))
                .statusCode(403)
                .body("detail", containsString("signs in by a secret"));
    }

    @Test
    void aClientWithKeysHasNoSecretAndChangesItsKeys() {
        register("signer", "null", "\"all:read\"", KEYS.formatted("one"))
                .statusCode(201)
                .body("secret", nullValue())
                .body("client.signsInBy", is("PRIVATE_KEY"));
        assertThat(keycloak().named("signer").path("clientAuthenticatorType").asText())
                .isEqualTo("client-jwt");

        change("PUT", "signer", "/keys", keys("two")).statusCode(200);

        assertThat(keycloak()
                        .named("signer")
                        .path("attributes")
                        .path("jwks.string")
                        .asText())
                .contains("\"two\"")
                .doesNotContain("\"one\"");
        change("POST", "signer", "/secret", REASON).statusCode(403).body("detail", containsString("has no secret"));
    }

    @Test
    void aDisabledClientGetsNoTokensUntilItIsEnabledAgain() {
        register("sleeper", "null", "\"all:read\"", "null").statusCode(201);
        change("POST", "sleeper", "/enabling", REASON).statusCode(409).body("state", is("ENABLED"));

        change("POST", "sleeper", "/disabling", REASON).statusCode(200).body("state", is("DISABLED"));
        assertThat(keycloak().named("sleeper").path("enabled").asBoolean()).isFalse();
        assertThat(written("client.disabled", "sleeper", secretOf("sleeper"))).isEqualTo(new Written(1, 1, 0));
        change("POST", "sleeper", "/disabling", REASON).statusCode(409).body("state", is("DISABLED"));

        change("POST", "sleeper", "/enabling", REASON).statusCode(200).body("state", is("ENABLED"));
        assertThat(keycloak().named("sleeper").path("enabled").asBoolean()).isTrue();
    }

    @Test
    void scopesAreSaidAnewByWhoHasSeenThem() {
        register("changing", "\"SIPO\"", "\"patents:read\"", "null").statusCode(201);
        String body = "{\"scopes\": [\"trademarks:read\"], \"reason\": \"x\"}";
        as(ADMINISTRATOR)
                .contentType("application/json")
                .body(body)
                .put(CLIENTS + "/changing/scopes")
                .then()
                .statusCode(428);

        change("PUT", "changing", "/scopes", body).statusCode(200).body("scopes", contains("trademarks:read"));

        assertThat(keycloak().claim("changing", "scopes")).isEqualTo("trademarks:read");
        assertThat(written("client.scopes-changed", "changing", secretOf("changing")))
                .isEqualTo(new Written(1, 1, 0));
    }

    @Test
    void whoMayReadLessOrNothingIsToldNoMoreByTheirWebhooks() {
        register("told", "null", "\"patents:read\"", "null").statusCode(201);
        String webhook = webhook("told", "told");
        String anothers = webhook("told-by-another", "another");
        change("PUT", "told", "/scopes", "{\"scopes\": [\"all:read\"], \"reason\": \"x\"}")
                .statusCode(200);
        assertThat(stateOf(webhook)).as("who may read more is told on").isEqualTo("ACTIVE");

        change("PUT", "told", "/scopes", "{\"scopes\": [\"patents:read\"], \"reason\": \"x\"}")
                .statusCode(200);

        assertThat(stateOf(webhook)).isEqualTo("PAUSED");
        assertThat(written("webhook.paused", webhook, webhook)).isEqualTo(new Written(1, 1, 2));
        execute("update webhook set state = 'ACTIVE' where id = ?", webhook);
        keycloak().isDown(true);
        change("POST", "told", "/disabling", REASON).statusCode(503);
        assertThat(stateOf(webhook)).as("where nothing comes of it").isEqualTo("ACTIVE");
        keycloak().isDown(false);

        change("POST", "told", "/disabling", REASON).statusCode(200);

        assertThat(stateOf(webhook)).isEqualTo("PAUSED");
        assertThat(written("webhook.paused", webhook, webhook)).isEqualTo(new Written(2, 2, 4));
        assertThat(stateOf(anothers)).isEqualTo("ACTIVE");
        execute("delete from webhook where id in (?, '" + anothers + "')", webhook);
    }

    @Test
    void aTokenOfBeforeLetsNoWebhookOfADisabledClientGoOn() {
        register("ended", "null", "\"all:read\"", "null").statusCode(201);
        String webhook = webhook("ended", "ended");
        String before = Tokens.of("service-account-ended").role("integrator").build();
        change("POST", "ended", "/disabling", REASON).statusCode(200);
        assertThat(stateOf(webhook)).isEqualTo("PAUSED");

        as(before)
                .header("If-Match", "*")
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/webhooks/" + webhook + "/resumption")
                .then()
                .statusCode(403);
        as(before)
                .contentType("application/json")
                .body("{\"url\": \"https://bank.example.org/told\"}")
                .post("/api/v1/webhooks")
                .then()
                .statusCode(403);

        assertThat(stateOf(webhook)).isEqualTo("PAUSED");
        execute("delete from webhook where id = ?", webhook);
    }

    /// An active webhook of a client, by which nothing is sent: it leads to this very host, which is refused.
    private String webhook(String name, String client) {
        String id = "WEBHOOK-" + name;
        execute(
                "insert into webhook (id, owner, url, types, services, agencies, state, created_at, version, place)"
                        + " values (?, 'service-account-" + client
                        + "', 'https://127.0.0.1:9/events', '{}', '{}', '{}', 'ACTIVE',"
                        + " now(), 0, 'of-a-test')",
                id);
        return id;
    }

    private static String stateOf(String webhook) {
        return as(ADMINISTRATOR)
                .get("/api/v1/webhooks/" + webhook)
                .then()
                .statusCode(200)
                .extract()
                .path("state");
    }

    @Test
    void whereKeycloakDoesNotAnswerNothingIsChangedAndNothingWritten() {
        register("steady", "\"SIPO\"", "\"patents:read\"", "null").statusCode(201);
        keycloak().isDown(true);

        register("never", "null", "\"all:read\"", "null").statusCode(503).header("Retry-After", is("5"));
        change("POST", "steady", "/disabling", REASON).statusCode(503);

        as(ADMINISTRATOR).get(CLIENTS + "/never").then().statusCode(404);
        as(ADMINISTRATOR).get(CLIENTS + "/steady").then().body("state", is("ENABLED"));
        assertThat(written("client.registered", "never", "never")).isEqualTo(new Written(0, 0, 0));
        assertThat(written("client.disabled", "steady", secretOf("steady"))).isEqualTo(new Written(0, 0, 0));
    }

    @Test
    void aNameThatIsTakenHereOrAtKeycloakIsNotGivenAgain() {
        register("twice", "null", "\"all:read\"", "null").statusCode(201);
        register("twice", "null", "\"all:read\"", "null").statusCode(409);
        keycloak().takes("console");
        register("console", "null", "\"all:read\"", "null").statusCode(409);
        as(ADMINISTRATOR).get(CLIENTS + "/console").then().statusCode(404);
        assertThat(written("client.registered", "console", "console")).isEqualTo(new Written(0, 0, 0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Bank      | null     | \"all:read\"      | null",
                "-bank     | null     | \"all:read\"      | null",
                "good-name | \"NOPE\" | \"all:read\"      | null",
                "good-name | null     | \"patents\"       | null",
                "good-name | null     | \"patents:erase\" | null",
                "good-name | null     |                   | null",
                "good-name | null     | \"all:read\"      | {\"keys\": []}",
                "good-name | null     | \"all:read\"      | {\"keys\": [{\"kty\": \"oct\", \"k\": \"c2VjcmV0\"}]}",
                "good-name | null     | \"all:read\"      | {\"keys\": [{\"kty\": \"EC\", \"d\": \"x\"}]}",
                "good-name | null     | \"all:read\"      | {\"keys\": [{\"kty\": \"EC\", \"crv\": \"secp256k1\"}]}",
                "good-name | null     | \"all:read\"      | {\"keys\": [{\"kty\": \"OKP\", \"crv\": \"X25519\"}]}",
            })
    void whatMakesNoClientIsRefused(String id, String agency, String scopes, String jwks) {
        register(id, agency, scopes == null ? "" : scopes, jwks).statusCode(400);
    }

    @Test
    void aScopeOfAServiceThatIsNotThereIsRefusedByItsName() {
        register("mistyped", "null", "\"patents:read\", \"patentz:read\", \"console:write\"", "null")
                .statusCode(400)
                .body("errors.pointer", contains("/scopes/1", "/scopes/2"))
                .body("errors[0].message", containsString("patentz:read"))
                .body("errors[0].message", containsString("all, coordination, copyright"))
                .body("errors[1].message", containsString("console:write"));
        as(ADMINISTRATOR).get(CLIENTS + "/mistyped").then().statusCode(404);

        register("retyped", "null", "\"patents:read\"", "null").statusCode(201);
        change("PUT", "retyped", "/scopes", "{\"scopes\": [\"patentz:read\"], \"reason\": \"x\"}")
                .statusCode(400)
                .body("errors.pointer", contains("/scopes/0"))
                .body("errors[0].message", containsString("patentz:read"));

        as(ADMINISTRATOR).get(CLIENTS + "/retyped").then().body("scopes", contains("patents:read"));
        assertThat(keycloak().claim("retyped", "scopes")).isEqualTo("patents:read");
    }

    @Test
    void auditorsSeeTheClientsAndChangeNone() {
        register("looked-at", "\"SAIC\"", "\"patents:read\"", "null").statusCode(201);

        as(AUDITOR).queryParam("agency", "SAIC").get(CLIENTS).then().body("items.id", hasItem("looked-at"));
        as(AUDITOR).get(CLIENTS + "/looked-at").then().body("_actions.allowed", not(hasItem(true)));
        as(AUDITOR).accept("text/csv").get(CLIENTS).then().statusCode(200).body(containsString("looked-at"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"patents:read patents:write", "coordination:write", "all:write", ""})
    void anIntegratorWithoutTheScopeIsToldWhichOneIsMissing(String scopes) {
        as(Tokens.of("bank").role("integrator").claim("scopes", scopes).build())
                .get("/api/v1/plans")
                .then()
                .statusCode(403)
                .body("detail", containsString("coordination:read"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"coordination:read", "all:read", "patents:read coordination:read"})
    void anIntegratorWithTheScopeIsLetIn(String scopes) {
        as(Tokens.of("bank").role("integrator").claim("scopes", scopes).build())
                .get("/api/v1/plans")
                .then()
                .statusCode(200);
    }

    @Test
    void whoMayReadMayNotWriteThereby() {
        as(Tokens.of("bank")
                        .role("integrator")
                        .role("administrator")
                        .claim("scopes", "all:read")
                        .build())
                .contentType("application/json")
                .body("{}")
                .post(CLIENTS)
                .then()
                .statusCode(403)
                .body("detail", containsString("coordination:write"));
        given().get("/api/v1/plans").then().statusCode(200);
    }

    /// How often a deed stands in the trail and among the events, and how often a word stands in either.
    private record Written(long entries, long events, long betrayals) {}

    private Written written(String action, String subject, String word) {
        return new Written(
                count("select count(*) from audit_entry where action = ? and subject = ?", action, subject),
                count(
                        "select count(*) from outbox_event where type = ? and subject = ?",
                        "ipstrategy." + action + ".v1",
                        subject),
                count(
                                "select count(*) from audit_entry where concat(before, after) like ? and subject = ?",
                                "%" + word + "%",
                                subject)
                        + count(
                                "select count(*) from outbox_event where data like ? and subject = ?",
                                "%" + word + "%",
                                subject));
    }

    private String secretOf(String client) {
        String secret = keycloak().named(client).path("secret").asText();
        assertThat(secret).hasSizeGreaterThan(40);
        return secret;
    }

    private void execute(String statement, String value) {
        try (Connection connection = database.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            prepared.setString(1, value);
            prepared.execute();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private long count(String query, String first, String second) {
        try (Connection connection = database.getConnection();
                PreparedStatement prepared = connection.prepareStatement(query)) {
            prepared.setString(1, first);
            prepared.setString(2, second);
            try (ResultSet row = prepared.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private KeycloakStandIn keycloak() {
        return standIn.keycloak();
    }

    private static ValidatableResponse register(String id, String agency, String scopes, String jwks) {
        return as(ADMINISTRATOR)
                .header("Accept-Language", "en")
                .contentType("application/json")
                .body("""
                        {"id": "%s", "title": {"zh": "示例银行", "en": "Bank of example"}, "agency": %s, "scopes": [%s],
                         "jwks": %s, "reason": "对接需要"}""".formatted(id, agency, scopes, jwks))
                .post(CLIENTS)
                .then();
    }

    private static ValidatableResponse change(String method, String id, String below, String body) {
        return as(ADMINISTRATOR)
                .header("Accept-Language", "en")
                .header("If-Match", tag(ADMINISTRATOR, CLIENTS + "/" + id))
                .contentType("application/json")
                .body(body)
                .request(method, CLIENTS + "/" + id + below)
                .then();
    }

    private static String keys(String id) {
        return "{\"jwks\": %s, \"reason\": \"更换\"}".formatted(KEYS.formatted(id));
    }
}
