package ipstrategy.metrics.composite;

import static ipstrategy.metrics.Desk.OFFICE;
import static ipstrategy.metrics.Desk.PUBLIC;
import static ipstrategy.metrics.Desk.STATISTICIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import ipstrategy.metrics.Desk;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.Soon;
import ipstrategy.testkit.TokensForTests;
import ipstrategy.testkit.Walk;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// That an index of provinces is computed from published figures as its version says, and published by another person.
@QuarkusTest
@TestProfile(CompositeIndexTest.Alone.class)
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
class CompositeIndexTest {

    /// Counts on figures that only it makes, so it has a database of its own.
    public static final class Alone implements QuarkusTestProfile {}

    private static final String INDEX = """
            {"code": "%s", "definition": %s}""";
    private static final String DEFINITION = """
            {"name": {"zh": "知识产权发展状况指数", "en": "IP development index"},
             "concept": {"zh": "各省知识产权发展状况", "en": "How IP develops in the provinces"},
             "regions": ["110000", "310000", "320000", "440000"],
             "components": [
               {"metric": "PCT-APPLICATIONS", "weight": %s, "normalisation": "MIN_MAX"},
               {"metric": "INVENTION-EXAMINATION-PENDENCY", "weight": 0.25, "normalisation": "RANK_PERCENT"}],
             "missing": "EXCLUDE_REGION", "decimals": 1, "rounding": "HALF_UP", "reason": "评价体系"}""";

    private static final String FIGURE = """
            insert into observation (metric, period, period_start, period_end, region, breakdown, value, unit, qualifier,
                   status, missing_zh, missing_en, state, revision, recorded_at, reported_by, published_by, published_at,
                   origin)
            values (?, ?, (? || '-01-01')::date, (? || '-12-31')::date, ?, '', ?, 'X', 'EXACT', ?, ?, ?, 'PUBLISHED', 1,
                    now(), 'a', 'b', now(), 'REPORTED')
            """;

    private static final String OF_SHANGHAI = " where period = '1993' and region = '310000' and value = 500";
    private static final String CORRECTION = """
            insert into observation (metric, period, period_start, period_end, region, breakdown, value, unit, qualifier,
                   status, state, revision, recorded_at, reported_by, published_by, published_at, origin, reason)
            select metric, period, period_start, period_end, region, breakdown, 750, unit, qualifier, status, 'PUBLISHED',
                   2, now(), 'a', 'b', now(), origin, '更正'
              from observation""";

    @Inject
    DataSource database;

    @Inject
    Clock clock;

    @Test
    void anIndexIsComputedFromWhatIsPublishedAndPublishedByAnother() throws SQLException {
        figures("1991", "1000", "500", "250", "0");
        define("IP-DEVELOPMENT");
        Desk both = Desk.of("statistician-office", "JC-OFFICE", "statistician", "coordinator");
        String computation = compute(both, "IP-DEVELOPMENT", "1991", 201);
        PUBLIC.get(computation).statusCode(404);
        PUBLIC.get("/indexes/IP-DEVELOPMENT/results?period=1991").statusCode(404);
        both.step(computation, "publication", null).statusCode(403);
        STATISTICIAN.step(computation, "publication", null).statusCode(403);
        OFFICE.step(computation, "publication", null).statusCode(200).body("state", is("PUBLISHED"));
        OFFICE.step(computation, "publication", null).statusCode(409).body("state", is("PUBLISHED"));

        // pendency 10, 20, 30, 40 months, and less is better: 100, 66.7, 33.3, 0 points
        String first = "items.find { it.region == '110000' }.";
        PUBLIC.get("/indexes/IP-DEVELOPMENT/results?period=1991")
                .statusCode(200)
                .body("total", is(4))
                .body("items.region", contains("110000", "310000", "320000", "440000"))
                .body("items.score.collect { it.toString() }", contains("100", "54.2", "27.1", "0"))
                .body("items.rank", contains(1, 2, 3, 4))
                .body("items.version", contains(1, 1, 1, 1))
                .body(first + "parts.metric", contains("PCT-APPLICATIONS", "INVENTION-EXAMINATION-PENDENCY"))
                .body(first + "parts.value", contains(1000, 10))
                .body(first + "parts.points", contains(100, 100))
                .body(first + "parts.weight.collect { it.toString() }", contains("0.75", "0.25"));
        PUBLIC.asking()
                .header("Accept", "text/csv")
                .get("/api/v1/indexes/IP-DEVELOPMENT/results?period=1991")
                .then()
                .statusCode(200)
                .body(containsString("region,period,version,revision,score,rank"))
                .body(containsString("310000,1991,1,1,54.2,2"));
        Map<String, Object> falling = Map.of("period", "1991", "limit", 3, "sort", "-region");
        assertThat(Walk.through("/api/v1/indexes/IP-DEVELOPMENT/results", falling))
                .extracting(row -> row.get("region"))
                .containsExactly("440000", "320000", "310000", "110000");
        audited("IP-DEVELOPMENT|1|1991", "index.published", "index.computed");
    }

