package ipstrategy.metrics.completeness;

import static ipstrategy.metrics.Desk.OFFICE;
import static ipstrategy.metrics.Desk.PUBLIC;
import static ipstrategy.metrics.Desk.STATISTICIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import ipstrategy.metrics.Desk;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.TokensForTests;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// That it is told what has come of what is expected, what was late and what is missing.
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
class ReportingRateTest {

    private static final String IN_TIME = "IP-REVIEW-MODEL-BODIES";
    private static final String LATE = "IP-MODEL-ENTERPRISES-NEW";
    private static final String MISSING = "INDUSTRY-IP-ALLIANCES";

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void threeMetricsAreOneAgencys() {
        Desk.entrust(IN_TIME, "MOE");
        Desk.entrust(LATE, "MOE");
        Desk.entrust(MISSING, "MOE");
    }

    @Test
    void theRateCountsWhatCameWhatWasLateAndWhatIsMissing() throws SQLException {
        report(IN_TIME, "2021", "2022-01-10T08:00:00+08:00", "VERIFIED");
        report(LATE, "2021", "2022-06-10T08:00:00+08:00", "REPORTED");
        OFFICE.get("/reporting-rate?period=2021&agency=MOE")
                .statusCode(200)
                .body("items.id", contains("2021_patents_MOE"))
                .body("items[0].due.day", is("2022-03-03"))
                .body("items[0].expected", is(3))
                .body("items[0].reported", is(2))
                .body("items[0].verified", is(1))
                .body("items[0].published", is(0))
                .body("items[0].late", is(2))
                .body("items[0].missing", is(1))
                .body("items[0].rate", is(66.7f))
                .body("items[0].missingMetrics", contains(MISSING));
        Desk.of("officer-moe", "MOE", "officer")
                .get("/expected-figures?period=2021")
                .statusCode(200)
                .body("items.metric", contains(MISSING, LATE, IN_TIME))
                .body("items.state", contains(null, "REPORTED", "VERIFIED"))
                .body("items.late", contains(true, true, false));
        STATISTICIAN
                .asking()
                .accept("text/csv")
                .get("/api/v1/reporting-rate?period=2021&agency=MOE")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .body(containsString("66.7"))
                .body(containsString(MISSING));
    }

    @Test
    void aFigureGivenBackHasNotCome() throws SQLException {
        report(IN_TIME, "2022", "2023-01-10T08:00:00+08:00", "REPORTED");
        String list = "/metrics/" + IN_TIME + "/observations?from=2022&to=2022";
        int id = STATISTICIAN.get(list).extract().path("items[0].id");
        STATISTICIAN
                .step("/metrics/" + IN_TIME + "/observations/" + id, "return", "{\"reason\": \"口径不符\"}")
                .statusCode(200);
        OFFICE.get("/reporting-rate?period=2022&agency=MOE").body("items[0].reported", is(0));
    }

    @Test
    void whatGaveWayBeforeItWasPublishedHasBeenReportedAndNoMore() throws SQLException {
        String list = "/metrics/" + IN_TIME + "/observations";
        String rate = "/reporting-rate?period=2020&agency=MOE";
        Desk officer = Desk.of("officer-moe", "MOE", "officer");
        for (int value = 5; value <= 6; value++) {
            officer.post(list, null, """
                            {"period": "2020", "region": "CN", "value": %d, "unit": "INSTITUTION", "reason": "更正"}""".formatted(value)).statusCode(201);
        }
        OFFICE.get(rate).body("items[0].reported", is(1)).body("items[0].published", is(0));
        officer.get("/expected-figures?period=2020")
                .body("items.find { it.metric == '" + IN_TIME + "' }.state", is("REPORTED"));
        int id = STATISTICIAN
                .get(list + "?from=2020&to=2020")
                .extract()
                .path("items.find { it.state == 'REPORTED' }.id");
        STATISTICIAN.step(list + "/" + id, "return", "{\"reason\": \"口径不符\"}").statusCode(200);
        OFFICE.get(rate).body("items[0].reported", is(0)).body("items[0].published", is(0));
    }

