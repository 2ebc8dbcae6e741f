package ipstrategy.gateway.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
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
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StandIns.class)
@WithTestResource(TokensForTests.class)
class CrowdTest {

    private static final String NARROW = "/api/v1/services/" + StandIns.NARROW + "/echo";
    private static final String HURRIED = "/api/v1/services/" + StandIns.HURRIED + "/echo";
    private static final int ROOM = StandIns.CONNECTIONS + StandIns.WAITING;
    private static final int TOO_MANY = 20;
    private static final String BUSY = "/api/v1/services/patents/echo";
    private static final int AT_WORK = 256;
    private static final int WORK_IN_MILLISECONDS = 500;
    private static final int ROUNDS = 5;

    StandIns standIns;
    StandIn narrow;

    @BeforeEach
    void calm() {
        standIns.calm();
        narrow = standIns.named(StandIns.NARROW);
    }

    @Test
    void aCrowdBeforeOneServiceIsTurnedAwayAtOnceAndBlocksNoOther() {
        Queue<HttpServerRequest> held = new ConcurrentLinkedQueue<>();
        narrow.answers(held::add);
        long begin = System.nanoTime();
        List<CompletableFuture<HttpResponse<String>>> crowd = IntStream.range(0, ROOM + TOO_MANY)
                .mapToObj(one -> Caller.getLater(NARROW))
                .toList();
        await().until(() -> crowd.stream().filter(CompletableFuture::isDone).count() == TOO_MANY);
        crowd.stream()
                .filter(CompletableFuture::isDone)
                .map(CompletableFuture::join)
                .forEach(away -> {
                    assertThat(away.statusCode()).isEqualTo(503);
                    assertThat(away.headers().firstValue("Retry-After")).hasValue("1");
                    assertThat(away.body()).contains("/problems/unavailable").doesNotContain(StandIns.NARROW);
                });
        for (StandIn other : standIns.all()) {
            if (other != narrow) {
                assertThat(Caller.get("/api/v1/services/" + other.name() + "/echo")
                                .statusCode())
                        .isEqualTo(200);
            }
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));

        // Whoever was let in is answered, and so is the next: a crowd is not the service's fault.
        List<CompletableFuture<HttpResponse<String>>> inside =
                crowd.stream().filter(answer -> !answer.isDone()).toList();
        assertThat(inside).hasSize(ROOM);
        assertThat(held).hasSize(StandIns.CONNECTIONS);
        narrow.answersAsAlways();
        held.forEach(request -> request.response().end());
        assertThat(inside)
                .allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
        assertThat(Caller.get(NARROW).statusCode()).isEqualTo(200);
    }

    @Test
    void aCrowdThatHangsUpDoesNotCostAServiceItsTrust() throws Exception {
        Queue<HttpServerRequest> held = new ConcurrentLinkedQueue<>();
        narrow.answers(held::add);
        List<RawCaller> crowd = new ArrayList<>();
        for (int one = 0; one < ROOM; one++) {
            crowd.add(RawCaller.calls().head("GET " + NARROW + " HTTP/1.1"));
        }
        await().until(() -> held.size() == StandIns.CONNECTIONS);

        for (RawCaller caller : crowd) {
            caller.close();
        }
        narrow.answersAsAlways();

        await().pollInterval(Duration.ofMillis(50))
                .atMost(Duration.ofSeconds(5))
                .until(() -> Caller.get("/q/metrics").body().contains("gateway_requests_in_hand 0.0"));
        assertThat(Caller.get(NARROW).statusCode()).isEqualTo(200);
        assertThat(Caller.get("/q/metrics").body())
                .contains("gateway_upstream_circuit{service=\"" + StandIns.NARROW + "\"} 0.0");
    }

    /// Some of them hang up in the moment in which their request begins.
    @Test
    void aCrowdThatHangsUpInTheMiddleOfItsWorkLeavesTheServiceToOthers() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            List<RawCaller> crowd = new ArrayList<>();
            for (int one = 0; one < AT_WORK; one++) {
                crowd.add(RawCaller.calls());
            }
            try (ExecutorService work = Executors.newVirtualThreadPerTaskExecutor()) {
                crowd.forEach(caller -> work.submit(() -> askOnAndOn(caller)));
                Thread.sleep(WORK_IN_MILLISECONDS);
                for (RawCaller caller : crowd) {
                    caller.close();
                }
            }

            assertThat(Caller.get(BUSY).statusCode()).isEqualTo(200);
            assertThat(Caller.get("/q/metrics").body()).contains("gateway_upstream_circuit{service=\"patents\"} 0.0");
        }
    }

    private static Void askOnAndOn(RawCaller caller) throws IOException {
        while (true) {
            if (caller.head("GET " + BUSY + " HTTP/1.1").hear().isEmpty()) {
                return null;
            }
        }
    }

    @Test
    void whoGaveUpWaitingForAServiceHoldsNoConnectionToIt() {
        StandIn hurried = standIns.named(StandIns.HURRIED);
        Queue<HttpServerRequest> held = new ConcurrentLinkedQueue<>();
        Queue<HttpServerRequest> left = new ConcurrentLinkedQueue<>();
        hurried.answers(request -> {
            held.add(request);
            request.connection().closeHandler(closed -> left.add(request));
        });

        assertThat(Caller.get(HURRIED).statusCode()).isEqualTo(504);
        assertThat(Caller.get("/api/v1/measures").body()).contains("\"unavailable\":[\"enforcement\"]");

        assertThat(held).hasSize(2);
        await().atMost(Duration.ofSeconds(5)).until(() -> left.size() == 2);
    }

    @Test
    void whoSaysALittleNowAndThenIsNotListenedToForever() {
        StandIn hurried = standIns.named(StandIns.HURRIED);
        Queue<HttpServerRequest> left = new ConcurrentLinkedQueue<>();
        hurried.answers(request -> {
            request.response().setChunked(true).write("{");
            long trickle = Vertx.currentContext()
                    .owner()
                    .setPeriodic(100, again -> request.response().write(" "));
            request.connection().closeHandler(closed -> {
                Vertx.currentContext().owner().cancelTimer(trickle);
                left.add(request);
            });
        });
        long begin = System.nanoTime();

        assertThat(Caller.get("/api/v1/measures").body()).contains("\"unavailable\":[\"enforcement\"]");

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(StandIns.HURRY.plusSeconds(3));
        await().atMost(Duration.ofSeconds(5)).until(() -> left.size() == 1);
    }
}
