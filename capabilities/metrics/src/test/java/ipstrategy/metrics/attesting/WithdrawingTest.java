package ipstrategy.metrics.attesting;

import static ipstrategy.metrics.Desk.AUDITOR;
import static ipstrategy.metrics.Desk.OFFICE;
import static ipstrategy.metrics.Desk.PUBLIC;
import static ipstrategy.metrics.Desk.STATISTICIAN;
import static ipstrategy.metrics.attesting.ReportedFigures.METRIC;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import ipstrategy.metrics.Desk;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.Soon;
import ipstrategy.testkit.TokensForTests;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// That a published figure can be taken back in the open, and that whoever follows figures hears of it.
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
class WithdrawingTest {

    private static final String LIST = "/metrics/" + METRIC + "/observations";
    private static final String WHY = "{\"reason\": \"口径有误\"}";
    private static final Duration SOON = Duration.ofSeconds(15);
    private static final Desk OWNER = Desk.approver("SIPO");
    private static final Desk OFFICER = Desk.of("officer-sipo", "SIPO", "officer");

    @Inject
    ReportedFigures figures;

    @Inject
    AgroalDataSource database;

    @Inject
    Clock clock;

    @BeforeEach
    void sipoAnswersForTheMetric() {
        Desk.entrust(METRIC, "SIPO");
    }

