package ipstrategy.coordination.evaluation;

import static ipstrategy.coordination.Office.AUDITOR;
import static ipstrategy.coordination.Office.COORDINATOR;
import static ipstrategy.coordination.Office.as;
import static ipstrategy.coordination.Office.change;
import static ipstrategy.coordination.Office.tag;
import static ipstrategy.coordination.Office.wasAudited;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import ipstrategy.coordination.Office;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.TokensForTests;
import ipstrategy.testkit.Walk;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Evaluations in strands, as the ten-year evaluation of the Outline (REPORT-2017 (一)1 and (一)3).
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
class StrandsTest {

    private static final String ROUNDS = "/api/v1/evaluation-rounds";
    private static final String REASON = """
            {"reason": "按工作方案"}
            """;
    private static final String PLANNED = """
            {"code": "%s", "title": {"zh": "纲要实施十年评估", "en": "Ten-year evaluation of the Outline"},
             "subjectKind": "AGENCY", "subjects": [{"code": "SIPO"}],
             "basis": {"document": "PROMOTION-2017", "locator": "五(一)92"},
             "items": [{"code": "RESULTS", "text": {"zh": "完成成果", "en": "Results"}, "maximum": 100}],
             "grades": [{"code": "PASSED", "name": {"zh": "合格", "en": "Passed"}, "from": 0}],
             "reason": "启动十年评估工作"}
            """;
    private static final String ORGANISATION = """
            {"code": "ORGANISATION", "kind": "ORGANISATION", "title": {"zh": "组织机制", "en": "Organisation"}}""";
    private static final String DEPARTMENTS = """
            {"code": "DEPARTMENTS", "kind": "SELF_CHECK", "title": {"zh": "部门自查", "en": "Self-check"},
             "bodies": ["SIPO", "SAIC"]}""";
    private static final String LOCAL = """
            {"code": "LOCAL", "kind": "LOCAL", "title": {"zh": "地方评估", "en": "Local evaluation"},
             "bodies": ["PROVINCE-440000"],
             "indicators": [{"code": "PATENTS-PER-10K", "unit": "件",
                             "name": {"zh": "每万人口发明专利拥有量", "en": "Invention patents per 10,000 people"}},
                            {"code": "DISPUTES", "name": {"zh": "纠纷办结数", "en": "Disputes settled"}}]}""";
    private static final String INTERNATIONAL = """
            {"code": "ABROAD", "kind": "INTERNATIONAL", "title": {"zh": "国际咨询", "en": "International consultation"}}""";
    private static final String REPORTED = """
            {"text": "%s", "evidence": ["e-1"]}
            """;
    private static final String FIGURES = """
            {"text": "自评报告", "figures": [{"indicator": "%s", "value": "%s", "evidence": ["统计公报第3页"]}]}
            """;
    private static final String CONCLUDED = """
            {"text": "%s", "reason": "汇总"}
            """;
    private static final String SIPO = Office.approver("SIPO");
    private static final String SAIC = Office.approver("SAIC");
    private static final String GUANGDONG = Office.approver("PROVINCE-440000");

    @Inject
    AgroalDataSource database;

    @Test
    void theStrandsComeOneAfterTheOtherToASynthesisThatIsPublishedOnce() throws SQLException {
        String round = planned("OUTLINE-TEN-YEARS");
        String synthesis = round + "/synthesis";
        adopt(round, ORGANISATION, DEPARTMENTS, LOCAL, INTERNATIONAL)
                .statusCode(201)
                .body("stage", is("WORK_PLAN_ADOPTED"))
                .body("strands", contains("ABROAD", "DEPARTMENTS", "LOCAL", "ORGANISATION"))
                .body("_actions.findAll { it.allowed }.action", contains("advance"));
        adopt(round, ORGANISATION).statusCode(409).body("state", is("WORK_PLAN_ADOPTED"));
        refusesWhatIsTooEarly(round);
        conclude(round, "ORGANISATION", CONCLUDED.formatted("组织机制健全")).statusCode(200);
        advance(round).statusCode(200).body("stage", is("SELF_CHECK"));
        departmentsCheckThemselves(round);
        advance(round).statusCode(200).body("stage", is("LOCAL_EVALUATION"));
        localityReports(round);
        // there is no thematic strand, so that stage is passed over
        advance(round).statusCode(200).body("stage", is("INTERNATIONAL_CONSULTATION"));
        consultsAbroad(round);
        advance(round).statusCode(200).body("stage", is("SYNTHESIS"));
        change(COORDINATOR, synthesis, "POST", synthesis + "/stage", REASON)
                .statusCode(409)
                .body("state", is("SYNTHESIS"))
                .body("allowedActions", containsInAnyOrder("write", "publish"));
        publishesOnce(round);
        correctsAsAnotherVersion(round);
        wasAudited(
                "OUTLINE-TEN-YEARS_SYNTHESIS",
                "synthesis.corrected",
                "synthesis.published",
                "synthesis.written",
                "synthesis.advanced",
                "synthesis.advanced",
                "synthesis.advanced",
                "synthesis.advanced",
                "synthesis.work-plan-adopted");
        wasAudited("OUTLINE-TEN-YEARS_DEPARTMENTS", "strand.corrected", "strand.concluded", "strand.concluded");
        wasAudited("OUTLINE-TEN-YEARS_DEPARTMENTS_SIPO", "self-report.filed", "self-report.filed");
    }

