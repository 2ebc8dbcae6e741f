package ipstrategy.metrics.explaining;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import ipstrategy.metrics.Neighbours;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.Tokens;
import ipstrategy.testkit.TokensForTests;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What readers ask about a figure: why it is so, how it grew, how far it is from its target.
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
@WithTestResource(Neighbours.class)
class FiguresInQuestionTest {

    private static final String METRICS = "/api/v1/metrics/";

    @Inject
    AgroalDataSource database;

    @Inject
    Clock clock;

    @Test
    void sevenHundredAndTwentyIsNotComparedWithSevenHundredAndFifty() {
        Map<String, String> question =
                Map.of("period", "2017", "base", "2015", "kind", "AGAINST_BASE", "with", "IP-PLEDGE-FINANCING");
        given().queryParams(question)
                .header("Accept-Language", "en")
                .get(METRICS + "PATENT-PLEDGE-FINANCING/growth")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", is("/problems/not-comparable"))
                .body("errors.pointer", contains("/query/with"))
                .body(
                        "errors[0].message",
                        allOf(
                                containsString("mean different things"),
                                containsString("obtained in a year by pledging patents"),
                                containsString("IP-PLEDGE-FINANCING")));
        given().queryParams(question)
                .get(METRICS + "PATENT-PLEDGE-FINANCING/growth")
                .then()
                .statusCode(422)
                .body("title", is("不可比"))
                .body("errors[0].message", containsString("一年内以专利权出质取得的融资金额"));
    }

    @Test
    void aMetricOfAnotherServiceIsNotComparedEither() {
        given().header("Accept-Language", "en")
                .get(METRICS
                        + "PCT-APPLICATIONS/growth?period=2017&base=2015&kind=COMPOUND&with=SOFTWARE-REGISTRATIONS")
                .then()
                .statusCode(422)
                .body("errors.message", hasItem(containsString("the units differ")))
                .body("errors.message", hasItem(containsString("mean different things")));
        given().get(METRICS + "PCT-APPLICATIONS/growth?period=2017&with=NO-SUCH")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/query/with"));
    }

    @ParameterizedTest
    @CsvSource({
        "PATENT-PLEDGE-FINANCING-GROWTH, period=2017, kind",
        "PCT-APPLICATIONS-WORLD-RANK, period=2015, kind",
        "PCT-APPLICATIONS, period=2017&base=2017-Q1&kind=AGAINST_BASE, base",
        "PCT-APPLICATIONS, period=2017&base=2018&kind=COMPOUND, base",
        "PCT-APPLICATIONS, period=2017&base=2015, base",
        "PCT-APPLICATIONS, period=2017-Q3&base=2016-Q1&kind=COMPOUND, base",
        "PATENT-LICENCE-RECORDALS, period=2011/2015, kind",
        "PATENT-LICENCE-RECORDALS, period=2016/2020&base=2011/2014&kind=AGAINST_BASE, base"
    })
    void whatHasNoMeaningIsNotReckoned(String metric, String query, String place) {
        given().get(METRICS + metric + "/growth?" + query)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/query/" + place));
    }

    @Test
    void aQuestionWithoutItsPeriodIsRefused() {
        given().get(METRICS + "PCT-APPLICATIONS/growth")
                .then()
                .statusCode(400)
                .body("errors.field", contains("period"));
        given().get(METRICS + "PCT-APPLICATIONS/growth?period=2017&kind=COMPOUND")
                .then()
                .statusCode(400)
                .body("errors.field", contains("base"));
        given().get(METRICS + "PCT-APPLICATIONS/explain")
                .then()
                .statusCode(400)
                .body("errors.field", contains("period"));
        given().get(METRICS + "NO-SUCH/growth?period=2017").then().statusCode(404);
        given().get(METRICS + "NO-SUCH/progress").then().statusCode(404);
        given().get(METRICS + "NO-SUCH/explain?period=2017").then().statusCode(404);
        given().get(METRICS + "PCT-APPLICATIONS/explain?period=1999").then().statusCode(404);
    }

    @Test
    void aGrowthShowsWhatGrewFromWhat() throws SQLException {
        report("IP-PLEDGE-FINANCING", "2017", "108000000000", 1, 1);
        ValidatableResponse growth = given().get(
                        METRICS + "IP-PLEDGE-FINANCING/growth?period=2017&base=2015&kind=COMPOUND")
                .then()
                .statusCode(200);
        growth.body("percent", is(20.0f))
                .body("qualifier", is("EXACT"))
                .body("rule", is("COMPOUND"))
                .body("years", is(2))
                .body("figure.value", is(108000000000L))
                .body("baseFigure.value", is(75000000000L))
                .body("reason", nullValue());
        given().get(METRICS + "IP-PLEDGE-FINANCING/growth?period=2017")
                .then()
                .statusCode(200)
                .body("base", is("2016"))
                .body("percent", nullValue())
                .body("qualifier", nullValue())
                .body("reason.en", is("no figure is published for the base"));
    }

    @Test
    void figuresOfTwoDefinitionsAreNotCompared() throws SQLException {
        report("AGRI-PVP-GRANTS", "2016", "100", 1, 1);
        report("AGRI-PVP-GRANTS", "2017", "120", 1, 2);
        given().header("Accept-Language", "en")
                .get(METRICS + "AGRI-PVP-GRANTS/growth?period=2017")
                .then()
                .statusCode(422)
                .body("errors[0].message", containsString("revision 2 of the definition"));
    }

