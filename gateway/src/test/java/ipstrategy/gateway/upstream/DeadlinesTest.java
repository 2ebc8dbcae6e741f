package ipstrategy.gateway.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import ipstrategy.gateway.standin.Caller;
import ipstrategy.gateway.standin.StandIn;
import ipstrategy.gateway.standin.StandIns;
import ipstrategy.testkit.TokensForTests;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(StandIns.class)
@WithTestResource(TokensForTests.class)
class DeadlinesTest {

    private static final String ECHO = "/api/v1/services/patents/echo";
    private static final String HALF_A_SECOND = "0.5";

    StandIns standIns;
    StandIn patents;

    @Inject
    Upstreams upstreams;

    @BeforeEach
    void calm() {
        standIns.calm();
        patents = standIns.named("patents");
    }

    @Test
    void aCallerInAHurryIsAnsweredInTimeAndTheServiceLearnsHowLongItHas() {
        patents.hangs();
        long begin = System.nanoTime();

        HttpResponse<String> answer = Caller.get(ECHO, "Request-Timeout", HALF_A_SECOND);

        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(since(begin)).isBetween(Duration.ofMillis(400), Duration.ofSeconds(3));
        assertThat(Double.parseDouble(patents.last().headers().get("Request-Timeout")))
                .isBetween(0.1, 0.5);
        assertThat(patents.last().headers().names()).noneMatch(name -> name.equalsIgnoreCase("X-Gateway-Until"));
    }

    @Test
    void aListIsAnsweredInTimeWithWhoWasSilent() {
        patents.hangs();
        long begin = System.nanoTime();

        HttpResponse<String> list = Caller.get("/api/v1/measures", "Request-Timeout", HALF_A_SECOND);

        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(list.body()).contains("\"unavailable\":[\"patents\"]");
        assertThat(since(begin)).isLessThan(Duration.ofSeconds(3));
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/measures/PLAN-MISSING, 504", "/api/v1/measures/PLAN-MISSING?expand=plan, 503"})
    void lookingForTheOwnerTakesFromTheSameTime(String path, int status) {
        patents.hangs();
        long begin = System.nanoTime();

        HttpResponse<String> answer = Caller.get(path, "Request-Timeout", HALF_A_SECOND);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("patents");
        assertThat(since(begin)).isBetween(Duration.ofMillis(400), Duration.ofSeconds(3));
        assertThat(patents.last().method()).isEqualTo("HEAD");
        assertThat(Double.parseDouble(patents.last().headers().get("Request-Timeout")))
                .isBetween(0.1, 0.5);
    }

    @Test
    void callersInAHurryDoNotCostAServiceItsTrust() {
        patents.hangs();
        IntStream.range(0, 10).forEach(again -> Caller.get(ECHO, "Request-Timeout", "0.05"));
        IntStream.range(0, 10).forEach(again -> Caller.get("/api/v1/measures", "Request-Timeout", "0.05"));

        patents.answersAsAlways();
        assertThat(Caller.get(ECHO).statusCode()).isEqualTo(200);
    }

    @Test
    void noServiceIsGivenLongerThanItsOwnLimit() {
        standIns.named(StandIns.HURRIED).hangs();
        long begin = System.nanoTime();

        assertThat(Caller.get("/api/v1/services/" + StandIns.HURRIED + "/echo", "Request-Timeout", "3600")
                        .statusCode())
                .isEqualTo(504);
        assertThat(since(begin)).isLessThan(StandIns.HURRY.plusSeconds(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-1", "1e3", "1.2345", "999999", "2s"})
    void aTimeThatCannotBeReadIsToldSo(String time) {
        HttpResponse<String> answer = Caller.get(ECHO, "Request-Timeout", time, "Accept-Language", "en");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Request-Timeout", "must be a number of seconds");
    }

    @Test
    void whatACallerSaysInTheGatewaysOwnHeaderIsDropped() {
        assertThat(Caller.get("/api/v1/measures", "X-Gateway-Until", "1").body())
                .contains("\"unavailable\":[]");
        assertThat(Caller.get(ECHO, "X-Gateway-Until", "1").statusCode()).isEqualTo(200);
        assertThat(patents.last().headers().contains("X-Gateway-Until")).isFalse();
    }

    @Test
    void aQuestionWhoseConnectionBrokeIsAskedOnceMore() {
        AtomicInteger asked = new AtomicInteger();
        patents.answers(request -> {
            if (asked.getAndIncrement() == 0) {
                request.connection().close();
            } else {
                patents.answer(request);
            }
        });

        assertThat(Caller.get("/api/v1/measures").body()).contains("\"unavailable\":[]");
        assertThat(patents.seen()).hasSize(2);
        assertThat(Caller.get("/q/metrics").body())
                .containsPattern("gateway_upstream_retries_total\\{service=\"patents\"\\} [1-9]");
    }

    @Test
    void aQuestionThatIsPassedAndWhoseConnectionBrokeIsAskedOnceMore() {
        AtomicInteger asked = new AtomicInteger();
        patents.answers(request -> {
            if (asked.getAndIncrement() == 0) {
                request.connection().close();
            } else {
                patents.answer(request);
            }
        });

        assertThat(Caller.get(ECHO).statusCode()).isEqualTo(200);

        assertThat(patents.seen()).hasSize(2).allMatch(seen -> seen.method().equals("GET"));
    }

    @Test
    void whatMayChangeSomethingIsPassedOnce() {
        patents.answers(request -> request.connection().close());

        assertThat(Caller.send("POST", ECHO, new byte[0]).statusCode()).isEqualTo(503);

        assertThat(patents.seen()).hasSize(1);
    }

    @Test
    void whatMayChangeSomethingIsSaidOnce() {
        patents.hangsUp();

        Answer answer = upstreams
                .named("patents")
                .orElseThrow()
                .tell(HttpMethod.POST, "/api/v1/echo", Map.of(), Buffer.buffer("{}"))
                .toCompletionStage()
                .toCompletableFuture()
                .join();

        assertThat(answer).isEqualTo(new Answer.Silent("patents"));
        assertThat(patents.seen()).hasSize(1);
    }

    @Test
    void whetherAServiceIsAskedStandsInTheMetrics() {
        String open = "gateway_upstream_circuit{service=\"patents\"} 1.0";
        assertThat(Caller.get("/q/metrics").body()).contains("gateway_upstream_circuit{service=\"patents\"} 0.0");

        patents.hangsUp();
        List<Integer> statuses = IntStream.range(0, 12)
                .mapToObj(again -> Caller.get(ECHO).statusCode())
                .toList();

        assertThat(statuses).containsOnly(503);
        assertThat(Caller.get("/q/metrics").body()).contains(open);
    }

    private static Duration since(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