    private static void refusesWhatIsTooEarly(String round) {
        conclude(round, "DEPARTMENTS", CONCLUDED.formatted("早了"))
                .statusCode(409)
                .body("state", is("WAITING"));
        file(SIPO, round, "DEPARTMENTS", "SIPO", REPORTED.formatted("早了"))
                .statusCode(409)
                .body("state", is("WAITING"));
        advance(round).statusCode(409).body("detail", containsString("ORGANISATION"));
        String synthesis = round + "/synthesis";
        change(COORDINATOR, synthesis, "PUT", synthesis + "/text", CONCLUDED.formatted("早了"))
                .statusCode(409)
                .body("allowedActions", contains("advance"));
        change(COORDINATOR, synthesis, "POST", synthesis + "/publication", REASON)
                .statusCode(409);
        change(COORDINATOR, synthesis, "POST", synthesis + "/corrections", CONCLUDED.formatted("早了"))
                .statusCode(409);
    }

    private static void departmentsCheckThemselves(String round) {
        String strand = round + "/strands/DEPARTMENTS";
        String mine = strand + "/self-reports/SIPO";
        as(COORDINATOR).get(strand).then().body("state", is("OPEN"));
        as(Office.officer("SIPO"))
                .header("If-Match", "*")
                .body(REPORTED.formatted("代报"))
                .put(mine)
                .then()
                .statusCode(403);
        as(SIPO).body(REPORTED.formatted("无标签")).put(mine).then().statusCode(428);
        String stale = tag(SIPO, mine);
        file(SIPO, round, "DEPARTMENTS", "SIPO", REPORTED.formatted("第一稿")).statusCode(200);
        as(SIPO).header("If-Match", stale)
                .body(REPORTED.formatted("旧版"))
                .put(mine)
                .then()
                .statusCode(412);
        file(SIPO, round, "DEPARTMENTS", "SIPO", REPORTED.formatted("自查报告"))
                .statusCode(200)
                .body("reporter", is("approver-SIPO"))
                .body("text", is("自查报告"))
                .body("evidence", contains("e-1"));
        file(SIPO, round, "DEPARTMENTS", "SIPO", FIGURES.formatted("PATENTS-PER-10K", "9.8"))
                .statusCode(400)
                .body("errors.pointer", contains("/figures/0/indicator"));
        conclude(round, "DEPARTMENTS", CONCLUDED.formatted("还缺一家"))
                .statusCode(409)
                .body("detail", containsString("1 bodies have not reported"));
        file(SAIC, round, "DEPARTMENTS", "SAIC", REPORTED.formatted("自查报告")).statusCode(200);
        conclude(round, "DEPARTMENTS", CONCLUDED.formatted("自查总体良好")).statusCode(200);
        conclude(round, "DEPARTMENTS", CONCLUDED.formatted("自查良好"))
                .statusCode(200)
                .body("state", is("CONCLUDED"));
        file(SAIC, round, "DEPARTMENTS", "SAIC", REPORTED.formatted("迟了"))
                .statusCode(409)
                .body("state", is("CONCLUDED"));
    }

    private static void localityReports(String round) {
        conclude(round, "DEPARTMENTS", CONCLUDED.formatted("迟了"))
                .statusCode(409)
                .body("state", is("CLOSED"));
        file(GUANGDONG, round, "LOCAL", "PROVINCE-440000", FIGURES.formatted("PATENTS-PER-10K", "1,000"))
                .statusCode(400)
                .body("errors.pointer", contains("/figures/0/value"));
        file(GUANGDONG, round, "LOCAL", "PROVINCE-440000", FIGURES.formatted("GDP", "1"))
                .statusCode(400)
                .body("errors.pointer", contains("/figures/0/indicator"));
        // not every recommended indicator must be there, and the digits stay as they were given
        file(GUANGDONG, round, "LOCAL", "PROVINCE-440000", FIGURES.formatted("PATENTS-PER-10K", "9.80"))
                .statusCode(200)
                .body("figures.value", contains("9.80"))
                .body("figures[0].evidence", contains("统计公报第3页"));
        conclude(round, "LOCAL", CONCLUDED.formatted("地方评估良好")).statusCode(200);
    }