    @Test
    void progressIsToldWhereAFigureIsPublishedAndNotBefore() throws SQLException {
        String progress = METRICS + "PVP-APPLICATIONS/progress";
        given().queryParam("period", "2017")
                .get(progress)
                .then()
                .statusCode(200)
                .body("code", is("PVP-APPLICATIONS"))
                .body("targets.state", contains("CANNOT_TELL"))
                .body("targets.rule", contains("NO_FIGURE"));
        Instant before = clock.instant();
        report("PVP-APPLICATIONS", "2017", "21000", 1, 1);
        given().queryParam("period", "2017")
                .get(progress)
                .then()
                .body("targets.state", contains("ON_TRACK"))
                .body("targets.rule", contains("LINEAR"))
                .body("targets[0].expected", is(20200))
                .body("targets[0].percent", is(50.0f))
                .body("targets[0].figures[0].value", is(21000))
                .body("targets[0].reason.zh", containsString("20200"));
        given().queryParams(Map.of("period", "2017", "asOf", before.toString()))
                .get(progress)
                .then()
                .body("targets.state", contains("CANNOT_TELL"));
        given().get(progress).then().body("period", is("2017"));
        given().get(METRICS + "AGRI-PVP-GRANTS/progress?period=2022")
                .then()
                .body("targets[0].target.baseline", nullValue())
                .body("targets.state", contains("CANNOT_TELL"));
    }

    @Test
    void allThatHasATargetIsListedPageByPage() {
        ValidatableResponse first = given().get("/api/v1/progress?period=2016&limit=3")
                .then()
                .statusCode(200)
                .body("items.size()", is(3))
                .body("items.targets.flatten().state", everyItem(notNullValue()))
                .body("next", notNullValue());
        int total = first.extract().path("total");
        given().queryParams(Map.of("period", "2016", "limit", 500, "sort", "-code"))
                .get("/api/v1/progress")
                .then()
                .body("items.size()", is(total))
                .body("items[-1].code", is(first.extract().<String>path("items[0].code")))
                .body("items.code", not(hasItem("PATENT-PLEDGE-FINANCING")));
        given().queryParams(Map.of(
                        "limit", 3, "period", "2016", "cursor", first.extract().path("next")))
                .get("/api/v1/progress")
                .then()
                .statusCode(200)
                .body("items.code", not(hasItem(first.extract().<String>path("items[2].code"))));
        given().get("/api/v1/progress?period=soon").then().statusCode(400);
    }

    @Test
    void anExplanationGoesDownToDocumentAndPlace() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .untilAsserted(
                        () -> given().get(METRICS + "OPERATION-FUND-AVERAGE-INVESTMENT/explain?period=2017-12-31")
                                .then()
                                .statusCode(200));
        given().get(METRICS + "OPERATION-FUND-AVERAGE-INVESTMENT/explain?period=2017-12-31")
                .then()
                .body("formula.text", containsString("ROUND("))
                .body("formula.unitFit", is("FITS"))
                .body("definition", is(1))
                .body("note.en", containsString("ours"))
                .body("hands.origin", is("FORMULA"))
                .body("hands.publishedBy", is("platform:deriving"))
                .body("figure.qualifier", is("MORE_THAN"))
                .body(
                        "inputs.reference",
                        contains("[OPERATION-FUND-INVESTED-AMOUNT]", "[OPERATION-FUND-INVESTED-PROJECTS]"))
                .body("inputs[0].explanation.figure.source.document", is("REPORT-2017"))
                .body("inputs[0].explanation.figure.printed", notNullValue())
                .body("inputs[0].explanation.figure.qualifier", is("MORE_THAN"))
                .body("inputs[0].explanation.inputs.size()", is(0));
        given().get(METRICS + "PATENT-PLEDGE-FINANCING-GROWTH/explain?period=2017")
                .then()
                .body("growthRule.zh", containsString("不推算"))
                .body("formula", nullValue());
    }

    @Test
    void whoApprovedAFigureIsNamedToWhomSignedInOnly() throws SQLException {
        report("AGRI-PVP-APPLICATIONS", "2017", "6000", 1, 1);
        String explanation = METRICS + "AGRI-PVP-APPLICATIONS/explain?period=2017";
        given().get(explanation)
                .then()
                .body("hands.reportedBy", nullValue())
                .body("hands.verifiedBy", nullValue())
                .body("hands.publishedBy", nullValue())
                .body("hands.verifiedAt", notNullValue());
        given().auth()
                .oauth2(Tokens.of("officer").role("officer").build())
                .get(explanation)
                .then()
                .body("hands.reportedBy", is("zhang"))
                .body("hands.verifiedBy", is("li"))
                .body("hands.publishedBy", is("wang"))
                .body("hands.origin", is("REPORTED"));
    }

    /// A figure that went through three hands and is published.
    private void report(String metric, String period, String value, int revision, int definition) throws SQLException {
        String sql = """
                insert into observation (metric, period, period_start, period_end, region, breakdown, value, unit,
                        qualifier, status, state, revision, recorded_at, reported_by, verified_by, verified_at,
                        published_by, published_at, definition, origin)
                select ?, ?, (? || '-01-01')::date, (? || '-12-31')::date, 'CN', '', ?::numeric, m.unit, 'EXACT', 'A',
                       'PUBLISHED', ?, now(), 'zhang', 'li', now(), 'wang', now(), ?, 'REPORTED'
                  from metric m where m.code = ?
                """;
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, metric);
            insert.setString(2, period);
            insert.setString(3, period);
            insert.setString(4, period);
            insert.setString(5, value);
            insert.setInt(6, revision);
            insert.setInt(7, definition);
            insert.setString(8, metric);
            insert.executeUpdate();
        }
    }
}
