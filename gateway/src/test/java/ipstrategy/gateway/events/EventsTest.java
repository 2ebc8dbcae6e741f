package ipstrategy.gateway.events;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.http.HttpServerRequest;
import ipstrategy.gateway.standin.Caller;
import ipstrategy.gateway.standin.RawCaller;
import ipstrategy.gateway.standin.StandIns;
import ipstrategy.testkit.Soon;
import ipstrategy.testkit.Tokens;
import ipstrategy.testkit.TokensForTests;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(StandIns.class)
@WithTestResource(TokensForTests.class)
class EventsTest {

    private static final String INTEGRATOR =
            Tokens.of("reader-of-events").role("integrator").build();

    StandIns standIns;

    private final Map<String, FeedStandIn> feeds = new TreeMap<>();

    @BeforeEach
    void feedsBegin() {
        standIns.calm();
        standIns.all().forEach(standIn -> {
            FeedStandIn feed = new FeedStandIn(standIn.name());
            feeds.put(standIn.name(), feed);
            standIn.publishes(feed::answer);
        });
        feeds.get("patents").happens("report.submitted", "P-1", 1);
        feeds.get("coordination").happens("plan.adopted", "C-1", 2);
        feeds.get("patents").happens("report.accepted", "P-1", 5);
        // A clock that is behind: the order within the service stays.
        feeds.get("patents").happens("report.submitted", "P-2", 3);
        feeds.get("trademarks").happens("report.submitted", "T-1", 4);
    }

    @AfterEach
    void feedsEnd() {
        standIns.all().forEach(standIn -> standIn.answersAsAlways());
    }

    @Test
    void eventsOfAllServicesAreToldOnceAndThoseOfOneServiceInItsOrder() {
        List<String> told = new ArrayList<>();
        String place = null;
        JsonPath page;
        do {
            page = read(place, Map.of("limit", 2)).statusCode(200).extract().jsonPath();
            told.addAll(page.getList("items.collect { it.source + '#' + it.sequence }"));
            place = page.getString("next");
        } while (!page.getList("items").isEmpty());

        assertThat(told)
                .containsExactly(
                        "/services/patents#1",
                        "/services/coordination#1",
                        "/services/trademarks#1",
                        "/services/patents#2",
                        "/services/patents#3");
        assertThat(page.getInt("total")).isEqualTo(5);
        feeds.get("enforcement").happens("case.filed", "E-1", 9);
        read(place, Map.of()).body("items.subject", contains("E-1"));
    }

    @Test
    void aServiceThatDoesNotAnswerIsNamedAndReadFromWhereItStoodWhenItIsBack() {
        standIns.named("trademarks").fallsSilent();
        JsonPath without = read(null, Map.of())
                .statusCode(200)
                .body("unavailable", contains("trademarks"))
                .body("items.subject", contains("P-1", "C-1", "P-1", "P-2"))
                .extract()
                .jsonPath();

        standIns.named("trademarks").returns();
        standIns.named("trademarks").publishes(feeds.get("trademarks")::answer);
        Soon.within(
                Duration.ofSeconds(20),
                "the service is trusted again",
                () -> read(null, Map.of())
                        .extract()
                        .jsonPath()
                        .getList("unavailable")
                        .isEmpty());

        read(without.getString("next"), Map.of()).body("unavailable", empty()).body("items.subject", contains("T-1"));
    }

    @Test
    void filtersAreAskedOfTheServicesAndTheCursorMovesOnBehindWhatDidNotMatch() {
        JsonPath page = read(null, Map.of("type", "ipstrategy.report.*", "service", "patents,coordination"))
                .body("items.subject", contains("P-1", "P-1", "P-2"))
                .extract()
                .jsonPath();

        assertThat(standIns.named("patents").last().uri()).contains("type=ipstrategy.report.*");
        assertThat(standIns.named("trademarks").seen()).isEmpty();
        read(page.getString("next"), Map.of())
                .body("items.subject", contains("T-1"))
                .body("items.source", contains("/services/trademarks"));
    }

