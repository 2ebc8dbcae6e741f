package ipstrategy.journey;

import static ipstrategy.journey.Patience.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import ipstrategy.launcher.Platform;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Machine clients from their registration to their end, with the real Keycloak.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(RunningPlatform.class)
class MachineClientTest {

    private static final String REASON = "{\"reason\": \"对接需要\"}";
    private static final String FEED = "events?limit=1";
    private static final Duration WINDOW = Duration.ofSeconds(5);
    private static final String BY_KEY = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private Platform platform;
    private Visitor anybody;
    private Visitor administrator;

    @BeforeAll
    void anAdministratorSignsIn(Platform running) throws Exception {
        platform = running;
        anybody = Visitor.anonymous(running.url());
        administrator = anybody.person(running.keycloakUrl(), "administrator");
    }

    @Test
    void aClientDoesWhatItsScopesSayUntilItsSecretIsRotatedAndItIsDisabled() throws Exception {
        String secret = register("bank-of-example", "\"SIPO\"", "\"patents:read\"", "null")
                .path("secret")
                .asText();
        Visitor bank = bySecret("bank-of-example", secret);
        assertThat(bank.get("services/patents/measures?limit=1").statusCode()).isEqualTo(200);
        HttpResponse<String> beyond = bank.get("services/trademarks/measures?limit=1");
        assertThat(beyond.statusCode()).isEqualTo(403);
        assertThat(beyond.body()).contains("trademarks:read");
        assertThat(bank.get("clients").statusCode()).isEqualTo(403);
        // It acts for its agency, so it is let in where officers are.
        assertThat(bank.get("services/patents/reports?limit=1").statusCode()).isEqualTo(200);

        change("bank-of-example", "PUT", "/scopes", "{\"scopes\": [\"trademarks:read\"], \"reason\": \"改为商标\"}");
        Visitor narrowed = bySecret("bank-of-example", secret);
        assertThat(narrowed.get("services/trademarks/measures?limit=1").statusCode())
                .isEqualTo(200);
        assertThat(narrowed.get("services/patents/measures?limit=1").statusCode())
                .isEqualTo(403);

        String renewed = change("bank-of-example", "POST", "/secret", REASON)
                .path("secret")
                .asText();
        assertThat(renewed).isNotEmpty().isNotEqualTo(secret);
        assertThatThrownBy(() -> bySecret("bank-of-example", secret)).isInstanceOf(IllegalArgumentException.class);
        bySecret("bank-of-example", renewed);

        change("bank-of-example", "POST", "/disabling", REASON);
        assertThatThrownBy(() -> bySecret("bank-of-example", renewed)).isInstanceOf(IllegalArgumentException.class);
        change("bank-of-example", "POST", "/enabling", REASON);
        bySecret("bank-of-example", renewed);
    }

    @ParameterizedTest
    @EnumSource
    void aClientSignsInByItsOwnKeyOfAnyKindAndByNoOther(ClientKey.Kind kind) throws Exception {
        String id = "province-with-" + kind.name().toLowerCase(Locale.ROOT);
        ClientKey own = ClientKey.fresh(kind);
        register(id, "null", "\"all:read\"", own.jwks());

        assertThat(byKey(id, own).get("measures?limit=1").statusCode()).isEqualTo(200);
        assertThat(byKey(id, own).get("services/patents/reports?limit=1").statusCode())
                .as("it acts for no agency")
                .isEqualTo(403);
        assertThatThrownBy(() -> byKey(id, ClientKey.fresh(kind))).isInstanceOf(IllegalArgumentException.class);

        ClientKey next = ClientKey.fresh(kind);
        change(id, "PUT", "/keys", "{\"jwks\": %s, \"reason\": \"更换\"}".formatted(next.shortestJwks()));
        assertThat(byKey(id, next).get("measures?limit=1").statusCode()).isEqualTo(200);
        assertThatThrownBy(() -> byKey(id, own)).isInstanceOf(IllegalArgumentException.class);
    }

    /// Keycloak answers nobody about a token but whom the token is for, which is the client `ipstrategy`.
    @Test
    void whereKeycloakIsAskedAClientThatIsDisabledHasNoPowerWhenTheWindowIsOver() throws Exception {
        String asking = register("ipstrategy", "null", "\"all:read\"", "null")
                .path("secret")
                .asText();
        String secret = register("shut-out", "null", "\"all:read\"", "null")
                .path("secret")
                .asText();
        Visitor known = bySecret("shut-out", secret);
        Visitor late = bySecret("shut-out", secret);
        try (LoneGateway gateway = LoneGateway.start("gateway-that-asks", List.of("-Xmx128m"), asking(asking))) {
            assertThat(known.before(gateway.url()).get(FEED).statusCode()).isEqualTo(200);
            change("shut-out", "POST", "/disabling", REASON);
            long disabled = System.nanoTime();

            assertThat(late.before(gateway.url()).get(FEED).statusCode())
                    .as("by a token that was never shown")
                    .isEqualTo(401);
            until(() -> known.before(gateway.url()).get(FEED).statusCode() == 401);

            assertThat(Duration.ofNanos(System.nanoTime() - disabled)).isLessThan(WINDOW.plusSeconds(3));
            assertThat(known.get(FEED).statusCode())
                    .as("where it is not asked, until the token ends")
                    .isEqualTo(200);
        }
    }

    /// A gateway before the patents service alone that has Keycloak judge each token anew in each window.
    private Map<String, String> asking(String secret) {
        return Map.of(
                "GATEWAY_ONLY",
                "patents",
                "GATEWAY_SERVICES_PATENTS_URL",
                RunningPlatform.PATENTS,
                "QUARKUS_OIDC_AUTH_SERVER_URL",
                platform.keycloakUrl() + "/realms/ipstrategy",
                "QUARKUS_OIDC_TOKEN_ALLOW_JWT_INTROSPECTION",
                "true",
                "QUARKUS_OIDC_TOKEN_REQUIRE_JWT_INTROSPECTION_ONLY",
                "true",
                "QUARKUS_OIDC_CLIENT_ID",
                "ipstrategy",
                "QUARKUS_OIDC_CREDENTIALS_SECRET",
                secret,
                "IPSTRATEGY_TOKENS_TRUSTED_FOR",
                WINDOW.toString());
    }

    private JsonNode register(String id, String agency, String scopes, String jwks) throws Exception {
        return administrator.tell("POST", "clients", """
                {"id": "%s", "title": {"zh": "示例", "en": "Example"}, "agency": %s, "scopes": [%s], "jwks": %s,
                 "reason": "对接需要"}""".formatted(id, agency, scopes, jwks));
    }

    private JsonNode change(String id, String method, String below, String body) throws Exception {
        return administrator.change("clients/" + id, method, "clients/" + id + below, body);
    }

    private Visitor bySecret(String id, String secret) throws Exception {
        return anybody.signedIn(
                platform.keycloakUrl(),
                Map.of("client_id", id, "client_secret", secret, "grant_type", "client_credentials"));
    }

    /// RFC 7523.
    private Visitor byKey(String id, ClientKey key) throws Exception {
        return anybody.signedIn(
                platform.keycloakUrl(),
                Map.of(
                        "client_id",
                        id,
                        "client_assertion_type",
                        BY_KEY,
                        "client_assertion",
                        key.assertion(id, platform.keycloakUrl() + "/realms/ipstrategy"),
                        "grant_type",
                        "client_credentials"));
    }
}
