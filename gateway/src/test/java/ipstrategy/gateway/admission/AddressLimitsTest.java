package ipstrategy.gateway.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import ipstrategy.gateway.standin.Caller;
import ipstrategy.gateway.standin.StandIns;
import ipstrategy.testkit.TokensForTests;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Who has no token is counted by the address that our proxy says, each by itself.
@QuarkusTest
@TestProfile(AddressLimitsTest.FewForAnAddress.class)
@WithTestResource(StandIns.class)
@WithTestResource(TokensForTests.class)
class AddressLimitsTest {

    private static final String PATENTS = "/api/v1/services/patents/echo";
    private static final int RATE = 3;

    public static final class FewForAnAddress implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "ipstrategy.limits.trusted-proxies",
                    "127.0.0.1/32",
                    "ipstrategy.limits.tiers.anonymous.rate",
                    String.valueOf(RATE),
                    "ipstrategy.limits.tiers.anonymous.window",
                    "PT1H");
        }
    }

    @Test
    void anAddressThatAsksTooMuchIsTurnedAwayAndAnotherIsNot() {
        useUp("203.0.113.7");

        HttpResponse<String> away = from("203.0.113.7");

        assertThat(away.statusCode()).isEqualTo(429);
        assertThat(away.headers().firstValue("RateLimit-Policy").orElseThrow()).startsWith("\"rate\";q=3;w=3600");
        assertThat(away.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(1000L, 1200L);
        HttpResponse<String> another = from("203.0.113.8");
        assertThat(another.statusCode()).isEqualTo(200);
        assertThat(another.headers().firstValue("RateLimit").orElseThrow()).startsWith("\"rate\";r=2;");
    }

    @Test
    void whoeverWritesAnotherAddressBeforeTheProxyDoesIsCountedByTheOwnOne() {
        useUp("203.0.113.17");

        assertThat(from("203.0.113.18, 203.0.113.17").statusCode()).isEqualTo(429);
        assertThat(from("203.0.113.18").headers().firstValue("RateLimit").orElseThrow())
                .as("who was named falsely has all that is due")
                .startsWith("\"rate\";r=2;");
    }

    @Test
    void oneSubscribersNetworkCountsAsOneAndTheNextByItself() {
        useUp("2001:db8:1:2::1");

        assertThat(from("2001:db8:1:2:ffff::9").statusCode()).isEqualTo(429);
        assertThat(from("2001:db8:1:3::1").statusCode()).isEqualTo(200);
    }

    @Test
    void whereNoProxyStandsBetweenTheAddressThatIsConnectedCounts() {
        IntStream.range(0, RATE)
                .forEach(asked -> assertThat(Caller.get(PATENTS).statusCode()).isEqualTo(200));

        assertThat(Caller.get(PATENTS).statusCode()).isEqualTo(429);
        assertThat(from("203.0.113.27").statusCode()).isEqualTo(200);
    }

    private static void useUp(String address) {
        IntStream.range(0, RATE)
                .forEach(asked -> assertThat(from(address).statusCode()).isEqualTo(200));
    }

    private static HttpResponse<String> from(String addresses) {
        return Caller.get(PATENTS, "X-Forwarded-For", addresses);
    }
}
