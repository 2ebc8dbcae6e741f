package ipstrategy.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import ipstrategy.testkit.Tokens;
import ipstrategy.testkit.TokensForTests;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TokensForTests.class)
class KeyRotationTest {

    @Test
    void tokensOfAKeyThatTheIssuerShowsNoMoreAreRefusedWithinTheWindow() {
        String old =
                Tokens.of("officer-sipo").role("officer").signedByARetiringKey().build();
        assertThat(status(old)).isEqualTo(200);
        assertThat(status(old)).isEqualTo(200);

        Tokens.retireKey();

        await().atMost(Duration.ofSeconds(10)).until(() -> status(old) == 401);
        assertThat(status(Tokens.of("officer-sipo").role("officer").build())).isEqualTo(200);
    }

    @Test
    void aTokenThatWasBelievedIsRefusedWhenItsTimeIsOver() {
        long soon = Clock.systemUTC().instant().getEpochSecond() + 2;
        String token =
                Tokens.of("officer-sipo").role("officer").claim("exp", soon).build();
        assertThat(status(token)).isEqualTo(200);

        await().atMost(Duration.ofSeconds(10)).until(() -> status(token) == 401);
    }

    private static int status(String token) {
        return given().auth().oauth2(token).get("/api/v1/doors/closed").statusCode();
    }
}