    @Test
    void anIndexIsFoundByWhatItMeansNow() {
        define("IP-FOUND");
        PUBLIC.get("/search?q=IP-FOUND&kind=INDEX")
                .statusCode(200)
                .body("items.link", contains("/api/v1/services/patents/indexes/IP-FOUND"));
        String renamed = DEFINITION.formatted("0.75").replace("知识产权发展状况指数", "麒麟指数");

        STATISTICIAN
                .put("/indexes/IP-FOUND", STATISTICIAN.tag("/indexes/IP-FOUND"), renamed)
                .statusCode(200);

        PUBLIC.get("/search?q=麒麟&kind=INDEX").body("items.id", contains("IP-FOUND"));
    }

    @Test
    void aProvinceWithoutAFigureHasNoRankAndTheReasonIsSaid() throws SQLException {
        figures("1992", "1000", null, "250", "0");
        define("IP-INCOMPLETE");
        String computation = compute(STATISTICIAN, "IP-INCOMPLETE", "1992", 201);
        STATISTICIAN
                .get(computation)
                .body("scores.rank", contains(1, null, 2, 3))
                .body("scores[1].score", nullValue())
                .body("scores[1].missing", contains("PCT-APPLICATIONS"))
                .body("scores[1].parts[0].reason.en", is("not reported"));
        OFFICE.step(computation, "return", "{\"reason\": \"等待上海数据\"}")
                .statusCode(200)
                .body("state", is("RETURNED"));
        PUBLIC.get(computation).statusCode(404);
        compute(STATISTICIAN, "IP-INCOMPLETE", "1992", 201);
        compute(STATISTICIAN, "IP-INCOMPLETE", "1992", 409);
    }

    @Test
    void whatIsPublishedGivesWayWithAReasonAndStaysReadableAsOfBefore() throws SQLException {
        figures("1993", "1000", "500", "250", "0");
        define("IP-CORRECTED");
        OFFICE.step(compute(STATISTICIAN, "IP-CORRECTED", "1993", 201), "publication", null)
                .statusCode(200);
        String before = clock.instant().toString();
        execute("update observation set state = 'SUPERSEDED', superseded_at = now()" + OF_SHANGHAI);
        execute(CORRECTION + OF_SHANGHAI);
        compute(STATISTICIAN, "IP-CORRECTED", "1993", 400);
        String second = STATISTICIAN
                .post("/indexes/IP-CORRECTED/computations", null, "{\"period\": \"1993\", \"reason\": \"上海数据更正\"}")
                .statusCode(201)
                .body("revision", is(2))
                .extract()
                .path("id")
                .toString();
        String results = "/indexes/IP-CORRECTED/results?period=1993";
        PUBLIC.get(results).body("items[1].score.toString()", is("54.2"));
        OFFICE.step("/indexes/IP-CORRECTED/computations/" + second, "publication", null)
                .statusCode(200);
        PUBLIC.get(results).body("items[1].score.toString()", is("72.9"));
        PUBLIC.get(results + "&asOf=" + before).body("items[1].score.toString()", is("54.2"));
        PUBLIC.get("/indexes/IP-CORRECTED/computations")
                .body("items.state", contains("PUBLISHED", "SUPERSEDED"))
                .body("items[0].reason", is("上海数据更正"))
                .body("items[0].computedBy", nullValue());
        assertThat(Walk.through("/api/v1/indexes/IP-CORRECTED/computations", Map.of("limit", 1)))
                .extracting(row -> row.get("state"))
                .containsExactly("PUBLISHED", "SUPERSEDED");
        assertThat(Walk.through("/api/v1/indexes/IP-CORRECTED/computations", Map.of("limit", 1, "sort", "id")))
                .extracting(row -> row.get("state"))
                .containsExactly("SUPERSEDED", "PUBLISHED");
        assertThat(catchThrowable(
                        () -> execute("update index_computation set scores = '[]' where code = 'IP-CORRECTED'")))
                .hasMessageContaining("scores stay as they were computed");
    }

