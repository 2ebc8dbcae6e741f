package ipstrategy.gateway.passing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import ipstrategy.gateway.standin.StandIn;
import ipstrategy.gateway.standin.StandIns;
import ipstrategy.testkit.TokensForTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(StandIns.class)
@WithTestResource(TokensForTests.class)
class IdentityRouteTest {

    StandIns standIns;
    StandIn identity;

    @BeforeEach
    void aProviderShowsWhatItWasAsked() {
        standIns.calm();
        identity = standIns.identity();
        identity.publishes(request -> request.response()
                .putHeader("Content-Type", "text/html; charset=UTF-8")
                .end("provider: " + request.uri() + " at " + request.getHeader("X-Forwarded-Host")));
    }

    @AfterEach
    void itAnswersAsAlways() {
        identity.answersAsAlways();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/realms/ipstrategy/protocol/openid-connect/auth?client_id=console&scope=openid%20profile",
                "/realms/ipstrategy/.well-known/openid-configuration",
                "/resources/abc12/login/keycloak.v2/css/styles.css"
            })
    void whatSigningInNeedsIsPassedAsItIsAndSaysWhereTheBrowserLooks(String path) {
        String answer = given().urlEncodingEnabled(false)
                .header("Host", "platform.example.org")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(answer).isEqualTo("provider: " + path + " at platform.example.org");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/realms/master/protocol/openid-connect/token",
                "/realms/ipstrategy/../master/protocol/openid-connect/token",
                "/realms/ipstrategy/%2e%2e/master/protocol/openid-connect/token",
                "/realms",
                "/admin/master/console/",
                "/admin/realms/ipstrategy/users",
                "/metrics",
                "/health"
            })
    void itsOwnAdministrationIsOutOfReach(String path) {
        assertThat(given().urlEncodingEnabled(false).get(path).asString()).doesNotContain("provider: ");
    }

    @Test
    void aProviderThatDoesNotAnswerIsSaidAsAnyService() {
        identity.fallsSilent();
        try {
            given().get("/realms/ipstrategy/account").then().statusCode(503).contentType("application/problem+json");
        } finally {
            identity.returns();
        }
    }
}
