package ipstrategy.web.admission;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import ipstrategy.testkit.Soon;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(FewPlaces.class)
class AdmittingTest {

    private static final String TURNSTILE = "/api/v1/turnstile";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration AT_ONCE = Duration.ofSeconds(3);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @BeforeEach
    void empty() {
        TurnstileResource.close();
    }

    @AfterEach
    void clear() {
        TurnstileResource.letThrough(1000);
        Soon.within(PATIENCE, "all are through", () -> inHand() == 0);
        http.close();
    }

    @Test
    void whoComesWhenAllPlacesAndTheQueueAreTakenIsToldAtOnceWhenToComeAgain() {
        fill();
        double shed = number("ipstrategy_requests_shed_total{why=\"crowd\"}");
        CompletableFuture<HttpResponse<String>> waits = ask(TURNSTILE);
        Soon.within(PATIENCE, "one waits", () -> number("ipstrategy_requests_waiting") == 1);
        long begin = System.nanoTime();

        given().header("Accept-Language", "en")
                .get(TURNSTILE)
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "1")
                .body("type", equalTo("/problems/unavailable"))
                .body("detail", equalTo("The service is busy; try again in a moment."));

        assertThat(since(begin)).isLessThan(AT_ONCE);
        assertThat(TurnstileResource.come()).isEqualTo(2);
        assertThat(number("ipstrategy_requests_shed_total{why=\"crowd\"}")).isEqualTo(shed + 1);
        TurnstileResource.letThrough(3);
        assertThat(waits.join().statusCode()).isEqualTo(200);
    }

    @Test
    void whoWaitsTooLongIsTurnedAwayToo() {
        fill();
        double shed = number("ipstrategy_requests_shed_total{why=\"waited\"}");

        given().get(TURNSTILE).then().statusCode(503).header("Retry-After", "1");

        assertThat(TurnstileResource.come()).isEqualTo(2);
        assertThat(number("ipstrategy_requests_shed_total{why=\"waited\"}")).isEqualTo(shed + 1);
        assertThat(number("ipstrategy_requests_waiting")).isZero();
    }

    @Test
    void aCrowdIsAnsweredQuicklyAndTheServiceGoesOn() {
        List<CompletableFuture<HttpResponse<String>>> crowd =
                IntStream.range(0, 60).mapToObj(one -> ask(TURNSTILE)).toList();
        Soon.within(
                PATIENCE,
                "most are turned away",
                () -> crowd.stream().filter(CompletableFuture::isDone).count() >= 57);

        assertThat(TurnstileResource.come()).isLessThanOrEqualTo(3);
        TurnstileResource.letThrough(60);
        List<Integer> statuses =
                crowd.stream().map(answer -> answer.join().statusCode()).toList();
        assertThat(statuses).containsOnly(200, 503);
        assertThat(statuses.stream().filter(status -> status == 200)).hasSizeBetween(2, 3);
        given().get(TURNSTILE).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health", "/q/health/ready", "/q/metrics"})
    void whatWatchesTheServiceNeedsNoPlace(String path) {
        fill();
        fillTheQueue();

        given().get(path).then().statusCode(200);
    }

    @Test
    void aLargeBodyNeedsNoPlaceWhileItComes() {
        fill();
        fillTheQueue();

        given().contentType("application/octet-stream")
                .body(new byte[] {1, 2, 3})
                .post("/api/v1/turnstile/LAMP-1/photograph")
                .then()
                .statusCode(200)
                .body("bytes", equalTo(3));
    }

    @Test
    void aStreamHoldsNoPlaceOnceItHasBegun() throws Exception {
        List<InputStream> streams = new ArrayList<>();
        try {
            for (int one = 0; one < 4; one++) {
                HttpResponse<InputStream> stream =
                        http.send(request(TURNSTILE + "/stream").build(), BodyHandlers.ofInputStream());
                assertThat(stream.statusCode()).isEqualTo(200);
                streams.add(stream.body());
                assertThat(new String(stream.body().readNBytes(4))).isEqualTo("data");
            }
            assertThat(inHand()).isZero();
            given().get(TURNSTILE + "/left").then().statusCode(200);
        } finally {
            for (InputStream stream : streams) {
                stream.close();
            }
        }
    }

    @Test
    void aCallerWhoHangsUpLeavesAPlaceOnlyWhenTheWorkIsDone() {
        CompletableFuture<HttpResponse<String>> impatient = http.sendAsync(
                request(TURNSTILE).timeout(Duration.ofMillis(1500)).build(), BodyHandlers.ofString());
        Soon.within(PATIENCE, "one is in", () -> TurnstileResource.come() == 1);
        assertThat(inHand()).as("while its caller waits").isEqualTo(1);
        Soon.within(PATIENCE, "its caller is gone", impatient::isCompletedExceptionally);
        http.shutdownNow();
        Soon.within(PATIENCE, "the server knows it", () -> TurnstileResource.over() == 1);

        assertThat(TurnstileResource.gone()).isZero();
        assertThat(inHand()).isEqualTo(1);
        TurnstileResource.letThrough(1);
        Soon.within(PATIENCE, "the place is free", () -> inHand() == 0);
    }

    @Test
    void whatACallerSendsIsKeptWhileItWaits() {
        fill();
        CompletableFuture<HttpResponse<String>> waits = http.sendAsync(
                request(TURNSTILE)
                        .header("Content-Type", "application/octet-stream")
                        .POST(BodyPublishers.ofByteArray(new byte[100_000]))
                        .build(),
                BodyHandlers.ofString());
        Soon.within(PATIENCE, "one waits", () -> number("ipstrategy_requests_waiting") == 1);

        TurnstileResource.letThrough(3);

        assertThat(waits.join().body()).isEqualTo("{\"bytes\":100000}");
    }

    @Test
    void anAnswerThatHasBegunIsNotBound() {
        given().header("Request-Timeout", "30")
                .get(TURNSTILE + "/pieces")
                .then()
                .statusCode(200)
                .body(equalTo("limited true, and told"));
    }

    @Test
    void whoHangsUpInTheQueueIsForgotten() {
        fill();
        CompletableFuture<HttpResponse<String>> impatient = http.sendAsync(
                request(TURNSTILE).timeout(Duration.ofMillis(500)).build(), BodyHandlers.ofString());
        Soon.within(PATIENCE, "one waits", () -> number("ipstrategy_requests_waiting") == 1);
        Soon.within(PATIENCE, "its caller is gone", impatient::isCompletedExceptionally);

        Soon.within(PATIENCE, "nobody waits", () -> number("ipstrategy_requests_waiting") == 0);
        assertThat(TurnstileResource.come()).isEqualTo(2);
    }

    @Test
    void aRequestWhoseTimeIsOverIsNotBegun() {
        double late = number("ipstrategy_requests_late_total");

        given().header("Request-Timeout", "0")
                .header("Accept-Language", "en")
                .get(TURNSTILE)
                .then()
                .statusCode(504)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/gateway-timeout"))
                .body("detail", containsString("Request-Timeout"));

        assertThat(TurnstileResource.come()).isZero();
        Soon.within(PATIENCE, "it is counted", () -> number("ipstrategy_requests_late_total") == late + 1);
    }

    @Test
    void aRequestWaitsForAPlaceNoLongerThanItsCaller() {
        fill();
        long begin = System.nanoTime();

        given().header("Request-Timeout", "0.3").get(TURNSTILE).then().statusCode(504);

        assertThat(since(begin)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
        assertThat(TurnstileResource.come()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-1", "1e3", "1.2345", "999999", "2s"})
    void aTimeThatCannotBeReadIsToldSo(String time) {
        given().header("Request-Timeout", time)
                .header("Accept-Language", "en")
                .get(TURNSTILE + "/left")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("Request-Timeout"))
                .body("errors[0].message", containsString("must be a number of seconds"));
    }

    @Test
    void aDoorKnowsTheTimeOfItsRequestAndOfNoOther() {
        given().header("Request-Timeout", "5").get(TURNSTILE + "/left").then().body("limited", equalTo(true));
        given().get(TURNSTILE + "/left").then().body("limited", equalTo(false));
    }

    /// Takes both places.
    private void fill() {
        ask(TURNSTILE);
        ask(TURNSTILE);
        Soon.within(PATIENCE, "two are in", () -> TurnstileResource.come() == 2);
    }

    private void fillTheQueue() {
        ask(TURNSTILE);
        Soon.within(PATIENCE, "one waits", () -> number("ipstrategy_requests_waiting") == 1);
    }

    private CompletableFuture<HttpResponse<String>> ask(String path) {
        return http.sendAsync(request(path).build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path));
    }

    private static double inHand() {
        return number("ipstrategy_requests_in_hand");
    }

    private static double number(String name) {
        Matcher line = Pattern.compile("^" + Pattern.quote(name) + " (\\S+)$", Pattern.MULTILINE)
                .matcher(given().get("/q/metrics").asString().replace(",}", "}"));
        assertThat(line.find()).as(name).isTrue();
        return Double.parseDouble(line.group(1));
    }

    private static Duration since(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
