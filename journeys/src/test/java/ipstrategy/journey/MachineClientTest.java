package ipstrategy.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import ipstrategy.launcher.Platform;
import java.math.BigInteger;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

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

    @Test
    void aClientSignsInByItsOwnKeyAndByNoOther() throws Exception {
        KeyPair own = keys();
        register("province-of-example", "null", "\"all:read\"", jwks(own));

        assertThat(byKey("province-of-example", own).get("measures?limit=1").statusCode())
                .isEqualTo(200);
        assertThatThrownBy(() -> byKey("province-of-example", keys())).isInstanceOf(IllegalArgumentException.class);

        KeyPair next = keys();
        change("province-of-example", "PUT", "/keys", "{\"jwks\": %s, \"reason\": \"更换\"}".formatted(jwks(next)));
        assertThat(byKey("province-of-example", next).get("measures?limit=1").statusCode())
                .isEqualTo(200);
        assertThatThrownBy(() -> byKey("province-of-example", own)).isInstanceOf(IllegalArgumentException.class);
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
    private Visitor byKey(String id, KeyPair keys) throws Exception {
        long now = Clock.systemUTC().instant().getEpochSecond();
        String head = base64("{\"alg\": \"RS256\", \"kid\": \"%s\"}".formatted(kid(keys)));
        String claims =
                base64("{\"iss\": \"%s\", \"sub\": \"%s\", \"aud\": \"%s\", \"jti\": \"%s\", \"iat\": %d, \"exp\": %d}"
                        .formatted(
                                id,
                                id,
                                platform.keycloakUrl() + "/realms/ipstrategy",
                                UUID.randomUUID(),
                                now,
                                now + 60));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(keys.getPrivate());
        signature.update((head + "." + claims).getBytes(StandardCharsets.UTF_8));
        String assertion = head + "." + claims + "." + base64(signature.sign());
        return anybody.signedIn(
                platform.keycloakUrl(),
                Map.of(
                        "client_id", id,
                        "client_assertion_type", BY_KEY,
                        "client_assertion", assertion,
                        "grant_type", "client_credentials"));
    }

    private static KeyPair keys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }

    private static String jwks(KeyPair keys) {
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        return """
                {"keys": [{"kty": "RSA", "use": "sig", "alg": "RS256", "kid": "%s", "n": "%s", "e": "%s"}]}""".formatted(kid(keys), base64(key.getModulus()), base64(key.getPublicExponent()));
    }

    private static String kid(KeyPair keys) {
        return "key-" + Integer.toHexString(keys.getPublic().hashCode());
    }

    /// RFC 7518, section 2: without the byte that only holds the sign.
    private static String base64(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int from = bytes[0] == 0 ? 1 : 0;
        return base64(Arrays.copyOfRange(bytes, from, bytes.length));
    }

    private static String base64(String text) {
        return base64(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