    @Test
    void anIndexIsRevisedInVersionsAndItsFormerResultsStay() throws SQLException {
        figures("1994", "1000", "500", "250", "0");
        define("IP-VERSIONS");
        OFFICE.step(compute(STATISTICIAN, "IP-VERSIONS", "1994", 201), "publication", null)
                .statusCode(200);
        String next = DEFINITION
                .formatted("0.75")
                .replace("EXCLUDE_REGION", "REWEIGHT")
                .replace("评价体系", "补缺规则调整");
        STATISTICIAN.put("/indexes/IP-VERSIONS", null, next).statusCode(428);
        String tag = STATISTICIAN.tag("/indexes/IP-VERSIONS");
        STATISTICIAN.put("/indexes/IP-VERSIONS", tag, next).statusCode(200).body("version", is(2));
        STATISTICIAN.put("/indexes/IP-VERSIONS", tag, next).statusCode(412);
        PUBLIC.get("/indexes/IP-VERSIONS/versions")
                .body("items.version", contains(2, 1))
                .body("items.reason", contains("补缺规则调整", "评价体系"))
                .body("items.missing", contains("REWEIGHT", "EXCLUDE_REGION"));
        assertThat(Walk.through("/api/v1/indexes/IP-VERSIONS/versions", Map.of("limit", 1)))
                .extracting(row -> row.get("reason"))
                .containsExactly("补缺规则调整", "评价体系");
        assertThat(Walk.through("/api/v1/indexes/IP-VERSIONS/versions", Map.of("limit", 1, "sort", "version")))
                .extracting(row -> row.get("reason"))
                .containsExactly("评价体系", "补缺规则调整");
        PUBLIC.get("/indexes/IP-VERSIONS/results?period=1994").body("items[0].version", is(1));
        PUBLIC.get("/indexes/IP-VERSIONS/results?period=1994&version=2").statusCode(404);
        assertThat(catchThrowable(() -> execute("update composite_index set reason = 'x' where code = 'IP-VERSIONS'")))
                .hasMessageContaining("kept as it was");
        audited("IP-VERSIONS", "index.revised", "index.defined");
    }

