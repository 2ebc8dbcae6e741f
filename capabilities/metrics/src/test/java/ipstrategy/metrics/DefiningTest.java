package ipstrategy.metrics;

import static ipstrategy.metrics.Desk.OFFICE;
import static ipstrategy.metrics.Desk.PUBLIC;
import static ipstrategy.metrics.Desk.STATISTICIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.Soon;
import ipstrategy.testkit.TokensForTests;
import ipstrategy.testkit.Walk;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// That what a metric means is revised in the open, and that its figures never come to mean something else.
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
class DefiningTest {

    private static final String WITH_FIGURES = "IP-MODEL-ENTERPRISES";
    private static final String WITHOUT = "INVENTION-EXAMINATION-PENDENCY";
    private static final String METRIC = "{\"code\": \"%s\", \"definition\": %s}";
    private static final String RULES = """
            [{"rule": "RANGE", "min": 0}, {"rule": "JUMP", "percent": 50},
             {"rule": "OUTLIER", "method": "MODIFIED_Z", "threshold": 3.5}, {"rule": "COMPLETENESS", "workingDays": 15}]""";
    private static final String FIGURE =
            "{\"period\": \"%s\", \"region\": \"CN\", \"value\": %d, \"unit\": \"APPLICATION\"}";

    @Inject
    Clock clock;

    @Inject
    AgroalDataSource database;