    @Test
    void aFigureThatWasWithdrawnHasNotComeNorHaveThoseBeforeIt() throws SQLException {
        report(IN_TIME, "2023", "2024-01-10T08:00:00+08:00", "REPORTED");
        publish(IN_TIME, "2023", null);
        report(IN_TIME, "2023", "2024-01-20T08:00:00+08:00", "REPORTED", 2);
        String second = publish(IN_TIME, "2023", "{\"reason\": \"更正\"}");
        String rate = "/reporting-rate?period=2023&agency=MOE";
        OFFICE.get(rate).body("items[0].published", is(1));
        Desk.approver("MOE")
                .step(second, "withdrawal", "{\"reason\": \"口径有误\"}")
                .statusCode(200);
        OFFICE.get(rate).body("items[0].reported", is(0)).body("items[0].published", is(0));
    }

    /// Has the figure on its way verified and published.
    private static String publish(String metric, String year, @Nullable String why) {
        String list = "/metrics/" + metric + "/observations";
        int id = STATISTICIAN
                .get(list + "?from=" + year + "&to=" + year)
                .extract()
                .path("items.find { it.state == 'REPORTED' }.id");
        String figure = list + "/" + id;
        STATISTICIAN.step(figure, "verification", null).statusCode(200);
        Desk.approver("MOE").step(figure, "publication", why).statusCode(200);
        return figure;
    }

    @Test
    void aPrintedFigureIsNeitherLateNorInTime() {
        JsonPath figures = OFFICE.get("/expected-figures?period=2017&limit=500")
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(figures.<Object>getList("items.findAll { it.state == 'PUBLISHED' }.late"))
                .isNotEmpty()
                .containsOnlyNulls();
    }

    @Test
    void aYearWithoutACalendarIsSaid() {
        OFFICE.get("/reporting-rate?period=2009")
                .statusCode(200)
                .body("items.due.unknownYear", everyItem(is(2010)))
                .body("items.due.day", everyItem(nullValue()))
                .body("items[0].late", is(0));
    }

    @Test
    void anAgencySeesItsOwnAndThePublicNothing() {
        PUBLIC.get("/reporting-rate").statusCode(401);
        Desk.of("officer-moe", "MOE", "officer")
                .get("/reporting-rate?period=2021")
                .body("items.agency", contains("MOE"));
        OFFICE.get("/reporting-rate?period=2021").body("items.agency", hasItem(nullValue()));
        Desk.of("officer-mof", "MOF", "officer")
                .get("/reporting-rate?period=2021")
                .body("total", is(0));
        OFFICE.get("/reporting-rate?period=2021&service=copyright").body("total", is(0));
        OFFICE.get("/reporting-rate?period=1900/2017").statusCode(400).body("errors.field", contains("period"));
        OFFICE.get("/expected-figures?period=2021&limit=1").body("next", not(nullValue()));
    }

    private void report(String metric, String year, String at, String state) throws SQLException {
        report(metric, year, at, state, 1);
    }

    private void report(String metric, String year, String at, String state, int revision) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into observation (metric, period, period_start, period_end, region, breakdown, value, unit,
                               qualifier, status, state, revision, recorded_at, origin, reported_by)
                        values (?, ?, (? || '-01-01')::date, (? || '-12-31')::date, 'CN', '', 5, 'ENTERPRISE', 'EXACT',
                               'A', ?, ?, ?, 'REPORTED', 'officer-moe')
                        """)) {
            insert.setString(1, metric);
            insert.setString(2, year);
            insert.setString(3, year);
            insert.setString(4, year);
            insert.setString(5, state);
            insert.setInt(6, revision);
            insert.setObject(7, OffsetDateTime.parse(at));
            insert.execute();
        }
    }
}