    @Test
    void regionsAreGradedByTheirPublishedScoresAndACorrectionIsAnotherVersion() throws SQLException {
        figures("1995", "1000", "500", null, "0");
        define("IP-GRADED");
        String wanted = """
                {"code": "IP-APPRAISAL-1995", "index": "IP-GRADED", "period": "1995", "reason": "年度评价",
                 "bands": [{"grade": "A", "atLeast": 90}, {"grade": "B", "atLeast": %s}, {"grade": "C", "atLeast": 0}]}""";
        STATISTICIAN
                .post("/appraisals", null, wanted.formatted("50"))
                .statusCode(400)
                .body("errors.pointer", contains("/index"));
        OFFICE.step(compute(STATISTICIAN, "IP-GRADED", "1995", 201), "publication", null)
                .statusCode(200);
        STATISTICIAN
                .post("/appraisals", null, wanted.formatted("95"))
                .statusCode(400)
                .body("errors.pointer", contains("/bands/1/atLeast"));
        STATISTICIAN
                .post("/appraisals", null, wanted.formatted("50"))
                .statusCode(201)
                .body("version", is(1));
        String first = "/appraisals/IP-APPRAISAL-1995/versions/1";
        PUBLIC.get("/appraisals/IP-APPRAISAL-1995").statusCode(404);
        PUBLIC.get(first).statusCode(404);
        STATISTICIAN.step(first, "publication", null).statusCode(403);
        OFFICE.step(first, "publication", null).statusCode(200);
        // pendency 10, 20 and 40 months of three: 100, 50 and 0 points
        PUBLIC.get("/appraisals/IP-APPRAISAL-1995")
                .body("grades.grade", contains("A", "B", null, "C"))
                .body("grades.score.collect { it == null ? '-' : it.toString() }", contains("100", "50", "-", "0"))
                .body("grades[1].reason.en", is("score 50: grade B from 50 up"))
                .body("grades[2].reason.en", containsString("PCT-APPLICATIONS"));

        STATISTICIAN
                .post("/appraisals", null, wanted.formatted("60").replace("年度评价", "等级下限更正"))
                .statusCode(201)
                .body("version", is(2));
        STATISTICIAN
                .post("/appraisals", null, wanted.formatted("60"))
                .statusCode(409)
                .body("state", is("COMPUTED"));
        PUBLIC.get("/appraisals/IP-APPRAISAL-1995").body("version", is(1));
        OFFICE.step("/appraisals/IP-APPRAISAL-1995/versions/2", "publication", null)
                .statusCode(200);
        PUBLIC.get("/appraisals/IP-APPRAISAL-1995")
                .body("version", is(2))
                .body("reason", is("等级下限更正"))
                .body("grades.grade", contains("A", "C", null, "C"));
        PUBLIC.get(first).body("state", is("SUPERSEDED")).body("grades.grade", contains("A", "B", null, "C"));
        assertThat(Walk.through("/api/v1/appraisals/IP-APPRAISAL-1995/versions", Map.of("limit", 1)))
                .extracting(row -> row.get("reason"))
                .containsExactly("等级下限更正", "年度评价");
        assertThat(Walk.through("/api/v1/appraisals/IP-APPRAISAL-1995/versions", Map.of("sort", "version")))
                .extracting(row -> row.get("reason"))
                .containsExactly("年度评价", "等级下限更正");
        assertThat(catchThrowable(() -> execute("update appraisal set grades = '[]' where code = 'IP-APPRAISAL-1995'")))
                .hasMessageContaining("grades stay as they were given");
        audited("IP-APPRAISAL-1995|2", "appraisal.published", "appraisal.computed");
    }

