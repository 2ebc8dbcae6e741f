package ipstrategy.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import ipstrategy.testkit.Tokens;
import ipstrategy.testkit.TokensForTests;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Where Keycloak is asked about every token, it is asked once in a window, and not at every request.
@QuarkusTest
@TestProfile(RevocationTest.KeycloakIsAsked.class)
@WithTestResource(TokensForTests.class)
class RevocationTest {

    private static final Duration WINDOW = Duration.ofSeconds(3);

    public static final class KeycloakIsAsked implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.oidc.token.require-jwt-introspection-only", "true",
                    "quarkus.oidc.token.allow-jwt-introspection", "true",
                    "quarkus.oidc.client-id", "platform",
                    "quarkus.oidc.credentials.secret", "of-the-test",
                    "ipstrategy.tokens.trusted-for", WINDOW.toString());
        }
    }

    @Test
    void aRevokedTokenIsBelievedUntilTheWindowIsOverAndNoLonger() {
        String token = Tokens.of("officer-sipo").role("officer").agency("SIPO").build();
        long asked = System.nanoTime();
        assertThat(status(token)).isEqualTo(200);
        long verified = System.nanoTime();

        Tokens.revokeAll();

        assertThat(status(Tokens.of("officer-saic").role("officer").build()))
                .as("one that was never verified")
                .isEqualTo(401);
        assertThat(status(token)).as("in the window").isEqualTo(200);
        await().atMost(Duration.ofSeconds(15))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> status(token) == 401);
        long refused = System.nanoTime();
        // It was verified between these two.
        assertThat(Duration.ofNanos(refused - asked)).isGreaterThan(WINDOW.minusMillis(100));
        assertThat(Duration.ofNanos(refused - verified)).isLessThan(WINDOW.plusSeconds(3));
    }

    private static int status(String token) {
        return given().auth().oauth2(token).get("/api/v1/doors/closed").statusCode();
    }
}
