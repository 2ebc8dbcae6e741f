package ipstrategy.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import ipstrategy.launcher.Platform;
import java.net.http.HttpResponse;
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
        // It acts for its agency: what is filed by others is not shown.
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
        assertThatThrownBy(() -> byKey(id, ClientKey.fresh(kind))).isInstanceOf(IllegalArgumentException.class);

        ClientKey next = ClientKey.fresh(kind);
        change(id, "PUT", "/keys", "{\"jwks\": %s, \"reason\": \"更换\"}".formatted(next.shortestJwks()));
        assertThat(byKey(id, next).get("measures?limit=1").statusCode()).isEqualTo(200);
        assertThatThrownBy(() -> byKey(id, own)).isInstanceOf(IllegalArgumentException.class);
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
