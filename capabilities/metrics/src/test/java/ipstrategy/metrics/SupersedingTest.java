package ipstrategy.metrics;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import ipstrategy.seeding.Seeding;
import ipstrategy.seeding.Seeds;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.SeedFiles;
import ipstrategy.testkit.Tokens;
import ipstrategy.testkit.TokensForTests;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// That what was once believed stays readable, whatever a later load corrects.
@QuarkusTest
@TestProfile(SupersedingTest.Alone.class)
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
class SupersedingTest {

    /// Counts on figures that only it makes, so it has a database of its own.
    public static final class Alone implements QuarkusTestProfile {}

    private static final String REPORT = "figures/REPORT-2017.yaml";
    private static final SeedFiles SEEDS = SeedFiles.ofCheckout();
    private static final String AUDITOR = Tokens.of("auditor").role("auditor").build();

    @Inject
    Seeding seeding;

    @Inject
    Clock clock;

    @Test
    void aFigureIsSupersededAndNeverOverwritten() {
        Instant before = clock.instant();
        load(SEEDS.at(REPORT, "metric: PATENT-PLEDGE-FINANCING\n", "value: 72000000000")
                .saying("value: 72500000000"));
        observations("PATENT-PLEDGE-FINANCING", Map.of())
                .body("total", is(1))
                .body("items[0].value", is(72500000000L))
                .body("items[0].revision", is(2))
                .body("items[0].state", is("PUBLISHED"))
                .body("items[0].reason", is("corrected in the seeds"));
        String recordedAt =
                observations("PATENT-PLEDGE-FINANCING", Map.of()).extract().path("items[0].recordedAt");
        observations("PATENT-PLEDGE-FINANCING", Map.of("asOf", before.toString()))
                .body("total", is(1))
                .body("items[0].value", is(72000000000L))
                .body("items[0].revision", is(1))
                .body("items[0].state", is("PUBLISHED"))
                .body("items[0].supersededAt", nullValue());
        observations("PATENT-PLEDGE-FINANCING", Map.of("includeHistory", true))
                .body("total", is(2))
                .body("items.revision", contains(1, 2))
                .body("items.state", contains("SUPERSEDED", "PUBLISHED"))
                .body("items[0].supersededAt", notNullValue())
                .body("items[1].supersededAt", nullValue());
        observations("PATENT-PLEDGE-FINANCING", Map.of("asOf", "2017-06-23")).body("items", empty());
        audited("PATENT-PLEDGE-FINANCING|2017|CN|")
                .body("items.action", contains("observation.superseded", "observation.published"))
                .body("items[0].actor", is("platform:seeds"))
                .body("items[0].reason", is("corrected in the seeds"))
                .body("items[0].after.recordedAt", is(recordedAt))
                .body(containsString("\"value\":72000000000,"))
                .body(containsString("\"value\":72500000000,"))
                .body(not(containsString("E+")));
    }

    @Test
    void aCorrectionInTheSeedsComesAfterWhatPeopleHaveReportedMeanwhile() {
        String metric = "SME-IP-STRATEGY-PILOT-CITIES";
        Desk.entrust(metric, "MIIT");
        report(metric, 21);
        int returned = onItsWay(metric);
        Desk.STATISTICIAN
                .step("/metrics/" + metric + "/observations/" + returned, "return", "{\"reason\": \"口径不符\"}")
                .statusCode(200);
        report(metric, 22);
        load(SEEDS.at(REPORT, "metric: " + metric + "\n", "value: 20").saying("value: 24"));
        observations(metric, Map.of())
                .body("total", is(1))
                .body("items[0].value", is(24))
                .body("items[0].revision", is(4))
                .body("items[0].definition", is(2));
        Desk.STATISTICIAN
                .get("/metrics/" + metric + "/observations?includeHistory=true")
                .body("items.revision", contains(1, 2, 3, 4))
                .body("items.state", contains("SUPERSEDED", "SUPERSEDED", "REPORTED", "PUBLISHED"));
    }

    private static void report(String metric, int value) {
        Desk.of("officer-miit", "MIIT", "officer")
                .post("/metrics/" + metric + "/observations", null, """
                        {"period": "2017", "region": "CN", "value": %d, "unit": "CITY", "reason": "年报更正"}""".formatted(value))
                .statusCode(201);
    }

    private static int onItsWay(String metric) {
        return Desk.STATISTICIAN
                .get("/metrics/" + metric + "/observations")
                .extract()
                .path("items.find { it.state == 'REPORTED' }.id");
    }

    @Test
    void theLatestFigureOfAMetricIsTheOneBelievedThen() {
        Instant before = clock.instant();
        load(SEEDS.at(REPORT, "metric: PATENT-PLEDGE-PROJECTS\n", "value: 4177").saying("value: 4178"));
        String metric = "/api/v1/metrics/PATENT-PLEDGE-PROJECTS";
        given().get(metric).then().body("latest.value", is(4178)).body("latest.revision", is(2));
        given().queryParam("asOf", before.toString())
                .get(metric)
                .then()
                .body("latest.value", is(4177))
                .body("latest.revision", is(1))
                .body("latest.state", is("PUBLISHED"));
        given().queryParam("asOf", "2017-06-23")
                .get(metric)
                .then()
                .statusCode(200)
                .body("latest", nullValue());
    }

    @Test
    void aTargetIsSupersededAndNeverOverwritten() {
        Instant before = clock.instant();
        load(SEEDS.at("metrics/patents.yaml", "code: AGRI-PVP-APPLICATIONS", "value: 7000")
                .saying("value: 7500"));
        String metric = "/api/v1/metrics/AGRI-PVP-APPLICATIONS";
        given().get(metric).then().body("targets.target.value", contains(7500));
        given().queryParam("asOf", before.toString()).get(metric).then().body("targets.target.value", contains(7000));
        given().queryParam("asOf", "2017-06-23").get(metric).then().body("targets", empty());
    }

    @Test
    void aFigureIsToldToThoseWhoFollow() {
        String follower = Tokens.of("follower").role("integrator").build();
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> given().auth()
                        .oauth2(follower)
                        .queryParam("limit", 500)
                        .get("/api/v1/events")
                        .then()
                        .statusCode(200)
                        .body(
                                "items.findAll { it.subject == 'OPERATION-FUNDS-RAISED-CAPITAL|2017-12-31|CN|' }.type",
                                contains("ipstrategy.observation.published.v1"))
                        .body("items.source", everyItem(is("/services/patents")))
                        .body(not(containsString("E+"))));
    }

    private static String list(String metric) {
        return "/api/v1/metrics/" + metric + "/observations";
    }

    private static ValidatableResponse observations(String metric, Map<String, ?> query) {
        return given().queryParams(query).get(list(metric)).then().statusCode(200);
    }

    private static ValidatableResponse audited(String subject) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(
                        () -> given().auth()
                                .oauth2(AUDITOR)
                                .queryParam("subject", subject)
                                .get("/api/v1/audit")
                                .then()
                                .statusCode(200),
                        answer -> answer.extract().<Integer>path("total") == 2
                                && answer.extract().<Integer>path("items.size()") == 2);
    }

    private void load(SeedFiles files) {
        seeding.load(Seeds.of(files.texts()));
    }
}
