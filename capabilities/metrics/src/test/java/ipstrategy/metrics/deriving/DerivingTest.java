package ipstrategy.metrics.deriving;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import ipstrategy.metrics.Neighbours;
import ipstrategy.seeding.Seeding;
import ipstrategy.seeding.Seeds;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.SeedFiles;
import ipstrategy.testkit.Tokens;
import ipstrategy.testkit.TokensForTests;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// That computed figures follow what they are computed from, once each time.
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
@WithTestResource(Neighbours.class)
class DerivingTest {

    private static final String AUDITOR = Tokens.of("auditor").role("auditor").build();
    private static final String REPORT = "figures/REPORT-2017.yaml";
    private static final String PATENTS = "metrics/patents.yaml";
    private static final SeedFiles SEEDS = SeedFiles.ofCheckout();

    @Inject
    Seeding seeding;

    @Inject
    Backlog backlog;

    @Inject
    Deriving deriving;

    @Inject
    AgroalDataSource database;

    @Inject
    Clock clock;

    Neighbours neighbours;

    @Test
    void aFigureIsComputedWhereItsInputsArePublished() {
        figures("OPERATION-SERVICE-SYSTEM-FUNDING-PER-CITY", Map.of(), 1)
                .body("items[0].period", is("2017"))
                .body("items[0].value", is(150000000))
                .body("items[0].unit", is("CNY_PER_CITY"))
                .body("items[0].qualifier", is("EXACT"))
                .body("items[0].state", is("PUBLISHED"))
                .body("items[0].revision", is(1));
        given().auth()
                .oauth2(AUDITOR)
                .queryParam("subject", "OPERATION-SERVICE-SYSTEM-FUNDING-PER-CITY|2017|CN|")
                .get("/api/v1/audit")
                .then()
                .body("items.action", contains("observation.published"))
                .body("items[0].actor", is("platform:deriving"));
    }

    @Test
    void moreThanSomethingStaysMoreThanSomething() {
        figures("OPERATION-FUND-AVERAGE-INVESTMENT", Map.of(), 1)
                .body("items[0].period", is("2017-12-31"))
                .body("items[0].value", is(18000000))
                .body("items[0].qualifier", is("MORE_THAN"));
    }

    @Test
    void whatCannotBeToldIsMissingWithItsReasonAndNeverNought() {
        figures("OPERATION-FUNDS-RAISED-SHARE", Map.of(), 1)
                .body("items[0].value", nullValue())
                .body("items[0].status", is("O"))
                .body("items[0].missing.zh", containsString("无从得知"));
    }

    @Test
    void aRevisedInputRevisesWhatIsComputedFromItAndSaysSo() {
        String metric = "PATENT-PLEDGE-AVERAGE-FINANCING";
        figures(metric, Map.of(), 1).body("items[0].value", is(17237251.62f));
        Instant before = clock.instant();
        load(SEEDS.at(REPORT, "metric: PATENT-PLEDGE-PROJECTS\n", "value: 4177").saying("value: 4000"));
        figures(metric, Map.of("includeHistory", true), 2)
                .body("items.state", contains("SUPERSEDED", "PUBLISHED"))
                .body("items[1].value", is(18000000))
                .body("items[1].revision", is(2))
                .body("items[1].reason", containsString("[PATENT-PLEDGE-PROJECTS] of 2017 is of revision 2, not 1"));
        figures(metric, Map.of("asOf", before.toString()), 1).body("items[0].value", is(17237251.62f));
        toldOf(metric + "|2017|CN|", "ipstrategy.observation.published.v1", "ipstrategy.observation.superseded.v1");

        noteAgain(metric, "2017");
        figures(metric, Map.of("includeHistory", true), 2);
    }

    @Test
    void aChangedFormulaIsComputedAnew() {
        String metric = "PATENT-GOLD-SHARE";
        load(
                insert(
                        metric,
                        "PERCENT",
                        "ROUND(100 * [CHINA-PATENT-AWARDS|PRIZE=PATENT-GOLD] /"
                                + " ([CHINA-PATENT-AWARDS|PRIZE=PATENT-GOLD] + [CHINA-PATENT-AWARDS|PRIZE=PATENT-EXCELLENCE]), 2)"));
        String period = figures(metric, Map.of(), 1)
                .body("items[0].value", is(2.43f))
                .extract()
                .path("items[0].period");
        Instant before = clock.instant();
        load(insert(
                metric,
                "PERCENT",
                "ROUND(100 * [CHINA-PATENT-AWARDS|PRIZE=PATENT-GOLD] /"
                        + " ([CHINA-PATENT-AWARDS|PRIZE=PATENT-GOLD] + [CHINA-PATENT-AWARDS|PRIZE=DESIGN-GOLD]), 2)"));
        figures(metric, Map.of("includeHistory", true), 2)
                .body("items[1].value", is(80))
                .body("items[1].reason", containsString("computed anew"));
        String explanation = "/api/v1/metrics/" + metric + "/explain";
        given().queryParam("period", period)
                .get(explanation)
                .then()
                .body("formula.text", containsString("DESIGN-GOLD"))
                .body("definition", is(2))
                .body("hands.definition", is(2));
        given().queryParam("period", period)
                .queryParam("asOf", before.toString())
                .get(explanation)
                .then()
                .body("figure.value", is(2.43f))
                .body("formula.text", containsString("PATENT-EXCELLENCE"))
                .body("definition", is(1))
                .body("hands.definition", is(1));
    }

