package ipstrategy.gateway.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import ipstrategy.gateway.standin.Caller;
import ipstrategy.gateway.standin.StandIns;
import ipstrategy.testkit.PostgresForTests.Database;
import ipstrategy.testkit.Tokens;
import ipstrategy.testkit.TokensForTests;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// A gateway that counts together with another one, which is played by the store's own client.
@QuarkusTest
@WithTestResource(StandIns.class)
@WithTestResource(TokensForTests.class)
@WithTestResource(SharedStore.class)
class SharedLimitsTest {

    private static final String PATENTS = "/api/v1/services/patents/echo";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    SharedStore store;

    private record Store(String url, String username, String password) implements LimitsConfig.Store {}

    private record Small(OptionalLong rate, Duration window, OptionalLong quota, int atOnce)
            implements LimitsConfig.Tier {}

    @Test
    void whatWasAskedOfAnotherGatewayCountsHereToo() {
        askTheOtherGateway("small-one");
        HttpResponse<String> last = Caller.get(PATENTS, "Authorization", bearer("small-one"));
        assertThat(last.statusCode()).isEqualTo(200);
        assertThat(last.headers().firstValue("RateLimit-Policy"))
                .as("what both allow together")
                .hasValue("\"rate\";q=3;w=3600, \"day\";q=1000;w=86400");

        askTheOtherGateway("small-one");
        HttpResponse<String> away = Caller.get(PATENTS, "Authorization", bearer("small-one"));

        assertThat(away.statusCode()).isEqualTo(429);
        assertThat(away.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(1000L, 1200L);
        assertThat(Caller.get(PATENTS, "Authorization", bearer("small-two")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aBodyThatCameWhileTheStoreWasAskedIsPassedWhole() {
        byte[] body = new byte[300_000];
        new Random(7).nextBytes(body);

        HttpResponse<byte[]> answer =
                Caller.send("POST", PATENTS, body, "Authorization", bearer("small-three"), "Content-Type", "x/y");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("RateLimit").orElseThrow()).startsWith("\"rate\";r=2;");
        assertThat(answer.body()).isEqualTo(body);
    }

    @Test
    void whoSendsABodyBeyondTheLimitIsTurnedAwayOnAConnectionThatGoesOn() {
        byte[] body = new byte[300_000];
        askTheOtherGateway("small-four");
        askTheOtherGateway("small-four");
        askTheOtherGateway("small-four");

        HttpResponse<byte[]> away =
                Caller.send("POST", PATENTS, body, "Authorization", bearer("small-four"), "Content-Type", "x/y");

        assertThat(away.statusCode()).isEqualTo(429);
        assertThat(Caller.get("/q/health/live").statusCode()).isEqualTo(200);
    }

    /// One request, which comes in there.
    private void askTheOtherGateway(String caller) {
        Database database = store.database();
        Small small = new Small(OptionalLong.of(StandIns.SMALL_RATE), Duration.ofHours(1), OptionalLong.of(1000), 256);
        Policies policies = Policies.of(small, 1);
        try (Sharing other = new Sharing(
                new Store(database.url(), database.username(), database.password()),
                Duration.ofDays(2),
                PATIENCE,
                TimeMeter.SYSTEM_MILLISECONDS)) {
            Counting counting = other.counting(
                    "small:" + caller, policies, new OwnCounting(policies, TimeMeter.SYSTEM_MILLISECONDS));
            assertThat(counting.count())
                    .isInstanceOfSatisfying(
                            Verdict.Asked.class,
                            asked -> assertThat(asked.verdict()
                                            .toCompletableFuture()
                                            .join())
                                    .isInstanceOf(Verdict.Welcome.class));
        }
    }

    private static String bearer(String name) {
        return "Bearer " + Tokens.of(name).role("officer").agency("SIPO").build();
    }
}
