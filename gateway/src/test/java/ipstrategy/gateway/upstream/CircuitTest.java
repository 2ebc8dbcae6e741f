package ipstrategy.gateway.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import ipstrategy.gateway.standin.Caller;
import ipstrategy.gateway.standin.RawCaller;
import ipstrategy.gateway.standin.StandIn;
import ipstrategy.gateway.standin.StandIns;
import ipstrategy.testkit.TokensForTests;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StandIns.class)
@WithTestResource(TokensForTests.class)
class CircuitTest {

    /// More than enough failures to lose the gateway's trust.
    private static final int MANY = 20;

    private static final String HURRIED = "/api/v1/services/" + StandIns.HURRIED + "/echo";

    StandIns standIns;
    StandIn service;

    @BeforeEach
    void calm() {
        standIns.calm();
        service = standIns.named(StandIns.HURRIED);
    }

    @Test
    void aServiceThatFailedManyTimesIsNotAskedForAWhileAndThenAgain() {
        service.hangsUp();
        List<Integer> statuses = IntStream.range(0, MANY)
                .mapToObj(attempt -> Caller.get(HURRIED).statusCode())
                .toList();

        assertThat(statuses).containsOnly(503);
        assertThat(service.seen()).hasSizeBetween(4, 8);

        service.answersAsAlways();
        HttpResponse<String> early = Caller.get(HURRIED, "Accept-Language", "en");
        assertThat(early.statusCode()).isEqualTo(503);
        assertThat(early.body()).contains("The service enforcement does not answer");
        await().atMost(Duration.ofSeconds(10)).until(() -> Caller.get(HURRIED).statusCode() == 200);
    }

    @Test
    void aServiceThatIsNotAskedIsMissingFromListsAtOnce() {
        service.hangsUp();
        IntStream.range(0, MANY).forEach(attempt -> Caller.get(HURRIED));
        int asked = service.seen().size();

        HttpResponse<String> list = Caller.get("/api/v1/measures");

        assertThat(list.body()).contains("\"unavailable\":[\"enforcement\"]");
        assertThat(service.seen()).hasSize(asked);
    }

    @Test
    void aServiceThatTakesTooLongIsToldApartFromOneThatIsGone() {
        service.hangs();

        HttpResponse<String> answer = Caller.get(HURRIED, "Accept-Language", "en");

        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("/problems/gateway-timeout");
    }

    @Test
    void aServiceThatOftenTakesTooLongIsNotAskedForAWhile() {
        service.hangs();
        List<CompletableFuture<HttpResponse<String>>> asked = IntStream.range(0, 8)
                .mapToObj(attempt -> Caller.getLater(HURRIED))
                .toList();
        assertThat(asked)
                .allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(504));

        assertThat(Caller.get(HURRIED).statusCode()).isEqualTo(503);
        assertThat(service.seen()).hasSize(8);
    }

    @Test
    void errorsThatTheServiceItselfAnswersAreAnswers() {
        service.answersWithStatus(500);

        for (int attempt = 0; attempt < MANY; attempt++) {
            assertThat(Caller.get(HURRIED).statusCode()).isEqualTo(500);
        }
        assertThat(service.seen()).hasSize(MANY);
    }

    @Test
    void callersWhoHangUpWhileTheServiceThinksDoNotCostItsTrust() throws IOException {
        AtomicInteger closed = new AtomicInteger();
        service.answers(request -> request.connection().closeHandler(gone -> closed.incrementAndGet()));
        List<RawCaller> callers = new ArrayList<>();
        for (int caller = 0; caller < MANY; caller++) {
            callers.add(RawCaller.calls().head("GET " + HURRIED + " HTTP/1.1"));
        }
        await().until(() -> service.seen().size() == MANY);
        for (RawCaller caller : callers) {
            caller.close();
        }

        // The service learns at once that nobody waits any more.
        await().atMost(Duration.ofSeconds(10)).untilAtomic(closed, equalTo(MANY));
        assertIsTrusted();
    }

    @Test
    void callersWhoHangUpInTheMiddleOfTheirWordsDoNotCostTheServiceItsTrust() throws IOException {
        for (int attempt = 0; attempt < MANY; attempt++) {
            int before = service.seen().size();
            try (RawCaller caller = RawCaller.calls()) {
                caller.head("POST " + HURRIED + " HTTP/1.1\nContent-Length: 100000")
                        .say("half a word");
                await().pollInterval(Duration.ofMillis(5))
                        .until(() -> service.seen().size() > before);
            }
        }
        assertIsTrusted();
    }

    @Test
    void callersWhoHangUpInTheMiddleOfAnAnswerDoNotCostTheServiceItsTrust() throws IOException {
        service.answers(request -> request.response().setChunked(true).write("half an answer"));
        for (int attempt = 0; attempt < MANY; attempt++) {
            try (RawCaller caller = RawCaller.calls()) {
                assertThat(caller.head("GET " + HURRIED + " HTTP/1.1").hear()).startsWith("HTTP/1.1 200");
            }
        }
        assertIsTrusted();
    }

    @Test
    void callersWhoSpeakSlowlyDoNotCostTheServiceItsTrust() throws IOException {
        List<RawCaller> callers = new ArrayList<>();
        for (int caller = 0; caller < MANY; caller++) {
            callers.add(RawCaller.calls()
                    .head("POST " + HURRIED + " HTTP/1.1\nContent-Length: 100000")
                    .say("one word"));
        }
        for (RawCaller caller : callers) {
            assertThat(caller.hear()).startsWith("HTTP/1.1 504");
            caller.close();
        }
        assertIsTrusted();
    }

    @Test
    void aCallerInAHurryDoesNotEndTheMistrustInAServiceThatHangs() throws InterruptedException {
        isMistrustedAndHangs();

        assertThat(Caller.get(HURRIED, "Request-Timeout", "0.2").statusCode()).isEqualTo(503);
        Caller.get("/api/v1/measures", "Request-Timeout", "0.2");
        Thread.sleep(500);
        assertThat(Caller.get("/q/metrics").body())
                .doesNotContain("gateway_upstream_circuit{service=\"" + StandIns.HURRIED + "\"} 0.0");

        // Nobody needs to come who is in no hurry.
        service.answersAsAlways();
        await().atMost(Duration.ofSeconds(10))
                .until(() -> Caller.get(HURRIED, "Request-Timeout", "0.5").statusCode() == 200);
    }

    @Test
    void aCallerWhoSpeaksSlowlyDoesNotEndTheMistrustInAServiceThatHangs() throws Exception {
        isMistrustedAndHangs();

        try (RawCaller caller = RawCaller.calls()) {
            caller.head("POST " + HURRIED + " HTTP/1.1\nContent-Length: 100000").say("one word");
            assertThat(caller.hear()).startsWith("HTTP/1.1 504");
        }

        assertThat(Caller.get(HURRIED).statusCode()).isEqualTo(503);
    }

    /// Until it is time to try it again.
    private void isMistrustedAndHangs() throws InterruptedException {
        service.hangsUp();
        IntStream.range(0, MANY).forEach(attempt -> Caller.get(HURRIED));
        service.hangs();
        Thread.sleep(2500);
    }

    private void assertIsTrusted() {
        service.answersAsAlways();
        service.seen().clear();
        assertThat(Caller.get(HURRIED).statusCode()).isEqualTo(200);
        assertThat(service.seen()).hasSize(1);
    }
}