    private static void consultsAbroad(String round) {
        conclude(round, "ABROAD", CONCLUDED.formatted("国际评价积极"))
                .statusCode(400)
                .body("errors.pointer", contains("/consultant"));
        conclude(round, "ABROAD", """
                {"text": "国际评价积极", "consultant": "外国专家组", "reason": "咨询"}
                """).statusCode(200).body("consultant", is("外国专家组"));
    }

    /// Until it is published a body sees its own part; afterwards whoever signs in sees all.
    private static void publishesOnce(String round) {
        String synthesis = round + "/synthesis";
        change(COORDINATOR, synthesis, "POST", synthesis + "/publication", REASON)
                .statusCode(409)
                .body("detail", containsString("says nothing yet"));
        change(COORDINATOR, synthesis, "PUT", synthesis + "/text", CONCLUDED.formatted("十年成效显著"))
                .statusCode(200);
        String mof = Office.officer("MOF");
        as(mof).get(synthesis).then().statusCode(403);
        as(mof).get(synthesis + "/versions").then().statusCode(403);
        as(mof).get(round + "/strands").then().body("total", is(0)).body("items", empty());
        as(mof).get(round + "/strands/LOCAL").then().statusCode(403);
        as(mof).get(round + "/strands/LOCAL/self-reports").then().body("total", is(0));
        as(mof).get(round + "/strands/LOCAL/self-reports/PROVINCE-440000")
                .then()
                .statusCode(403);
        as(GUANGDONG).get(round + "/strands").then().body("items.code", contains("LOCAL"));
        as(SIPO).get(round + "/strands/DEPARTMENTS/self-reports")
                .then()
                .body("items.agency", contains("SIPO"))
                .body("total", is(1));
        as(AUDITOR)
                .get(round + "/strands/DEPARTMENTS/self-reports?limit=1&sort=-id")
                .then()
                .body("items.agency", contains("SIPO"))
                .body("total", is(2));
        as(AUDITOR).get(round + "/strands").then().body("items", hasSize(4));
        change(COORDINATOR, synthesis, "POST", synthesis + "/publication", REASON)
                .statusCode(200)
                .body("published", is(1))
                .body("_actions.findAll { it.allowed }.action", contains("correct"));
        change(COORDINATOR, synthesis, "POST", synthesis + "/publication", REASON)
                .statusCode(409)
                .body("state", is("PUBLISHED"));
        as(mof).get(synthesis).then().statusCode(200).body("text", is("十年成效显著"));
        as(mof).get(round + "/strands").then().body("total", is(4));
        as(mof).get(round + "/strands/LOCAL/self-reports/PROVINCE-440000")
                .then()
                .body("figures.value", contains("9.80"))
                .body("_actions.findAll { it.allowed }", empty());
    }

    private void correctsAsAnotherVersion(String round) throws SQLException {
        String synthesis = round + "/synthesis";
        change(COORDINATOR, synthesis, "PUT", synthesis + "/text", CONCLUDED.formatted("改写"))
                .statusCode(409);
        change(COORDINATOR, synthesis, "POST", synthesis + "/corrections", REASON)
                .statusCode(400);
        change(COORDINATOR, synthesis, "POST", synthesis + "/corrections", """
                {"conclusions": [{"strand": "NOBODY", "text": "?"}], "reason": "更正"}
                """)
                .statusCode(400)
                .body("errors.pointer", contains("/conclusions/0/strand"));
        change(COORDINATOR, synthesis, "POST", synthesis + "/corrections", """
                {"conclusions": [{"strand": "DEPARTMENTS", "text": "自查合格"}], "reason": "原结论有误"}
                """)
                .statusCode(200)
                .body("published", is(2))
                .body("text", is("十年成效显著"));
        as(SAIC).get(synthesis + "/versions")
                .then()
                .body("items.version", contains(1, 2))
                .body("items.reason", contains("按工作方案", "原结论有误"))
                .body("items[0].conclusions.find { it.strand == 'DEPARTMENTS' }.conclusion", is("自查良好"))
                .body("items[1].conclusions.find { it.strand == 'DEPARTMENTS' }.conclusion", is("自查合格"))
                .body("items[1].conclusions.find { it.strand == 'ABROAD' }.consultant", is("外国专家组"));
        String all = synthesis + "/versions";
        assertThat(Walk.through(() -> as(SAIC), all, Map.of("limit", 1)))
                .extracting(version -> version.get("version"))
                .containsExactly(1, 2);
        assertThat(Walk.through(() -> as(SAIC), all, Map.of("limit", 1, "sort", "-version")))
                .extracting(version -> version.get("version"))
                .containsExactly(2, 1);
        theDatabaseItselfRefuses("update evaluation_synthesis_publication set text = 'better'");
        theDatabaseItselfRefuses("delete from evaluation_synthesis_publication");
    }