    @AfterEach
    void forgetWhatIsNew() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement forgetting = connection.createStatement()) {
            forgetting.execute("set session_replication_role = replica");
            for (String table : List.of("observation", "metric_definition", "series")) {
                forgetting.execute("delete from " + table + " where metric like 'ZW-%'");
            }
            forgetting.execute("delete from metric where code like 'ZW-%'");
            forgetting.execute("delete from series_point where series not in (select id from series)");
            forgetting.execute("set session_replication_role = origin");
        }
    }

    @Test
    void aWithdrawnFigureIsBelievedNoMoreAndStaysReadableWithTheReason() {
        String figure = published("1981", 100);
        Instant before = clock.instant();
        OWNER.step(figure, "withdrawal", WHY)
                .statusCode(200)
                .body("state", is("SUPERSEDED"))
                .body("withdrawalReason", is("口径有误"))
                .body("withdrawnBy", is("approver-sipo"));
        PUBLIC.get(figure)
                .statusCode(200)
                .body("state", is("SUPERSEDED"))
                .body("withdrawalReason", is("口径有误"))
                .body("withdrawnBy", nullValue());
        PUBLIC.get(LIST + "?from=1981&to=1981").body("total", is(0));
        PUBLIC.get(LIST + "?from=1981&to=1981&asOf=" + before)
                .body("items.value", contains(100))
                .body("items.state", contains("PUBLISHED"))
                .body("items.withdrawalReason", contains(nullValue()));
        PUBLIC.get(LIST + "?from=1981&to=1981&updatedAfter=" + before)
                .body("items.state", contains("SUPERSEDED"))
                .body("items.withdrawalReason", contains("口径有误"));
        PUBLIC.get("/metrics/" + METRIC + "/explain?period=1981")
                .statusCode(200)
                .body("figure.state", is("SUPERSEDED"))
                .body("figure.withdrawalReason", is("口径有误"));
        PUBLIC.get("/metrics/" + METRIC + "/explain?period=1981&asOf=" + before).body("figure.state", is("PUBLISHED"));
        Soon.within(
                SOON,
                "the trail tells of it",
                () -> AUDITOR.asking()
                        .queryParam("subject", METRIC + "|1981|CN|")
                        .get("/api/v1/audit")
                        .then()
                        .extract()
                        .asString()
                        .contains("observation.withdrawn"));
    }

    @Test
    void seriesLoseItAndTellWhoFollowsThem() {
        String series = "/series?metric=" + METRIC + "&period=1982&region=CN";
        String figure = published("1982", 7);
        Soon.within(SOON, "it is in the series", () -> total(series) == 1);
        Instant before = clock.instant();
        OWNER.step(figure, "withdrawal", WHY).statusCode(200);
        Soon.within(SOON, "it is gone from the series", () -> total(series) == 0);
        PUBLIC.get(series + "&updatedAfter=" + before)
                .body("items.state", contains("SUPERSEDED"))
                .body("items.withdrawalReason", contains("口径有误"));
        PUBLIC.get(series + "&asOf=" + before).body("items.value", contains(7));
    }

    @Test
    void onlyWhoPublishesWithdrawsAndWithAReason() {
        String figure = published("1983", 1);
        STATISTICIAN.step(figure, "withdrawal", WHY).statusCode(403);
        Desk.approver("SAIC")
                .step(figure, "withdrawal", WHY)
                .statusCode(403)
                .body("detail", containsString("withdraws published figures"));
        OWNER.post(figure + "/withdrawal", null, WHY).statusCode(428);
        OWNER.step(figure, "withdrawal", "{\"reason\": \" \"}").statusCode(400);
        OWNER.get(figure).body("_actions.find { it.action == 'withdraw' }.allowed", is(true));
        OFFICE.step(figure, "withdrawal", WHY).statusCode(200);
        OFFICE.step(figure, "withdrawal", WHY).statusCode(409);
        String onItsWay = figures.report("1984", 1);
        OFFICE.step(onItsWay, "withdrawal", WHY).statusCode(409).body("allowedActions", hasItem("verify"));
    }

    @Test
    void aBetterFigureMayComeLaterAsTheNextRevision() {
        String figure = published("1985", 1);
        OWNER.step(figure, "withdrawal", WHY).statusCode(200);
        OFFICER.post(LIST, null, """
                        {"period": "1985", "region": "CN", "value": 2, "unit": "APPLICATION"}""").statusCode(201);
        STATISTICIAN
                .get(LIST + "?from=1985&to=1985")
                .body("items.revision", contains(2))
                .body("items.state", contains("REPORTED"));
    }

    @Test
    void whatIsComputedGoesWithTheLastOfItsInputs() {
        define("ZW-BASE", null);
        define("ZW-DOUBLE", "[ZW-BASE] * 2");
        OFFICER.post("/metrics/ZW-BASE/observations", null, """
                        {"period": "2019", "region": "CN", "value": 4, "unit": "APPLICATION"}""").statusCode(201);
        int id = STATISTICIAN.get("/metrics/ZW-BASE/observations").extract().path("items[0].id");
        String figure = "/metrics/ZW-BASE/observations/" + id;
        STATISTICIAN.step(figure, "verification", null).statusCode(200);
        OWNER.step(figure, "publication", null).statusCode(200);
        Soon.within(SOON, "it is computed", () -> total("/metrics/ZW-DOUBLE/observations") == 1);
        OWNER.step(figure, "withdrawal", WHY).statusCode(200);
        Soon.within(SOON, "it is withdrawn", () -> total("/metrics/ZW-DOUBLE/observations") == 0);
        PUBLIC.get("/metrics/ZW-DOUBLE/explain?period=2019")
                .statusCode(200)
                .body("figure.withdrawalReason", containsString("computed from"))
                .body("inputs[0].explanation.figure.withdrawalReason", is("口径有误"));
    }

    private String published(String year, long value) {
        String figure = figures.report(year, value);
        STATISTICIAN.step(figure, "verification", null).statusCode(200);
        OWNER.step(figure, "publication", null).statusCode(200);
        return figure;
    }

    private static void define(String code, String formula) {
        ObjectNode definition = Desk.definition(METRIC)
                .put("owner", "SIPO")
                .put("formula", formula)
                .put("reason", "新增指标");
        STATISTICIAN
                .post("/metrics", null, "{\"code\": \"%s\", \"definition\": %s}".formatted(code, definition))
                .statusCode(201);
    }

    private static int total(String list) {
        return PUBLIC.get(list).statusCode(200).extract().path("total");
    }
}
