package ipstrategy.gateway.passing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import ipstrategy.gateway.standin.Caller;
import ipstrategy.gateway.standin.RawCaller;
import ipstrategy.gateway.standin.StandIn;
import ipstrategy.gateway.standin.StandIns;
import ipstrategy.testkit.TokensForTests;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(StandIns.class)
@WithTestResource(TokensForTests.class)
class BodiesTest {

    private static final String ECHO = "/api/v1/services/patents/echo";
    private static final int GREATEST = 1024 * 1024;

    StandIns standIns;
    StandIn patents;

    @BeforeEach
    void calm() {
        standIns.calm();
        patents = standIns.named("patents");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100_000, GREATEST})
    void aBodyUpToTheLimitPasses(int size) {
        byte[] body = random(size);

        assertThat(Caller.send("POST", ECHO, body).body()).isEqualTo(body);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100_000, GREATEST})
    void aBodyOfUnannouncedLengthPassesUpToTheLimitToo(int size) {
        byte[] body = random(size);

        HttpResponse<byte[]> answer = Caller.send(
                "POST",
                ECHO,
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)),
                BodyHandlers.ofByteArray());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(body);
    }

    @Test
    void aBodyThatAnnouncesTooMuchIsTurnedAwayUnread() throws IOException {
        try (RawCaller caller = RawCaller.calls()) {
            String answer = caller.head("POST " + ECHO + " HTTP/1.1\nContent-Length: " + (GREATEST + 1))
                    .hear();

            assertIsTooLarge(answer);
            assertThat(patents.seen()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {ECHO, "/api/v1/plans/plans-1", "/api/v1/measures/PLAN-002"})
    void aBodyThatGrowsTooLargeUnannouncedIsTurnedAwayToo(String path) throws IOException {
        try (RawCaller caller = RawCaller.calls()) {
            caller.head("POST " + path + " HTTP/1.1\nTransfer-Encoding: chunked");
            try {
                for (int chunk = 0; chunk < 48; chunk++) {
                    caller.chunk(random(GREATEST / 16));
                }
                caller.say("0\r\n\r\n");
            } catch (IOException nobodyListensAnyMore) {
                // The answer may have come before all was said.
            }

            assertIsTooLarge(caller.hear());
        }
        assertThat(standIns.all())
                .allSatisfy(standIn -> assertThat(standIn.seen())
                        .allSatisfy(seen -> assertThat(seen.body().length()).isLessThanOrEqualTo(GREATEST)));
        standIns.all()
                .forEach(standIn -> assertThat(Caller.get("/api/v1/services/" + standIn.name() + "/echo")
                                .statusCode())
                        .isEqualTo(200));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/services/patents/measures/PLAN-002/evidence, 52428800, patents",
        "/api/v1/measures/PLAN-002/evidence, 52428800, patents",
        "/api/v1/plan-drafts, 20971520, coordination",
        "/measures/PLAN-002/evidence, 53477376, console",
        "/plan-drafts, 22020096, console",
        "/imports, 53477376, console",
        "/imports/patents/IMPORT-7, 53477376, console"
    })
    void aFilePassesUpToABoundOfItsOwn(String path, int greatest, String owner) throws IOException {
        StandIn service = owner.equals("console") ? standIns.console() : standIns.named(owner);
        service.answers(request -> {
            if (request.method().name().equals("HEAD")) {
                service.answer(request);
            } else {
                request.endHandler(read -> request.response().end("stored"));
            }
        });

        HttpResponse<String> answer = Caller.send(
                "POST",
                path,
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(random(greatest))),
                BodyHandlers.ofString());

        assertThat(answer.body()).isEqualTo("stored");
        assertThat(service.last().body().length()).isEqualTo(greatest);
        try (RawCaller caller = RawCaller.calls()) {
            assertIsTooLarge(caller.head("POST " + path + " HTTP/1.1\nContent-Length: " + (greatest + 1))
                    .hear());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/measures/PLAN-002/evidence/0f3a",
                "/api/v1/measures/PLAN-002",
                "/api/v1/reports/PLAN-002_2026-Q4_SIPO/evidence",
                "/api/v1/plan-drafts/PD-1",
                "/api/v1/evidence"
            })
    void noOtherDoorTakesAFile(String path) throws IOException {
        try (RawCaller caller = RawCaller.calls()) {
            assertIsTooLarge(caller.head("POST " + path + " HTTP/1.1\nContent-Length: " + (GREATEST + 1))
                    .hear());
        }
    }

    @Test
    void aFileIsOnItsWayToTheOwnerWhileTheCallerStillSpeaks() throws IOException {
        String path = "/api/v1/services/patents/measures/PLAN-002/evidence";
        patents.answers(request -> request.endHandler(read -> request.response().end("stored")));
        try (RawCaller caller = RawCaller.calls()) {
            caller.head("POST " + path + " HTTP/1.1\nContent-Length: " + 3 * GREATEST);
            for (int part = 1; part <= 3; part++) {
                int said = part * GREATEST;
                caller.say(random(GREATEST));
                await().atMost(Duration.ofSeconds(10))
                        .until(() -> !patents.seen().isEmpty()
                                && patents.last().body().length() == said);
            }
            assertThat(caller.hear()).startsWith("HTTP/1.1 200").endsWith("stored");
        }
    }

    @Test
    void theNextRequestOnTheConnectionIsNotMistakenForTheBody() throws IOException {
        try (RawCaller caller = RawCaller.calls()) {
            caller.head("POST " + ECHO + " HTTP/1.1\nContent-Length: 4").say("abcd");
            assertThat(caller.hear()).startsWith("HTTP/1.1 200").endsWith("abcd");
            caller.head("POST " + ECHO + " HTTP/1.1\nContent-Length: 3").say("xyz");
            assertThat(caller.hear()).startsWith("HTTP/1.1 200").endsWith("xyz");
        }
    }

    private static void assertIsTooLarge(String answer) {
        assertThat(answer)
                .startsWith("HTTP/1.1 413")
                .containsIgnoringCase("content-type: application/problem+json")
                .contains("/problems/body-too-large");
    }

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }
}