    @Test
    void anAbsentInputLeavesTheResultMissing() {
        String metric = "PLEDGES-PER-CENTRE";
        load(insert(metric, "POINT", "ROUND([PATENT-PLEDGE-PROJECTS] / [PCT-APPLICATIONS], 2)"));
        figures(metric, Map.of("from", "2017"), 1)
                .body("items[0].value", nullValue())
                .body("items[0].missing.en", is("no figure of [PCT-APPLICATIONS] is published for 2017"));
    }

    @Test
    void aPrintedFigureIsNeverReplacedByAComputedOne() throws SQLException {
        load(SEEDS.at(PATENTS, "code: PATENT-PLEDGE-PROJECTS-GROWTH", "dimensions: []")
                .saying("dimensions: []\n  formula: \"[PATENT-PLEDGE-FINANCING-GROWTH]\""));
        Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            assertThat(count("select count(*) from derivation_plan where metric = 'PATENT-PLEDGE-PROJECTS-GROWTH'"))
                    .isEqualTo(1);
            assertThat(count("select count(*) from derivation_due where metric = 'PATENT-PLEDGE-PROJECTS-GROWTH'"))
                    .isZero();
        });
        figures("PATENT-PLEDGE-PROJECTS-GROWTH", Map.of("includeHistory", true), 1)
                .body("items[0].value", is(60));
    }

    @Test
    void whatAnotherServiceOwnsIsReadThroughTheGatewayAndFollowed() {
        neighbours.fallSilent(true);
        neighbours.publish("290000", 1);
        load(insert("SOFTWARE-TO-PCT", "POINT", "ROUND([SOFTWARE-REGISTRATIONS] / [PCT-APPLICATIONS], 2)"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> assertThat(count("select count(*) from derivation_due where metric = 'SOFTWARE-TO-PCT'"
                                        + " and period = '2015' and region = 'CN' and attempts > 0"))
                                .as("nobody answers, so it waits")
                                .isEqualTo(1));
        neighbours.fallSilent(false);
        // Other tests publish the metrics it is computed from, for other years and regions.
        Map<String, ?> asked = Map.of("from", "2015", "to", "2015", "region", "CN");
        Map<String, ?> history = Map.of("from", "2015", "to", "2015", "region", "CN", "includeHistory", true);
        figures("SOFTWARE-TO-PCT", asked, 1).body("items[0].value", is(9.67f));
        neighbours.publish("300000", 2);
        figures("SOFTWARE-TO-PCT", history, 2)
                .body("items[1].value", is(10))
                .body("items[1].reason", containsString("[SOFTWARE-REGISTRATIONS] of 2015 is of revision 2, not 1"));
        given().get("/api/v1/metrics/SOFTWARE-TO-PCT/explain?period=2015")
                .then()
                .statusCode(200)
                .body("inputs.service", contains("copyright", "patents"))
                .body("inputs[0].explanation", nullValue())
                .body("inputs[0].link", is("/api/v1/metrics/SOFTWARE-REGISTRATIONS/explain?period=2015&region=CN"))
                .body("inputs[1].explanation.figure.value", is(30000));
    }

    @Test
    void whoTurnsUsAwayDoesNotSayThatThereIsNone() {
        neighbours.turnAway(true);
        neighbours.publish("300000", 3);
        load(insert("SOFTWARE-PER-PCT", "POINT", "ROUND([SOFTWARE-REGISTRATIONS] / [PCT-APPLICATIONS], 1)"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> assertThat(count("select count(*) from derivation_due where metric = 'SOFTWARE-PER-PCT'"
                                        + " and period = '2015' and region = 'CN' and attempts > 0"))
                                .as("it waits until it is told")
                                .isEqualTo(1));
        given().get("/api/v1/metrics/PCT-APPLICATIONS/growth?period=2015&with=SOFTWARE-REGISTRATIONS")
                .then()
                .statusCode(503)
                .header("Retry-After", "5");
        neighbours.turnAway(false);
        figures("SOFTWARE-PER-PCT", Map.of("from", "2015", "to", "2015", "region", "CN", "includeHistory", true), 1)
                .body("items[0].value", is(10));
    }

    @Test
    void aFigureThatStandsOnALaterPageIsFoundToo() {
        neighbours.tellOnTheSecondPage(true);
        neighbours.publish("300000", 3);
        load(insert("PCT-PER-SOFTWARE", "POINT", "ROUND([SOFTWARE-REGISTRATIONS] / [PCT-APPLICATIONS], 0)"));
        figures("PCT-PER-SOFTWARE", Map.of("from", "2015", "to", "2015", "region", "CN"), 1)
                .body("items[0].value", is(10));
    }

    @AfterEach
    void theNeighbourIsItselfAgain() {
        neighbours.turnAway(false);
        neighbours.tellOnTheSecondPage(false);
    }

    @Test
    void severalReplicasComputeAFigureOnce() throws Exception {
        Due due = new Due("OPERATION-FUND-AVERAGE-INVESTMENT", "2017-12-31", "CN");
        figures(due.metric(), Map.of(), 1);
        try (Connection connection = database.getConnection();
                Statement forget = connection.createStatement()) {
            // As if an input had been revised: the computed figure no longer rests on what stands.
            forget.executeUpdate("delete from derivation_input where observation in"
                    + " (select id from observation where metric = 'OPERATION-FUND-AVERAGE-INVESTMENT')");
        }
        QuarkusTransaction.requiringNew().run(() -> backlog.note(List.of(due), clock.instant()));
        List<Backlog.Entry> ready = QuarkusTransaction.requiringNew()
                .call(() -> backlog.ready(10, clock.instant().plusSeconds(1)));
        Callable<List<Deriving.Settled>> replica = () -> ready.stream()
                .map(entry -> deriving.settle(entry, Dependents.NONE))
                .toList();
        try (ExecutorService replicas = Executors.newFixedThreadPool(3)) {
            for (Future<?> one :
                    replicas.invokeAll(Stream.generate(() -> replica).limit(3).toList())) {
                one.get();
            }
        }
        figures(due.metric(), Map.of("includeHistory", true), 2);
        noteAgain(due.metric(), due.period());
        figures(due.metric(), Map.of("includeHistory", true), 2);
    }

    private void noteAgain(String metric, String period) {
        QuarkusTransaction.requiringNew()
                .run(() -> backlog.note(List.of(new Due(metric, period, "CN")), clock.instant()));
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> assertThat(count("select count(*) from derivation_due where metric = '" + metric + "'"))
                                .isZero());
    }

    private void toldOf(String subject, String... types) {
        String follower = Tokens.of("follower").role("integrator").build();
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> given().auth()
                        .oauth2(follower)
                        .queryParam("limit", 500)
                        .get("/api/v1/events")
                        .then()
                        .body("items.findAll { it.subject == '" + subject + "' }.type", contains(types))
                        .body("items.subject", hasItem(subject)));
    }

    private static SeedFiles insert(String metric, String unit, String formula) {
        return SEEDS.at(PATENTS, "- code: PATENT-PLEDGE-AVERAGE-FINANCING")
                .saying("""
                - code: %s
                  name: {zh: 试验指标, en: A metric of the test}
                  concept: {zh: 试验。, en: A test.}
                  service: patents
                  contributing: []
                  unit: %s
                  kind: RATIO
                  direction: NONE
                  frequency: ANNUAL
                  attribute: null
                  dimensions: []
                  formula: "%s"
                  source: {document: FYP-13, locator: 一第1段}
                  targets: []

                - code: PATENT-PLEDGE-AVERAGE-FINANCING""".formatted(metric, unit, formula));
    }

    /// Waits until a metric has so many figures. A page and its total are two looks, between which a figure may come.
    private static ValidatableResponse figures(String metric, Map<String, ?> query, int count) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .until(
                        () -> given().queryParams(query)
                                .get("/api/v1/metrics/" + metric + "/observations")
                                .then()
                                .log()
                                .ifValidationFails(),
                        answer -> answer.extract().statusCode() == 200
                                && answer.extract().<Integer>path("total") == count
                                && answer.extract().<Integer>path("items.size()") == count);
    }

    private void load(SeedFiles files) {
        seeding.load(Seeds.of(files.texts()));
    }

    private int count(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement select = connection.createStatement();
                ResultSet row = select.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }
}
