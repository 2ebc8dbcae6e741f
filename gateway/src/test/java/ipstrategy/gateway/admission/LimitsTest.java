package ipstrategy.gateway.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.HttpServerRequest;
import ipstrategy.gateway.standin.Caller;
import ipstrategy.gateway.standin.StandIn;
import ipstrategy.gateway.standin.StandIns;
import ipstrategy.testkit.Tokens;
import ipstrategy.testkit.TokensForTests;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StandIns.class)
@WithTestResource(TokensForTests.class)
class LimitsTest {

    /// How many a person or a machine may have in hand; a service has twice as many connections.
    private static final int AT_ONCE = 32;

    private static final String PATENTS = "/api/v1/services/patents/echo";

    StandIns standIns;
    StandIn patents;

    @BeforeEach
    void calm() {
        standIns.calm();
        patents = standIns.named("patents");
    }

    @Test
    void whoAsksMoreThanAllowedIsTurnedAwayInTheirLanguageAndToldWhenToComeAgain() {
        String token = bearer("small-one");
        for (int asked = 1; asked <= StandIns.SMALL_RATE; asked++) {
            HttpResponse<String> answer = Caller.get(PATENTS, "Authorization", token);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().allValues("RateLimit-Policy"))
                    .containsExactly("\"rate\";q=3;w=3600, \"day\";q=1000;w=86400");
            assertThat(answer.headers().firstValue("RateLimit").orElseThrow())
                    .startsWith("\"rate\";r=%d;t=".formatted(StandIns.SMALL_RATE - asked));
        }
        int before = patents.seen().size();

        HttpResponse<String> away = Caller.get(PATENTS, "Authorization", token, "Accept-Language", "en");

        assertThat(away.statusCode()).isEqualTo(429);
        assertThat(away.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(away.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(1000L, 1200L);
        assertThat(away.headers().firstValue("RateLimit").orElseThrow()).startsWith("\"rate\";r=0;t=");
        assertThat(away.body()).contains("/problems/too-many-requests", "You have sent too many requests");
        assertThat(patents.seen()).hasSize(before);
        assertThat(Caller.get(PATENTS, "Authorization", token, "Accept-Language", "zh")
                        .body())
                .contains("请求过多");
    }

    @Test
    void whoGoesOnAskingIsAnsweredLaterAndOthersAtOnce() {
        String heedless = bearer("small-four");
        IntStream.range(0, StandIns.SMALL_RATE).forEach(asked -> Caller.get(PATENTS, "Authorization", heedless));

        long begin = System.nanoTime();
        CompletableFuture<HttpResponse<String>> away = Caller.getLater(PATENTS, "Authorization", heedless);
        Caller.get(PATENTS);
        assertThat(away).isNotDone();

        assertThat(away.join().statusCode()).isEqualTo(429);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(StandIns.PAUSE.minusMillis(20));
    }

    @Test
    void oneCallersLimitIsNoOthers() {
        String greedy = bearer("small-two");
        IntStream.range(0, 10).forEach(again -> Caller.get(PATENTS, "Authorization", greedy));

        assertThat(Caller.get(PATENTS, "Authorization", greedy).statusCode()).isEqualTo(429);
        assertThat(Caller.get(PATENTS, "Authorization", bearer("officer-sipo")).statusCode())
                .isEqualTo(200);
        assertThat(Caller.get(PATENTS).statusCode()).isEqualTo(200);
    }

    @Test
    void doorsOfTheGatewayCountAsMuchAsWhatIsPassed() {
        String token = bearer("small-three");
        List<Integer> statuses = IntStream.rangeClosed(0, StandIns.SMALL_RATE)
                .mapToObj(again ->
                        Caller.get("/api/v1/measures", "Authorization", token).statusCode())
                .toList();

        assertThat(statuses).containsExactly(200, 200, 200, 429);
    }

    @Test
    void whoseTokenIsNotBelievedIsCountedByTheAddress() {
        HttpResponse<String> answer = Caller.get(
                PATENTS,
                "Authorization",
                "Bearer " + Tokens.of("small-one").signedByAStranger().build());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("RateLimit-Policy").orElseThrow())
                .startsWith("\"rate\";q=12000;w=60");
    }

