package ipstrategy.gateway.passing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import ipstrategy.gateway.sdmx.Publications;
import ipstrategy.gateway.standin.Caller;
import ipstrategy.gateway.standin.Seen;
import ipstrategy.gateway.standin.StandIns;
import ipstrategy.testkit.TokensForTests;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A gateway behind a proxy of ours, as an ingress of a cluster is one.
@QuarkusTest
@TestProfile(ProxiesTest.BehindAProxy.class)
@WithTestResource(StandIns.class)
@WithTestResource(TokensForTests.class)
class ProxiesTest {

    private static final String ECHO = "/api/v1/services/patents/echo";

    StandIns standIns;

    public static final class BehindAProxy implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("ipstrategy.limits.trusted-proxies", "127.0.0.0/8");
        }
    }

    @BeforeEach
    void calm() {
        standIns.calm();
    }

    @Test
    void aServiceLearnsHowTheProxyWasAsked() {
        Caller.get(
                ECHO,
                "X-Forwarded-For",
                "203.0.113.9",
                "X-Forwarded-Proto",
                "https",
                "X-Forwarded-Host",
                "ip.example.org");

        Seen seen = standIns.named("patents").last();
        assertThat(seen.headers().getAll("X-Forwarded-For")).containsExactly("203.0.113.9");
        assertThat(seen.headers().getAll("X-Forwarded-Proto")).containsExactly("https");
        assertThat(seen.headers().getAll("X-Forwarded-Host")).containsExactly("ip.example.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example/path", "user@evil.example", "a b", "<script>", ""})
    void whatIsNoHostIsNotBelieved(String host) {
        Caller.get(ECHO, "X-Forwarded-Host", host, "X-Forwarded-Proto", "javascript");

        Seen seen = standIns.named("patents").last();
        assertThat(seen.headers().getAll("X-Forwarded-Proto")).containsExactly("http");
        assertThat(seen.headers().getAll("X-Forwarded-Host")).containsExactly("127.0.0.1:" + RestAssured.port);
    }

    @Test
    void addressesInTheCatalogueAreThoseThatCallersKnow() {
        Publications.of(standIns);

        given().header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "ip.example.org")
                .get("/catalogue")
                .then()
                .statusCode(200)
                .body("'@id'", equalTo("https://ip.example.org/catalogue"));
    }
}
