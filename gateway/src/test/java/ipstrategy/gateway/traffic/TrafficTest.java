package ipstrategy.gateway.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import ipstrategy.gateway.standin.Caller;
import ipstrategy.gateway.standin.RawCaller;
import ipstrategy.gateway.standin.StandIn;
import ipstrategy.gateway.standin.StandIns;
import ipstrategy.testkit.TokensForTests;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StandIns.class)
@WithTestResource(TokensForTests.class)
class TrafficTest {

    StandIns standIns;

    @BeforeEach
    void calm() {
        standIns.calm();
    }

    private static double answered(String status) {
        String series = "gateway_requests_seconds_count{status=\"" + status + "\"} ";
        return Caller.get("/q/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith(series))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length())))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyAnswerIsCountedByWhatCameOfIt() {
        double good = answered("2xx");
        double refused = answered("4xx");

        Caller.get("/api/v1/services/patents/echo");
        Caller.get("/api/v1/services/nobody/echo");

        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> {
            assertThat(answered("2xx")).isEqualTo(good + 1);
            assertThat(answered("4xx")).isEqualTo(refused + 1);
        });
    }

    @Test
    void whoDoesNotWaitForAnAnswerIsCountedAsNoGoodOne() throws Exception {
        double good = answered("2xx");
        double left = answered("left");
        StandIn patents = standIns.named("patents");
        patents.hangs();

        try (RawCaller caller = RawCaller.calls()) {
            caller.head("GET /api/v1/services/patents/echo HTTP/1.1");
            await().until(() -> !patents.seen().isEmpty());
        }

        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(answered("left")).isEqualTo(left + 1));
        assertThat(answered("2xx")).isEqualTo(good);
    }

    @Test
    void whatIsNotOfTheInterfaceIsNotCounted() {
        double good = answered("2xx");
        Caller.get("/problems/not-found");
        assertThat(answered("2xx")).isEqualTo(good);
    }
}