    @Test
    void aRoundIsNotForcedIntoStrandsAndMayHaveOneAlone() {
        String round = planned("WITHOUT-STRANDS");
        as(COORDINATOR).get(round + "/synthesis").then().statusCode(404);
        as(COORDINATOR).get(round + "/strands").then().statusCode(404);
        change(COORDINATOR, round, "POST", round + "/opening", REASON).statusCode(200);
        adopt(round, INTERNATIONAL).statusCode(201);
        as(COORDINATOR).get(round + "/strands/ABROAD").then().body("conclusion", nullValue());
        advance(round).statusCode(200).body("stage", is("INTERNATIONAL_CONSULTATION"));
        as(COORDINATOR).get(ROUNDS + "/NO-SUCH-ROUND/synthesis").then().statusCode(404);
    }

    @Test
    void aCollectiveChecksItselfByEachOfItsMembers() {
        String round = planned("ALL-MEMBERS");
        adopt(round, DEPARTMENTS.replace("\"SIPO\", \"SAIC\"", "\"JC-MEMBERS\""))
                .statusCode(201);
        as(COORDINATOR).get(round + "/strands/DEPARTMENTS").then().body("bodies", hasSize(39));
        as(COORDINATOR).get(round + "/strands/DEPARTMENTS/self-reports").then().body("total", is(39));
    }

    @Test
    void aWorkPlanThatIsWrongIsRefusedWithAllItsFaults() {
        String round = planned("WRONG-STRANDS");
        adopt(
                        round,
                        DEPARTMENTS.replace("SAIC", "PROVINCE-440000"),
                        DEPARTMENTS.replace("\"SIPO\", \"SAIC\"", ""),
                        LOCAL.replace("PROVINCE-440000", "SIPO")
                                .replace("\"code\": \"DISPUTES\"", "\"code\": \"PATENTS-PER-10K\""))
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/strands/0/bodies/1",
                                "/strands/1/code",
                                "/strands/1/bodies",
                                "/strands/2/bodies/0",
                                "/strands/2/indicators/1/code"));
        as(COORDINATOR).get(round + "/synthesis").then().statusCode(404);
    }

    @Test
    void onlyTheOfficeDividesARoundAndARepeatedRequestDoesSoOnce() {
        String round = planned("ASKED-TWICE");
        as(SIPO).body(workPlan(ORGANISATION)).post(round + "/synthesis").then().statusCode(403);
        for (int i = 0; i < 2; i++) {
            as(COORDINATOR)
                    .header("Idempotency-Key", "strands-asked-twice")
                    .body(workPlan(ORGANISATION))
                    .post(round + "/synthesis")
                    .then()
                    .statusCode(201);
        }
        as(COORDINATOR)
                .header("If-Match", "\"stale\"")
                .body(REASON)
                .post(round + "/synthesis/stage")
                .then()
                .statusCode(412);
        wasAudited("ASKED-TWICE_SYNTHESIS", "synthesis.work-plan-adopted");
    }

    private static String planned(String code) {
        as(COORDINATOR).body(PLANNED.formatted(code)).post(ROUNDS).then().statusCode(201);
        return ROUNDS + "/" + code;
    }

    private static ValidatableResponse adopt(String round, String... strands) {
        return as(COORDINATOR)
                .body(workPlan(strands))
                .post(round + "/synthesis")
                .then();
    }

    private static String workPlan(String... strands) {
        return """
                {"basis": {"document": "REPORT-2017", "locator": "(一)1"}, "reason": "审议通过工作方案", "strands": [%s]}
                """.formatted(String.join(",", strands));
    }

    private static ValidatableResponse advance(String round) {
        return change(COORDINATOR, round + "/synthesis", "POST", round + "/synthesis/stage", REASON);
    }

    private static ValidatableResponse conclude(String round, String strand, String body) {
        String one = round + "/strands/" + strand;
        return change(COORDINATOR, one, "PUT", one + "/conclusion", body);
    }

    private static ValidatableResponse file(String token, String round, String strand, String body, String said) {
        String one = round + "/strands/" + strand + "/self-reports/" + body;
        return change(token, one, "PUT", one, said);
    }

    private void theDatabaseItselfRefuses(String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement execution = connection.createStatement()) {
            assertThatThrownBy(() -> execution.execute(statement))
                    .hasMessageContaining("what is published is never changed");
        }
    }
}
