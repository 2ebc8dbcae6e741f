package ipstrategy.metrics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.Tokens;
import ipstrategy.testkit.TokensForTests;
import ipstrategy.testkit.Walk;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
class ObservationsTest {

    private static final String AUDITOR = Tokens.of("auditor").role("auditor").build();

    @Inject
    AgroalDataSource database;

    @Test
    void aFigureStandsInItsPlainUnitBesideItsPrint() {
        observations("OPERATION-FUNDS-RAISED-CAPITAL", Map.of())
                .body("total", is(1))
                .body("items[0].metric", is("OPERATION-FUNDS-RAISED-CAPITAL"))
                .body("items[0].period", is("2017-12-31"))
                .body("items[0].region", is("CN"))
                .body("items[0].breakdown", is(Map.of()))
                .body("items[0].value", is(4200000000L))
                .body("items[0].unit", is("CNY"))
                .body("items[0].printed", is("超过42亿元"))
                .body("items[0].qualifier", is("MORE_THAN"))
                .body("items[0].status", is("A"))
                .body("items[0].state", is("PUBLISHED"))
                .body("items[0].revision", is(1))
                .body("items[0].recordedAt", notNullValue())
                .body("items[0].supersededAt", nullValue())
                .body("items[0].source.document", is("REPORT-2017"));
    }

    @Test
    void theFigureForPatentsIsNotGivenForAllRights() {
        observations("IP-PLEDGE-FINANCING", Map.of())
                .body("items.period", contains("2015"))
                .body("items.value", contains(75000000000L));
    }