    @Test
    void whoWantsWhatComesFromNowOnIsToldNothingOld() {
        String now = read("now", Map.of())
                .statusCode(200)
                .body("items", empty())
                .body("total", equalTo(5))
                .extract()
                .path("next");
        assertThat(standIns.all())
                .as("what is learnt of the end is the answer")
                .allSatisfy(standIn -> assertThat(standIn.seen()).hasSize(1));
        feeds.get("copyright").happens("work.registered", "W-1", 9);

        read(now, Map.of()).body("items.subject", contains("W-1"));
        standIns.named("copyright").fallsSilent();
        read("now", Map.of()).statusCode(503);
    }

    @Test
    void whatIsNoLongerKeptIsGoneAndALinkLeadsToWhatIs() {
        String early = read(null, Map.of("limit", 1)).extract().path("next");
        feeds.get("patents").forgets(2);

        String link = read(early, Map.of())
                .statusCode(410)
                .body("type", is("/problems/gone"))
                .body("errors.field", contains("after"))
                .extract()
                .header("Link");

        assertThat(link).matches("<\\?after=[A-Za-z0-9_-]+>; rel=\"first\"");
        String first = link.substring("<?after=".length(), link.indexOf('>'));
        read(first, Map.of()).statusCode(200).body("items.subject", contains("C-1", "P-2", "T-1"));
        read(null, Map.of()).statusCode(200).body("items.subject", contains("C-1", "P-2", "T-1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1204", "AAAA", "Now", "%00"})
    void aPointThatIsNoCursorIsRefused(String point) {
        given().auth()
                .oauth2(INTEGRATOR)
                .urlEncodingEnabled(false)
                .get("/api/v1/events?after=" + point)
                .then()
                .statusCode(400)
                .body("errors.field", contains("after"));
    }

    @Test
    void aCursorOfAServiceThatThePlatformDoesNotHaveIsRefused() {
        read(EventCursor.START.with("lighthouses", 3).encoded(), Map.of())
                .statusCode(400)
                .body("errors.field", contains("after"));
        read(null, Map.of("service", "lighthouses")).statusCode(400).body("errors.field", contains("service"));
    }

    @Test
    void whoMayReadNoFeedMayNotReadAllOfThem() {
        given().get("/api/v1/events").then().statusCode(401);
        given().auth()
                .oauth2(Tokens.of("officer").role("officer").agency("SIPO").build())
                .get("/api/v1/events")
                .then()
                .statusCode(403);
        feeds.get("patents").distrusts();
        read(null, Map.of()).statusCode(401).body("type", equalTo("/problems/invalid-token"));
    }

    @Test
    void aStreamTellsEachEventWithItsCursorAndGoesOnExactlyBehindTheLastOne() throws Exception {
        String third;
        try (Stream stream = Stream.open(INTEGRATOR, null)) {
            List<String> subjects = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                subjects.add(stream.event().getString("subject"));
            }
            assertThat(subjects).containsExactly("P-1", "C-1", "T-1");
            third = stream.id();
        }
        feeds.get("international").happens("treaty.signed", "I-1", 30);
        try (Stream stream = Stream.open(INTEGRATOR, third)) {
            assertThat(stream.event().getString("sequence")).isEqualTo("2");
            JsonPath last = stream.event();
            assertThat(last.getString("subject")).isEqualTo("P-2");
            assertThat(last.getString("data.line")).isEqualTo("one\ntwo");
            assertThat(stream.event().getString("subject")).isEqualTo("I-1");
            feeds.get("copyright").happens("work.registered", "W-1", 40);
            assertThat(stream.event().getString("subject")).isEqualTo("W-1");

            feeds.get("copyright").distrusts();
            assertThat(stream.rest()).as("it ends with the token").contains(": ended");
        }
    }

    @Test
    void oneCallerHasSoManyStreamsAtOnce() throws Exception {
        String token = Tokens.of("greedy").role("integrator").build();
        List<Stream> open = new ArrayList<>();
        try {
            for (int i = 0; i < 4; i++) {
                open.add(Stream.open(token, null));
            }
            given().auth()
                    .oauth2(token)
                    .accept("text/event-stream")
                    .get("/api/v1/events")
                    .then()
                    .statusCode(429)
                    .body("type", is("/problems/too-many-streams"));
        } finally {
            for (Stream stream : open) {
                stream.close();
            }
        }
        Soon.within(Duration.ofSeconds(10), "who hangs up frees the place", () -> {
            try (Stream again = Stream.open(token, null)) {
                return again.event().getString("subject").equals("P-1");
            } catch (AssertionError tooMany) {
                return false;
            }
        });
    }

