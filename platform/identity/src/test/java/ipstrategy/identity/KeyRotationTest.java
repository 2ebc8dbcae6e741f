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
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TokensForTests.class)
class KeyRotationTest {

    /// As in the settings of the tests.
    private static final Duration WINDOW = Duration.ofSeconds(4);

    @Test
    void tokensOfAKeyThatTheIssuerShowsNoMoreAreRefusedWithinTheWindow() {
        String old =
                Tokens.of("officer-sipo").role("officer").signedByARetiringKey().build();
        assertThat(status(old)).isEqualTo(200);
        assertThat(status(old)).isEqualTo(200);

        Tokens.retireKey();

        await().atMost(WINDOW.plusSeconds(10)).until(() -> status(old) == 401);
        assertThat(status(Tokens.of("officer-sipo").role("officer").build())).isEqualTo(200);
    }

    /// It would be believed for longer, and ends all the same.
    @Test
    void aTokenThatWasBelievedIsRefusedWhenItsTimeIsOver() {
        Instant verified = Clock.systemUTC().instant();
        Instant end = verified.truncatedTo(ChronoUnit.SECONDS).plusSeconds(2);
        String token = Tokens.of("officer-sipo")
                .role("officer")
                .claim("exp", end.getEpochSecond())
                .build();
        assertThat(status(token)).isEqualTo(200);

        await().pollInterval(Duration.ofMillis(20))
                .atMost(WINDOW.plusSeconds(10))
                .until(() -> status(token) == 401);

        assertThat(Clock.systemUTC().instant()).isBetween(end, verified.plus(WINDOW));
    }

    private static int status(String token) {
        return given().auth().oauth2(token).get("/api/v1/doors/closed").statusCode();
    }
}