    @Test
    void aLostNumeralIsNullWithItsReasonAndNeverNought() {
        observations("IP-STANDARD-ENTERPRISES", Map.of("breakdown", "ENTERPRISE-TYPE=HIGH-TECH"))
                .body("total", is(1))
                .body(containsString("\"value\":null"))
                .body("items[0].status", is("O"))
                .body("items[0].missing.zh", containsString("数字脱落"))
                .body("items[0].printed", is("分别达到万家"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 500})
    void pagesShowEveryFigureOnce(int limit) {
        String list = list("OPERATION-PLATFORM-DATA-RECORDS");
        for (String sort : new String[] {"period", "-period"}) {
            assertThat(Walk.through(list, Map.of("limit", limit, "sort", sort)))
                    .extracting("breakdown")
                    .containsExactlyInAnyOrder(
                            Map.of("DATA-TYPE", "PATENT"),
                            Map.of("DATA-TYPE", "EXAMINATION"),
                            Map.of("DATA-TYPE", "NOTICE"),
                            Map.of("DATA-TYPE", "FEE"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    from=2011              | 2
                    from=2012              | 1
                    from=2016              | 0
                    to=2015                | 2
                    to=2014                | 0
                    from=2011/2015&to=2015 | 2
                    from=2015-Q1           | 1
                    to=2015-12-30          | 0
                    region=CN              | 2
                    region=110000          | 0
                    """)
    void figuresAreChosenByPeriodAndRegion(String query, int count) throws SQLException {
        insert("PATENT-LICENCE-RECORDALS", "2015", "2015-01-01", "PUBLISHED");
        given().get(list("PATENT-LICENCE-RECORDALS") + "?" + query)
                .then()
                .statusCode(200)
                .body("total", is(count))
                .body("items.size()", is(count));
    }

    @Test
    void figuresAreChosenByOneDimension() {
        observations("IP-MODEL-ENTERPRISES", Map.of()).body("total", is(3));
        observations("IP-MODEL-ENTERPRISES", Map.of("breakdown", "LEVEL=ADVANTAGE"))
                .body("items.value", contains(2325));
        observations("IP-MODEL-ENTERPRISES", Map.of("breakdown", "LEVEL=ADVANTAGED"))
                .body("items", empty());
        observations("IP-MODEL-ENTERPRISES", Map.of("breakdown", "LEVEL=ADV")).body("items", empty());
    }

    @ParameterizedTest
    @CsvSource({
        "from, 2017-13",
        "from, soon",
        "to, 2015/2011",
        "to, +99999-01-01",
        "region, china",
        "breakdown, LEVEL",
        "breakdown, LEVEL=%",
        "asOf, yesterday",
        "asOf, +1000000000-12-31T23:59:59Z",
        "includeHistory, perhaps",
        "sort, value",
        "limit, 501",
        "colour, red",
        "cursor, x"
    })
    void aQueryThatIsWrongIsRefusedWithItsPlace(String name, String value) {
        given().queryParam(name, value)
                .get(list("IP-MODEL-ENTERPRISES"))
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", contains("/query/" + name));
    }

    @Test
    void aFirstPeriodAfterTheLastIsRefused() {
        given().get(list("IP-MODEL-ENTERPRISES") + "?from=2018&to=2017")
                .then()
                .statusCode(400)
                .body("errors.field", contains("from"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "period~12017-12-31~x",
                "period~1soon~7",
                "period~0~7",
                "period~12017-12-31~99999999999999999999",
                "period~1+999999999-12-31~7",
                "-period~12017-12-31~7"
            })
    void aCursorThatSomebodyMadeUpIsRefusedAndNoFailure(String madeUp) {
        byte[] plain = madeUp.replace('~', '\n').getBytes(StandardCharsets.UTF_8);
        given().queryParam("cursor", Base64.getUrlEncoder().withoutPadding().encodeToString(plain))
                .get(list("IP-MODEL-ENTERPRISES"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/query/cursor"));
    }

    @Test
    void numbersAreWrittenPlainlyAlsoInATable() {
        observations("OPERATION-FUNDS-PLANNED-CAPITAL", Map.of()).body(containsString("\"value\":8100000000,"));
        given().accept("text/csv")
                .get(list("OPERATION-FUNDS-PLANNED-CAPITAL"))
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .body(containsString(",8100000000,"))
                .body(not(containsString("E+")));
    }

    @Test
    void whoIsNotSignedInSeesPublishedFiguresOnly() throws SQLException {
        insert("PATENT-LICENCE-RECORDALS", "2016", "2016-01-01", "REPORTED");
        insert("PATENT-LICENCE-RECORDALS", "2017", "2017-01-01", "VERIFIED");
        for (boolean history : new boolean[] {false, true}) {
            observations("PATENT-LICENCE-RECORDALS", Map.of("includeHistory", history, "from", "2016"))
                    .body("total", is(0))
                    .body("items", empty());
        }
        given().get("/api/v1/metrics/PATENT-LICENCE-RECORDALS").then().body("latest.period", not(is("2017")));
        given().auth()
                .oauth2(AUDITOR)
                .get(list("PATENT-LICENCE-RECORDALS") + "?from=2016")
                .then()
                .body("total", is(2))
                .body("items.state", containsInAnyOrder("REPORTED", "VERIFIED"));
    }

    private static String list(String metric) {
        return "/api/v1/metrics/" + metric + "/observations";
    }

    private static ValidatableResponse observations(String metric, Map<String, ?> query) {
        return given().queryParams(query).get(list(metric)).then().statusCode(200);
    }

    /// A figure as nobody can report one yet: straight into the table, once.
    private void insert(String metric, String period, String start, String state) throws SQLException {
        String row = """
                insert into observation (metric, period, period_start, period_end, region, breakdown, value, unit,
                        qualifier, status, state, revision, recorded_at, verified_at, published_at, document, locator)
                values ('%s', '%s', '%s', '%s-12-31', 'CN', '', 5, 'RECORD', 'EXACT', 'A', '%s', 1, now(), %s, %s,
                        'FYP-13', '1')
                on conflict do nothing
                """.formatted(
                        metric,
                        period,
                        start,
                        period,
                        state,
                        state.equals("REPORTED") ? "null" : "now()",
                        state.equals("PUBLISHED") ? "now()" : "null");
        try (Connection connection = database.getConnection();
                Statement insert = connection.createStatement()) {
            insert.execute(row);
        }
    }
}
