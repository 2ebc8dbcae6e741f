package ipstrategy.metrics.exporting;

import static ipstrategy.metrics.Desk.PUBLIC;
import static ipstrategy.metrics.Desk.STATISTICIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import ipstrategy.metrics.Desk;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.TokensForTests;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// That a figure is the same figure by whatever power of ten it is written.
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
class MultipliersTest {

    private static final String METRIC = "ZZ-PLEDGES";
    private static final String TITLES = "metric,period,region,value,unit,multiplier\r\n";

    @Inject
    AgroalDataSource database;

    /// Of pledge financing, which the documents print in 亿元 (FYP-13 二(三) row 5).
    @BeforeEach
    void defineInHundredMillions() {
        ObjectNode definition = Desk.definition("PATENT-PLEDGE-FINANCING");
        STATISTICIAN
                .post(
                        "/metrics",
                        null,
                        "{\"code\": \"%s\", \"definition\": %s}"
                                .formatted(
                                        METRIC,
                                        definition.put("unitMultiplier", 8).put("reason", "以亿元为单位")))
                .statusCode(201)
                .body("unitMultiplier", is(8));
    }

    @AfterEach
    void forget() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement forgetting = connection.createStatement()) {
            forgetting.execute("set session_replication_role = replica");
            forgetting.execute("delete from observation where metric like 'ZZ-%'");
            forgetting.execute("delete from metric_definition where metric like 'ZZ-%'");
            forgetting.execute("delete from metric where code like 'ZZ-%'");
            forgetting.execute("set session_replication_role = origin");
        }
    }

    @Test
    void whatATableWritesInHundredMillionsIsKeptInYuanAndWrittenSoAgain() throws SQLException {
        take("""
                ZZ-PLEDGES,2015,CN,560.21,CNY,8
                ZZ-PLEDGES,2016,CN,4360000,CNY,4
                ZZ-PLEDGES,2017,CN,72000000000,CNY,
                """).statusCode(201).body("rows.admitted", is(3));
        run("update observation set state = 'PUBLISHED', published_at = recorded_at where metric = '%s'"
                .formatted(METRIC));
        PUBLIC.get("/metrics/" + METRIC + "/observations?sort=period")
                .body("items.value", contains(56021000000L, 43600000000L, 72000000000L));
        String csv = export("CSV");
        assertThat(csv)
                .contains("multiplier")
                .contains("ZZ-PLEDGES,2015,CN,,560.21,CNY,8,EXACT")
                .contains("ZZ-PLEDGES,2016,CN,,436,CNY,8,EXACT")
                .contains("ZZ-PLEDGES,2017,CN,,720,CNY,8,EXACT");
        assertThat(export("NDJSON")).contains("\"value\":720,\"unit\":\"CNY\",\"multiplier\":8");
        assertThat(export("SDMX_CSV")).contains("UNIT_MULT").contains(",720,CNY,8,");
        for (String[] table : new String[][] {{"text/csv", csv}, {"application/x-ndjson", export("NDJSON")}}) {
            send(table[0], table[1])
                    .statusCode(201)
                    .body("rows.unchanged", is(3))
                    .body("rows.admitted", is(0));
        }
    }

    @Test
    void aMultiplierThatIsNoneIsNamedByItsCell() {
        String id = take("""
                ZZ-PLEDGES,2015,CN,560,CNY,亿
                ZZ-PLEDGES,2016,CN,436,CNY,13
                ZZ-PLEDGES,2017,CN,12345678901234567890123456789,CNY,12
                IP-SERVICES-REVENUE-GROWTH-OF-NOBODY,2017,CN,20,PERCENT,8
                """).statusCode(201).extract().path("id");
        STATISTICIAN
                .get("/imports/" + id + "/problems")
                .body("items.cell", contains("F2", "F3", "D4", "A5"))
                .body("items[0].detail.en", containsString("from 0 to 12"));
    }

    @Test
    void ofAShareThereAreNoThousands() {
        ObjectNode definition = Desk.definition("PATENT-PLEDGE-FINANCING").put("unit", "PERCENT");
        STATISTICIAN
                .post(
                        "/metrics",
                        null,
                        "{\"code\": \"ZZ-SHARE\", \"definition\": %s}"
                                .formatted(definition.put("unitMultiplier", 3).put("reason", "试")))
                .statusCode(400)
                .body("errors.pointer", contains(endsWith("definition/unitMultiplier")));
    }

    @Test
    void figuresGrowFromOneMultiplierToTheOther() throws SQLException {
        take("ZZ-PLEDGES,2016,CN,436,CNY,8\r\n").statusCode(201);
        ObjectNode definition = Desk.definition(METRIC).put("unitMultiplier", 4).put("reason", "改以万元计");
        STATISTICIAN
                .put("/metrics/" + METRIC, STATISTICIAN.tag("/metrics/" + METRIC), definition.toString())
                .statusCode(200)
                .body("revision", is(2));
        take("ZZ-PLEDGES,2017,CN,7194000,CNY,4\r\n").statusCode(201);
        run("update observation set state = 'PUBLISHED', published_at = recorded_at where metric = '%s'"
                .formatted(METRIC));
        PUBLIC.get("/metrics/" + METRIC + "/growth?period=2017").statusCode(200).body("percent", is(65.0f));
        PUBLIC.get("/metrics/" + METRIC + "/definitions")
                .body("items.definition.unitMultiplier", contains(4, 8))
                .body("items.reason", hasItem("改以万元计"));
    }

    @Test
    void aFigureIsReportedWithAMultiplierToo() {
        STATISTICIAN
                .post(
                        "/metrics/" + METRIC + "/observations",
                        null,
                        "{\"period\": \"2017\", \"region\": \"CN\", \"value\": 720, \"unit\": \"CNY\", \"multiplier\": 8}")
                .statusCode(201);
        STATISTICIAN.get("/metrics/" + METRIC + "/observations").body("items.value", contains(72000000000L));
    }

    private static ValidatableResponse take(String rows) {
        return send("text/csv", TITLES + rows);
    }

    private static ValidatableResponse send(String type, String table) {
        return STATISTICIAN
                .asking()
                .contentType(type + "; charset=utf-8")
                .body(table.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports?mode=VALID_ROWS")
                .then();
    }

    private static String export(String format) {
        return PUBLIC.get("/figures?metric=" + METRIC + "&format=" + format)
                .statusCode(200)
                .extract()
                .asString();
    }

    private void run(String command) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
