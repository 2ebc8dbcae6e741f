package ipstrategy.identity;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import ipstrategy.testkit.Tokens;
import ipstrategy.testkit.TokensForTests;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TokensForTests.class)
class DemoUsersTest {

    @Test
    void theTokenOfADemoUserIsRefusedWhereDemoUsersAreNotExpresslyAllowed() {
        String token = Tokens.of("officer-sipo")
                .role("officer")
                .role("demo")
                .agency("SIPO")
                .build();
        given().header("Authorization", "Bearer " + token)
                .get("/api/v1/doors/open")
                .then()
                .statusCode(401)
                .body("type", equalTo("/problems/invalid-token"));
    }
}