    /// Other tests know which metrics the documents name, and a definition cannot be taken back.
    @AfterEach
    void forgetWhatIsNew() throws SQLException {
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
    void aDefinitionIsNeverChangedInPlace() {
        assertThatThrownBy(() -> {
                    try (Connection connection = database.getConnection();
                            Statement change = connection.createStatement()) {
                        change.execute("update metric_definition set reason = 'better' where revision = 1");
                    }
                })
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("kept as it was");
    }

    @Test
    void aRevisedDefinitionHoldsFromThenOnAndTheOneBeforeStaysReadable() {
        Instant before = clock.instant();
        ObjectNode wanted = Desk.definition("AGRI-PVP-GRANTS");
        String concept = wanted.path("concept").path("zh").asText();
        wanted.withObject("concept").put("zh", "新的口径。");
        revise(OFFICE, "AGRI-PVP-GRANTS", wanted.put("reason", "口径调整"))
                .statusCode(200)
                .body("revision", is(2))
                .body("concept.zh", is("新的口径。"));
        PUBLIC.get("/metrics/AGRI-PVP-GRANTS?asOf=" + before)
                .statusCode(200)
                .body("revision", is(1))
                .body("concept.zh", is(concept));
        PUBLIC.get("/metrics/AGRI-PVP-GRANTS?asOf=2017-06-23").statusCode(200).body("revision", is(1));
        PUBLIC.get("/metrics/AGRI-PVP-GRANTS/definitions")
                .statusCode(200)
                .body("items.revision", contains(2, 1))
                .body("items.reason", contains("口径调整", "seeds"))
                .body("items[1].definition.concept.zh", is(concept));
        Soon.within(
                Duration.ofSeconds(10),
                "the trail tells of it",
                () -> Desk.AUDITOR
                        .get("/audit?subject=AGRI-PVP-GRANTS")
                        .extract()
                        .asString()
                        .contains("\"metric.revised\""));
    }

    @Test
    void theRevisionsOfADefinitionComePageByPage() {
        STATISTICIAN
                .post("/metrics", null, METRIC.formatted("ZZ-PAGED", ruled("[]")))
                .statusCode(201);
        for (String reason : List.of("第二版", "第三版")) {
            ObjectNode wanted = Desk.definition("ZZ-PAGED").put("reason", reason);
            wanted.withObject("concept").put("zh", reason + "的口径。");
            revise(STATISTICIAN, "ZZ-PAGED", wanted).statusCode(200);
        }
        String list = "/api/v1/metrics/ZZ-PAGED/definitions";
        assertThat(Walk.through(list, Map.of("limit", 1)))
                .extracting(row -> row.get("reason"))
                .containsExactly("第三版", "第二版", "新增指标");
        assertThat(Walk.through(list, Map.of("limit", 2, "sort", "revision")))
                .extracting(row -> row.get("reason"))
                .containsExactly("新增指标", "第二版", "第三版");
        ValidatableResponse first = PUBLIC.get("/metrics/ZZ-PAGED/definitions?limit=1");
        String cursor = first.extract().path("next");
        PUBLIC.get("/metrics/ZZ-PAGED/definitions?sort=revision&cursor=" + cursor)
                .statusCode(400)
                .body("errors.field", contains("cursor"));
        PUBLIC.get("/metrics/ZZ-PAGED/definitions?sort=reason").body("errors.field", contains("sort"));
    }

    @Test
    void progressIsToldUnderTheDefinitionOfItsInstant() {
        STATISTICIAN
                .post("/metrics", null, METRIC.formatted("ZZ-RENAMED", ruled("[]")))
                .statusCode(201);
        Instant before = clock.instant();
        ObjectNode wanted = Desk.definition("ZZ-RENAMED").put("reason", "改名");
        String name = wanted.path("name").path("zh").asText();
        wanted.withObject("name").put("zh", "新的名称");
        revise(STATISTICIAN, "ZZ-RENAMED", wanted).statusCode(200);
        PUBLIC.get("/metrics/ZZ-RENAMED/progress").body("name.zh", is("新的名称"));
        PUBLIC.get("/metrics/ZZ-RENAMED/progress?asOf=" + before).body("name.zh", is(name));
        PUBLIC.get("/metrics/ZZ-RENAMED/progress/regions").statusCode(200).body("total", is(0));
    }

    @Test
    void unitAndKindStayWhileFiguresStand() {
        ObjectNode wanted = Desk.definition(WITH_FIGURES).put("reason", "改单位");
        revise(STATISTICIAN, WITH_FIGURES, wanted.deepCopy().put("unit", "CNY"))
                .statusCode(409)
                .body("detail", containsString("another metric"));
        revise(STATISTICIAN, WITH_FIGURES, wanted.deepCopy().put("kind", "FLOW"))
                .statusCode(409);
        PUBLIC.get("/metrics/" + WITH_FIGURES).body("revision", is(1));
        revise(
                        STATISTICIAN,
                        WITHOUT,
                        Desk.definition(WITHOUT).put("kind", "INDEX").put("reason", "尚无数字"))
                .statusCode(200)
                .body("kind", is("INDEX"));
    }

    @Test
    void aBreakdownThatFiguresUseStaysInTheDefinition() {
        ObjectNode wanted = Desk.definition(WITH_FIGURES).put("reason", "取消分组");
        wanted.putArray("dimensions");
        revise(STATISTICIAN, WITH_FIGURES, wanted)
                .statusCode(400)
                .body("errors.message", hasItem(containsString("LEVEL=")));
    }

    @Test
    void whoDefinesNothingIsRefused() {
        ObjectNode wanted = Desk.definition(WITH_FIGURES).put("reason", "试试");
        revise(Desk.approver("SIPO"), WITH_FIGURES, wanted).statusCode(403);
        revise(Desk.of("coordinator-mof", "MOF", "coordinator"), WITH_FIGURES, wanted)
                .statusCode(403)
                .body("detail", containsString("define metrics"));
        revise(STATISTICIAN, WITH_FIGURES, wanted)
                .statusCode(400)
                .body("errors.message", hasItem(containsString("says the same")));
        STATISTICIAN.put("/metrics/" + WITH_FIGURES, null, wanted.toString()).statusCode(428);
        STATISTICIAN
                .put("/metrics/" + WITH_FIGURES, "\"stale\"", wanted.toString())
                .statusCode(412);
        wanted.remove("reason");
        revise(STATISTICIAN, WITH_FIGURES, wanted).statusCode(400).body("errors.field", hasItem("reason"));
    }

    @Test
    void aNewMetricIsDefinedOnce() {
        ObjectNode definition = Desk.definition("PCT-APPLICATIONS").put("reason", "新增指标");
        String metric = "{\"code\": \"ZZ-PATENT-RENEWALS\", \"definition\": %s}";
        STATISTICIAN
                .post("/metrics", null, metric.formatted(definition.deepCopy().put("unit", "FURLONG")))
                .statusCode(400)
                .body("errors.pointer", contains(endsWith("definition/unit")));
        STATISTICIAN
                .post("/metrics", null, metric.formatted(definition))
                .statusCode(201)
                .header("Location", endsWith("/metrics/ZZ-PATENT-RENEWALS"))
                .body("revision", is(1))
                .body("service", is("patents"));
        STATISTICIAN.post("/metrics", null, metric.formatted(definition)).statusCode(409);
        PUBLIC.get("/metrics/ZZ-PATENT-RENEWALS/definitions").body("items.reason", contains("新增指标"));
        PUBLIC.get("/metrics/ZZ-PATENT-RENEWALS/observations").statusCode(200).body("total", is(0));
    }

    @Test
    void theSameDefinitionSentTwiceUnderOneKeyIsOneMetricAndOneAnswer() {
        String metric = METRIC.formatted("ZZ-TWICE", ruled("[]"));
        for (int time = 0; time < 2; time++) {
            STATISTICIAN
                    .asking()
                    .contentType("application/json")
                    .header("Idempotency-Key", "\"defined-once\"")
                    .body(metric)
                    .post("/api/v1/metrics")
                    .then()
                    .statusCode(201)
                    .header("Location", endsWith("/metrics/ZZ-TWICE"));
        }
        PUBLIC.get("/metrics/ZZ-TWICE/definitions").body("total", is(1));
    }

    @Test
    void aDefinitionNamesAgenciesServicesAndDocumentsThatThereAre() {
        ObjectNode named = ruled("[]").put("owner", "NOBODYS-OFFICE");
        named.putArray("contributing").add("trademarks").add("astrology");
        named.withObject("source").put("document", "某文件");
        STATISTICIAN
                .post("/metrics", null, METRIC.formatted("ZZ-NAMED", named))
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/definition/owner", "/definition/contributing", "/definition/source/document"));
        named.put("owner", "SIPO").putArray("contributing").add("trademarks");
        named.withObject("source").put("document", "FYP-13");
        STATISTICIAN
                .post("/metrics", null, METRIC.formatted("ZZ-NAMED", named))
                .statusCode(201)
                .body("owner", is("SIPO"));
        revise(
                        OFFICE,
                        "ZZ-NAMED",
                        Desk.definition("ZZ-NAMED")
                                .put("owner", "NOBODYS-OFFICE")
                                .put("reason", "改责任部门"))
                .statusCode(400)
                .body("errors.pointer", contains("/owner"));
    }

    @Test
    void theRulesOfADefinitionAreSetKeptAndHeld() {
        STATISTICIAN
                .post("/metrics", null, METRIC.formatted("ZZ-RULED", ruled(RULES)))
                .statusCode(201)
                .body("rules.rule", contains("RANGE", "JUMP", "OUTLIER", "COMPLETENESS"))
                .body("rules[0].min", is(0));
        STATISTICIAN
                .post("/metrics/ZZ-RULED/observations", null, FIGURE.formatted("2019", -1))
                .statusCode(400)
                .body("errors.message", hasItem(containsString("between 0")));
        ObjectNode kept = Desk.definition("ZZ-RULED").put("reason", "说明改了");
        kept.withObject("concept").put("zh", "新的说明。");
        kept.remove("rules");
        revise(OFFICE, "ZZ-RULED", kept)
                .statusCode(200)
                .body("revision", is(2))
                .body("rules.rule", contains("RANGE", "JUMP", "OUTLIER", "COMPLETENESS"));
        ObjectNode without = Desk.definition("ZZ-RULED").put("reason", "不再校验");
        without.putArray("rules");
        revise(OFFICE, "ZZ-RULED", without)
                .statusCode(200)
                .body("revision", is(3))
                .body("rules", is(List.of()));
        PUBLIC.get("/metrics/ZZ-RULED/definitions")
                .body("items.definition.rules.collect { it.size() }", contains(0, 4, 4));
        STATISTICIAN
                .post("/metrics/ZZ-RULED/observations", null, FIGURE.formatted("2019", -1))
                .statusCode(201);
    }

    @Test
    void aRuleSaysWhatItsKindNeedsAndNamesWhatThereIs() {
        STATISTICIAN
                .post("/metrics", null, METRIC.formatted("ZZ-UNRULED", ruled("""
                        [{"rule": "RANGE", "min": 5, "max": 1}, {"rule": "SUM_OF_PARTS", "dimension": "COLOUR"},
                         {"rule": "SUBSET_OF", "metric": "ZZ-UNRULED"}, {"rule": "JUMP"},
                         {"rule": "OUTLIER", "method": "Z", "threshold": 0, "percent": 3}]""")))
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/definition/rules/0/min",
                                "/definition/rules/1/dimension",
                                "/definition/rules/2/metric",
                                "/definition/rules/3",
                                "/definition/rules/4/percent",
                                "/definition/rules/4/threshold"));
    }

    @Test
    void whatWeighsIsAnotherMetricOfTheSameService() {
        for (String weight : List.of("ZZ-WEIGHED", "NO-SUCH-METRIC")) {
            STATISTICIAN
                    .post(
                            "/metrics",
                            null,
                            METRIC.formatted(
                                    "ZZ-WEIGHED",
                                    ruled("[]")
                                            .put("regionAggregation", "WEIGHTED")
                                            .put("weight", weight)))
                    .statusCode(400)
                    .body("errors.pointer", contains("/definition/weight"));
        }
    }

    @Test
    void aMetricIsObservedMonthByMonthWhereItSaysSo() {
        ObjectNode monthly = ruled("[]").put("frequency", "MONTHLY");
        STATISTICIAN
                .post("/metrics", null, METRIC.formatted("ZZ-MONTHLY", monthly))
                .statusCode(201)
                .body("frequency", is("MONTHLY"));
        STATISTICIAN
                .post("/metrics/ZZ-MONTHLY/observations", null, FIGURE.formatted("2019-05", 1))
                .statusCode(201);
        STATISTICIAN
                .post("/metrics/ZZ-MONTHLY/observations", null, FIGURE.formatted("2019", 1))
                .statusCode(400)
                .body("errors.message", hasItem(containsString("is no period of")));
    }

    private static ObjectNode ruled(String rules) {
        ObjectNode definition =
                Desk.definition("PCT-APPLICATIONS").put("reason", "新增指标").putNull("owner");
        try {
            definition.set("rules", new ObjectMapper().readTree(rules));
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError(unreadable);
        }
        return definition;
    }

    private static ValidatableResponse revise(Desk desk, String metric, ObjectNode wanted) {
        return desk.put("/metrics/" + metric, desk.tag("/metrics/" + metric), wanted.toString());
    }
}