    @Test
    void aBodyComesThroughAlsoWhereItsSenderIsCountedFirst() {
        byte[] body = new byte[300_000];
        body[299_999] = 7;

        HttpResponse<byte[]> answer =
                Caller.send("POST", PATENTS, body, "Authorization", bearer("officer-sipo"), "Content-Type", "x/y");

        assertThat(answer.body()).isEqualTo(body);
    }

    @Test
    void whoHasAsMuchInHandAsAllowedIsTurnedAwayUntilItIsAnswered() {
        Queue<HttpServerRequest> held = new ConcurrentLinkedQueue<>();
        patents.answers(held::add);
        String token = bearer("lonely-one");
        CompletableFuture<HttpResponse<String>> first =
                CompletableFuture.supplyAsync(() -> Caller.get(PATENTS, "Authorization", token));
        await().until(() -> held.size() == 1);

        HttpResponse<String> away = Caller.get(PATENTS, "Authorization", token, "Accept-Language", "en");
        assertThat(away.statusCode()).isEqualTo(429);
        assertThat(away.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(away.body()).contains("You have 1 requests in hand");

        patents.answersAsAlways();
        held.remove().response().end();
        assertThat(first.join().statusCode()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(5))
                .until(() -> Caller.get(PATENTS, "Authorization", token).statusCode() == 200);
    }

    @Test
    void whoAsksSlowQuestionsHasNotAllConnectionsToAService() {
        Queue<HttpServerRequest> held = new ConcurrentLinkedQueue<>();
        patents.answers(held::add);
        String greedy = bearer("greedy-one");
        List<CompletableFuture<HttpResponse<String>>> many = IntStream.rangeClosed(0, AT_ONCE)
                .mapToObj(one -> Caller.getLater(PATENTS, "Authorization", greedy))
                .toList();
        await().until(() -> many.stream().anyMatch(CompletableFuture::isDone) && held.size() == AT_ONCE);

        CompletableFuture<HttpResponse<String>> other =
                Caller.getLater(PATENTS, "Authorization", bearer("officer-sipo"));
        await().until(() -> held.size() == AT_ONCE + 1);

        patents.answersAsAlways();
        held.forEach(request -> request.response().end());
        assertThat(other.join().statusCode()).isEqualTo(200);
        assertThat(many.stream().map(answer -> answer.join().statusCode()))
                .containsOnlyOnce(429)
                .filteredOn(status -> status == 200)
                .hasSize(AT_ONCE);
    }

    @Test
    void aGatewayWithTooMuchInHandSaysSoAndStaysAlive() {
        Queue<HttpServerRequest> held = new ConcurrentLinkedQueue<>();
        patents.answers(held::add);
        List<CompletableFuture<HttpResponse<String>>> crowd = IntStream.range(0, StandIns.IN_HAND)
                .mapToObj(one -> Caller.getLater(PATENTS))
                .toList();
        await().until(() -> held.size() == StandIns.IN_HAND);

        HttpResponse<String> away = Caller.get("/api/v1/services/trademarks/echo", "Accept-Language", "en");
        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(away.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(away.body()).contains("too much in hand");
        assertThat(Caller.get("/q/health/live").statusCode()).isEqualTo(200);

        patents.answersAsAlways();
        held.forEach(request -> request.response().end());
        assertThat(crowd)
                .allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
        await().atMost(Duration.ofSeconds(5))
                .until(() -> Caller.get("/q/metrics").body().contains("gateway_requests_in_hand 0.0"));
    }

    @Test
    void healthAndProblemsAreNotCounted() {
        for (String path : new String[] {"/q/health/live", "/problems/not-found"}) {
            HttpResponse<String> answer = Caller.get(path);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("RateLimit")).isEmpty();
        }
    }

    @Test
    void whatStandsAtTheRootForADoorOfTheInterfaceIsCounted() {
        for (String path : new String[] {"/catalogue", "/sdmx/v2/structure/dataflow"}) {
            assertThat(Caller.get(path).headers().firstValue("RateLimit")).isPresent();
        }
    }

    @Test
    void aHeadIsCountedAsWell() {
        assertThat(Caller.send("HEAD", PATENTS, BodyPublishers.noBody(), BodyHandlers.discarding())
                        .headers()
                        .firstValue("RateLimit"))
                .isPresent();
    }

    private static String bearer(String name) {
        return "Bearer " + Tokens.of(name).role("officer").agency("SIPO").build();
    }
}