    @Test
    void whoHangsUpBeforeTheStreamBeginsKeepsNoPlace() throws Exception {
        String token = Tokens.of("hasty").role("integrator").build();
        Queue<HttpServerRequest> held = new ConcurrentLinkedQueue<>();
        standIns.named("patents").publishes(held::add);
        for (int again = 0; again < 5; again++) {
            try (RawCaller caller = RawCaller.calls()) {
                caller.head("""
                        GET /api/v1/events HTTP/1.1
                        Accept: text/event-stream
                        Authorization: Bearer %s
                        """.formatted(token));
                await().until(() -> !held.isEmpty());
            }
            await().until(() -> Caller.get("/q/metrics").body().contains("gateway_requests_in_hand 0.0"));
            feeds.get("patents").answer(held.remove());
        }
        standIns.named("patents").publishes(feeds.get("patents")::answer);

        try (Stream stream = Stream.open(token, null)) {
            assertThat(stream.event().getString("subject")).isEqualTo("P-1");
        }
    }

    @Test
    @Timeout(30)
    void aStreamGoesOnLongerThanItsCallerWantedToWaitForItsBegin() throws Exception {
        long begin = System.nanoTime();
        try (Stream stream = Stream.open(INTEGRATOR, null, "Request-Timeout", "1")) {
            for (int i = 0; i < 5; i++) {
                stream.event();
            }
            stream.comment(": still here");
            stream.comment(": still here");
            assertThat(Duration.ofNanos(System.nanoTime() - begin))
                    .isGreaterThanOrEqualTo(StandIns.HEARTBEAT.multipliedBy(2));

            feeds.get("copyright").happens("work.registered", "W-1", 40);
            assertThat(stream.event().getString("subject")).isEqualTo("W-1");
            feeds.get("copyright").distrusts();
            assertThat(stream.rest()).as("it ends with the token").contains(": ended");
        }
    }

    private static ValidatableResponse read(String after, Map<String, ?> query) {
        var request = given().auth().oauth2(INTEGRATOR).queryParams(query);
        return (after == null ? request : request.queryParam("after", after))
                .get("/api/v1/events")
                .then();
    }

    /// A caller who keeps the connection open.
    private static final class Stream implements AutoCloseable {

        private final HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        private BufferedReader lines;
        private String id = "";

        static Stream open(String token, String lastEventId, String... headers) throws Exception {
            Stream stream = new Stream();
            HttpRequest.Builder request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + RestAssured.port + "/api/v1/events?limit=2"))
                    .timeout(Duration.ofSeconds(20))
                    .header("Accept", "text/event-stream")
                    .header("Authorization", "Bearer " + token);
            for (int at = 0; at < headers.length; at += 2) {
                request.header(headers[at], headers[at + 1]);
            }
            if (lastEventId != null) {
                request.header("Last-Event-ID", lastEventId);
            }
            HttpResponse<InputStream> response =
                    stream.client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
            stream.lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
            return stream;
        }

        /// The next event; comments are passed over.
        JsonPath event() throws IOException {
            String line = lines.readLine();
            while (!line.startsWith("data: ")) {
                if (line.startsWith("id: ")) {
                    id = line.substring(4);
                }
                line = lines.readLine();
            }
            return JsonPath.from(line.substring(6));
        }

        /// Waits for a comment; what comes before it is passed over.
        void comment(String wanted) throws IOException {
            String line = lines.readLine();
            while (!line.equals(wanted)) {
                line = lines.readLine();
            }
        }

        String id() {
            return id;
        }

        /// All that comes until it ends.
        String rest() {
            return String.join("\n", lines.lines().toList());
        }

        @Override
        public void close() throws IOException {
            client.shutdownNow();
            lines.close();
        }
    }
}