    @Test
    void appraisalsComePageByPageWithWhatWaitsAfterWhatStands() throws SQLException {
        figures("1996", "1000", "500", "250", "0");
        define("IP-PAGED");
        OFFICE.step(compute(STATISTICIAN, "IP-PAGED", "1996", 201), "publication", null)
                .statusCode(200);
        String wanted = """
                {"code": "%s", "index": "IP-PAGED", "period": "1996", "reason": "年度评价",
                 "bands": [{"grade": "A", "atLeast": 90}, {"grade": "B", "atLeast": 0}]}""";
        for (String code : List.of("IP-PAGED-B", "IP-PAGED-A")) {
            STATISTICIAN.post("/appraisals", null, wanted.formatted(code)).statusCode(201);
            OFFICE.step("/appraisals/" + code + "/versions/1", "publication", null)
                    .statusCode(200);
        }
        STATISTICIAN.post("/appraisals", null, wanted.formatted("IP-PAGED-A")).statusCode(201);
        assertThat(paged(Walk.through("/api/v1/appraisals", Map.of("limit", 1))))
                .containsExactly("IP-PAGED-A 1", "IP-PAGED-B 1");
        assertThat(paged(Walk.through("/api/v1/appraisals", Map.of("limit", 1, "sort", "-code"))))
                .containsExactly("IP-PAGED-B 1", "IP-PAGED-A 1");
        List<String> seen = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonPath page = STATISTICIAN
                    .get("/appraisals?limit=1" + (next.isEmpty() ? "" : "&cursor=" + next))
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(paged(page.getList("items")));
            next = page.getString("next");
        }
        assertThat(seen).containsExactly("IP-PAGED-A 1", "IP-PAGED-A 2", "IP-PAGED-B 1");
    }

    /// What the test above made, as codes and versions.
    private static List<String> paged(List<Map<String, Object>> rows) {
        return rows.stream()
                .map(row -> row.get("code") + " " + row.get("version"))
                .filter(one -> one.startsWith("IP-PAGED-"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "0.74, MIN_MAX, EXCLUDE_REGION, 400, the weights add up to 0.99",
        "0.75, TO_TARGET, EXCLUDE_REGION, 400, needs a target above 0",
        "0.75, MIN_MAX, ZERO, 400, ''"
    })
    void aDefinitionThatIsNotWholeIsRefused(String weight, String way, String missing, int status, String said) {
        String wanted = DEFINITION.formatted(weight).replace("MIN_MAX", way).replace("EXCLUDE_REGION", missing);
        STATISTICIAN
                .post("/indexes", null, INDEX.formatted("IP-WRONG", wanted))
                .statusCode(status)
                .body(containsString(said));
        PUBLIC.get("/indexes/IP-WRONG").statusCode(404);
    }

    @Test
    void aMetricOfAServiceThatDoesNotAnswerLetsNothingBeComputed() {
        String wanted = DEFINITION.formatted("0.75").replace("PCT-APPLICATIONS", "WORK-REGISTRATIONS");
        STATISTICIAN
                .post("/indexes", null, INDEX.formatted("IP-FOREIGN", wanted))
                .statusCode(503)
                .body("detail", containsString("WORK-REGISTRATIONS"));
        PUBLIC.get("/indexes").body("items.findAll { it.code == 'IP-FOREIGN' }", empty());
    }

    private static void define(String code) {
        STATISTICIAN
                .post("/indexes", null, INDEX.formatted(code, DEFINITION.formatted("0.75")))
                .statusCode(201)
                .body("version", is(1))
                .body("components[0].weight", notNullValue());
    }

    private static String compute(Desk by, String index, String period, int status) {
        ValidatableResponse answer = by.post(
                        "/indexes/" + index + "/computations", null, "{\"period\": \"" + period + "\"}")
                .statusCode(status);
        return status == 201
                ? "/indexes/" + index + "/computations/" + answer.extract().path("id")
                : "";
    }

    /// Applications of four provinces as given, and pendency of 10, 20, 30 and 40 months.
    private void figures(String year, String... applications) throws SQLException {
        List<String> regions = List.of("110000", "310000", "320000", "440000");
        for (int i = 0; i < regions.size(); i++) {
            figure("PCT-APPLICATIONS", year, regions.get(i), applications[i]);
            figure("INVENTION-EXAMINATION-PENDENCY", year, regions.get(i), String.valueOf(10 * (i + 1)));
        }
    }

    private void figure(String metric, String year, String region, String value) throws SQLException {
        boolean missing = value == null;
        execute(
                FIGURE,
                metric,
                year,
                year,
                year,
                region,
                missing ? null : new java.math.BigDecimal(value),
                missing ? "O" : "A",
                missing ? "未上报" : null,
                missing ? "not reported" : null);
    }

    private void execute(String sql, Object... values) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }

    private static void audited(String subject, String... actions) {
        Soon.within(
                Duration.ofSeconds(10),
                "the trail tells of " + subject,
                () -> Desk.AUDITOR
                        .asking()
                        .queryParam("subject", subject)
                        .get("/api/v1/audit")
                        .then()
                        .extract()
                        .<List<String>>path("items.action")
                        .equals(List.of(actions)));
    }
}
