package ipstrategy.gateway.passing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import ipstrategy.gateway.standin.Caller;
import ipstrategy.gateway.standin.StandIn;
import ipstrategy.gateway.standin.StandIns;
import ipstrategy.testkit.TokensForTests;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(StandIns.class)
@WithTestResource(TokensForTests.class)
class PassingTest {

    private static final String PATENTS = "/api/v1/services/patents";
    private static final int MEBIBYTE = 1024 * 1024;

    StandIns standIns;
    StandIn patents;

    @BeforeEach
    void calm() {
        standIns.calm();
        patents = standIns.named("patents");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/units?limit=2", "/api/v1/units/CNY"})
    void whatAllServicesKeepAlikeIsReadFromOneOfThem(String path) {
        HttpResponse<String> answer = Caller.get(path);

        assertThat(answer.headers().firstValue("X-Said-By")).hasValue("coordination");
        assertThat(standIns.named("coordination").lines()).containsExactly("GET " + path);
        assertThat(patents.lines()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "PURGE"})
    void everyMethodPassesWithItsBody(String method) {
        byte[] body = new byte[1000];
        new Random(method.hashCode()).nextBytes(body);

        HttpResponse<byte[]> answer = Caller.send(method, PATENTS + "/echo", body, "Content-Type", "application/x-any");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(body);
        assertThat(patents.last().line()).isEqualTo(method + " /api/v1/echo");
        assertThat(patents.last().headers().get("Content-Type")).isEqualTo("application/x-any");
    }

    @Test
    void whatHasNotChangedIsNotAnnouncedAsABodyInPieces() {
        patents.publishes(request -> request.response()
                .setStatusCode(304)
                .putHeader("ETag", "\"as-before\"")
                .end());

        HttpResponse<byte[]> answer = Caller.send("GET", PATENTS + "/measures", new byte[0]);

        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.headers().firstValue("ETag")).contains("\"as-before\"");
        assertThat(answer.headers().firstValue("X-Correlation-Id")).isPresent();
        assertThat(answer.headers().firstValue("Transfer-Encoding")).isEmpty();
        assertThat(answer.body()).isEmpty();
        patents.answersAsAlways();
    }

    @Test
    void aHeadIsAnsweredWithoutABody() {
        HttpResponse<String> answer =
                Caller.send("HEAD", PATENTS + "/measures", BodyPublishers.noBody(), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValueAsLong("Content-Length").orElseThrow())
                .isGreaterThan(100);
        assertThat(patents.last().line()).isEqualTo("HEAD /api/v1/measures");
    }

    @Test
    void statusAndHeadersOfTheAnswerPass() {
        patents.answers(request -> request.response()
                .setStatusCode(201)
                .putHeader("Location", "/api/v1/measures/X")
                .putHeader("ETag", "\"abc-gzip\"")
                .putHeader("Content-Encoding", "gzip")
                .putHeader("Content-Language", "zh-CN")
                .putHeader("Set-Cookie", (Iterable<String>) List.of("a=1", "b=2"))
                .end("not really gzip"));

        HttpResponse<String> answer = Caller.get(PATENTS + "/x", "Accept-Encoding", "gzip");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo("not really gzip");
        assertThat(answer.headers().allValues("Location")).containsExactly("/api/v1/measures/X");
        assertThat(answer.headers().allValues("ETag")).containsExactly("\"abc-gzip\"");
        assertThat(answer.headers().allValues("Content-Encoding")).containsExactly("gzip");
        assertThat(answer.headers().allValues("Content-Language")).containsExactly("zh-CN");
        assertThat(answer.headers().allValues("Set-Cookie")).containsExactly("a=1", "b=2");
    }

    @Test
    void anAnswerIsNotEncodedAnewSinceItsTagIsOfItsBytes() {
        patents.answers(request -> request.response()
                .putHeader("ETag", "\"abc\"")
                .putHeader("Content-Type", "application/json")
                .end("[1]".repeat(10_000)));

        HttpResponse<String> answer = Caller.get(PATENTS + "/x", "Accept-Encoding", "gzip");

        assertThat(answer.body()).isEqualTo("[1]".repeat(10_000));
        assertThat(answer.headers().allValues("Content-Encoding")).doesNotContain("gzip");
        assertThat(answer.headers().allValues("ETag")).containsExactly("\"abc\"");
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 304, 404, 409, 500, 502})
    void whatTheServiceSaysIsNotImprovedUpon(int status) {
        patents.answersWithStatus(status);

        HttpResponse<String> answer = Caller.get(PATENTS + "/x");

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void aHugeAnswerFlowsThroughAndIsNotKept() throws IOException {
        int size = 64 * MEBIBYTE;
        AtomicLong sent = new AtomicLong();
        patents.answers(request -> pour(request, size, sent));

        HttpResponse<InputStream> answer =
                Caller.send("GET", PATENTS + "/x", BodyPublishers.noBody(), BodyHandlers.ofInputStream());

        // Nobody reads: the service must come to a halt long before it has sent all.
        AtomicLong before = new AtomicLong(-1);
        await().pollInterval(Duration.ofMillis(300))
                .atMost(Duration.ofSeconds(20))
                .until(() -> before.getAndSet(sent.get()) == sent.get());
        assertThat(sent).hasValueLessThan(size / 2);
        assertThat(isThePoured(answer.body(), size)).isTrue();
    }

    private static void pour(HttpServerRequest request, int size, AtomicLong sent) {
        HttpServerResponse response = request.response().putHeader("Content-Length", String.valueOf(size));
        byte[] block = new byte[64 * 1024];
        for (int i = 0; i < block.length; i++) {
            block[i] = (byte) (i % 251);
        }
        Runnable pouring = new Runnable() {
            @Override
            public void run() {
                while (sent.get() < size) {
                    if (response.writeQueueFull()) {
                        response.drainHandler(drained -> run());
                        return;
                    }
                    sent.addAndGet(block.length);
                    response.write(Buffer.buffer(block));
                }
                response.end();
            }
        };
        pouring.run();
    }

    private static boolean isThePoured(InputStream body, int size) throws IOException {
        byte[] block = new byte[64 * 1024];
        long heard = 0;
        for (int read = body.readNBytes(block, 0, block.length);
                read > 0;
                read = body.readNBytes(block, 0, block.length)) {
            for (int i = 0; i < read; i++) {
                if (block[i] != (byte) (i % 251)) {
                    return false;
                }
            }
            heard += read;
        }
        return heard == size;
    }
}
