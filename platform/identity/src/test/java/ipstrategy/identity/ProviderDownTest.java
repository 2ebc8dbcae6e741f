package ipstrategy.identity;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import ipstrategy.testkit.Tokens;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(ProviderDownTest.NobodyAtHome.class)
class ProviderDownTest {

    /// Nothing listens on port 1.
    public static final class NobodyAtHome implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.oidc.auth-server-url", "http://localhost:1/realms/ipstrategy");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/doors/open", "/api/v1/doors/closed"})
    void aTokenThatCannotBeVerifiedNowIsToBeSentAgainLater(String door) {
        for (int attempt = 0; attempt < 3; attempt++) {
            given().auth()
                    .oauth2(Tokens.of("officer-sipo").role("officer").build())
                    .header("Accept-Language", "en")
                    .get(door)
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", "5")
                    .body("type", equalTo("/problems/unavailable"))
                    .body(
                            "detail",
                            equalTo("The sign-in service does not answer at the moment,"
                                    + " so the token cannot be verified. Try again later."));
        }
    }

    @Test
    void whoSendsNoTokenIsServedAllTheSame() {
        given().get("/api/v1/doors/open").then().statusCode(200).body("name", equalTo("anonymous"));
        given().get("/api/v1/doors/closed").then().statusCode(401);
    }
}
