package ipstrategy.coordination.evaluation;

import static io.restassured.RestAssured.given;
import static ipstrategy.coordination.Office.AUDITOR;
import static ipstrategy.coordination.Office.COORDINATOR;
import static ipstrategy.coordination.Office.as;
import static ipstrategy.coordination.Office.change;
import static ipstrategy.coordination.Office.tag;
import static ipstrategy.coordination.Office.wasAudited;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import ipstrategy.coordination.Office;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.Tokens;
import ipstrategy.testkit.TokensForTests;
import ipstrategy.testkit.Walk;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
class EvaluationsTest {

    private static final String ROUNDS = "/api/v1/evaluation-rounds";
    private static final String EVALUATIONS = "/api/v1/evaluations";
    private static final String REASON = """
            {"reason": "as the conference resolved"}
            """;

    /// Reports up to 40, results up to 60; 90, 75 and 60 percent.
    private static final String PLANNED = """
            {"code": "%s", "title": {"zh": "成员单位年度评估", "en": "Yearly evaluation of the members"},
             "subjectKind": "%s", "subjects": [%s], "basis": {"document": "FYP-13", "locator": "六(三)"},
             "items": [
               {"code": "REPORTS-IN-TIME", "text": {"zh": "按时报告", "en": "Reports in time"}, "maximum": 40},
               {"code": "RESULTS", "text": {"zh": "完成成果", "en": "Results"}, "maximum": 60}],
             "grades": [
               {"code": "EXCELLENT", "name": {"zh": "优秀", "en": "Excellent"}, "from": 90},
               {"code": "GOOD", "name": {"zh": "良好", "en": "Good"}, "from": 75},
               {"code": "PASSED", "name": {"zh": "合格", "en": "Passed"}, "from": 60},
               {"code": "FAILED", "name": {"zh": "不合格", "en": "Failed"}, "from": 0}],
             "reason": "对各项任务落实情况组织监督检查和绩效评估"}
            """;
    private static final String ASSESSED = """
            {"marks": [
              {"item": "REPORTS-IN-TIME", "score": %s, "text": "四个季度均按时报告", "evidence": ["e-1"]},
              {"item": "RESULTS", "score": 55.5, "text": "成果清单见附件"}]}
            """;
    private static final String VERIFIED = """
            {"reason": "核评", "marks": [
              {"item": "REPORTS-IN-TIME", "score": %s, "reason": "one quarter was late"},
              {"item": "RESULTS", "score": 55, "reason": "two of three deliverables seen"}]}
            """;
    private static final String SAIC = Office.approver("SAIC");

    @Inject
    AgroalDataSource database;

    @Test
    void aRoundGoesFromItsPlanToItsPublicationAndACorrectionIsAnotherVersion() throws SQLException {
        String round = ROUNDS + "/MEMBERS-2026";
        String saic = EVALUATIONS + "/MEMBERS-2026_SAIC";
        as(SAIC).body(planned("MEMBERS-2026")).post(ROUNDS).then().statusCode(403);
        as(COORDINATOR)
                .body(planned("MEMBERS-2026"))
                .post(ROUNDS)
                .then()
                .statusCode(201)
                .body("state", is("PLANNED"))
                .body("maximum", is(100))
                .body("subjects", containsInAnyOrder("SAIC", "MOF"))
                .body("_actions.findAll { it.allowed }.action", contains("open"));
        change(SAIC, saic, "PUT", saic + "/self-assessment", ASSESSED.formatted(40))
                .statusCode(409)
                .body("state", is("PLANNED"))
                .body("allowedActions", empty());
        change(COORDINATOR, round, "POST", round + "/opening", REASON).statusCode(200);
        assess(saic);
        change(COORDINATOR, round, "POST", round + "/verification", REASON)
                .statusCode(409)
                .body("state", is("OPEN"))
                .body("detail", containsString("1 have not assessed"));
        String mof = EVALUATIONS + "/MEMBERS-2026_MOF";
        change(Office.approver("MOF"), mof, "PUT", mof + "/self-assessment", ASSESSED.formatted(40))
                .statusCode(200);
        change(COORDINATOR, round, "POST", round + "/verification", REASON).statusCode(200);
        change(SAIC, saic, "PUT", saic + "/self-assessment", ASSESSED.formatted(40))
                .statusCode(409);
        change(COORDINATOR, saic, "PUT", saic + "/verification", VERIFIED.formatted("19.99"))
                .statusCode(200);
        change(COORDINATOR, round, "POST", round + "/grading", REASON)
                .statusCode(409)
                .body("detail", containsString("1 are not verified"));
        change(COORDINATOR, mof, "PUT", mof + "/verification", VERIFIED.formatted("40"))
                .statusCode(200);
        change(COORDINATOR, round, "POST", round + "/grading", REASON).statusCode(200);
        as(SAIC).get(saic).then().body("total", is(74.99f)).body("grade", is("PASSED"));
        as(Office.officer("PD-CPC")).get(saic).then().statusCode(403);
        change(COORDINATOR, round, "POST", round + "/publication", REASON).statusCode(200);
        as(Office.officer("PD-CPC")).get(saic).then().statusCode(200).body("published", is(1));
        change(COORDINATOR, saic, "PUT", saic + "/verification", VERIFIED.formatted("40"))
                .statusCode(409)
                .body("allowedActions", containsInAnyOrder("find", "correct"));
        change(COORDINATOR, saic, "POST", saic + "/corrections", """
                {"reason": "迟报系系统故障所致",
                 "marks": [{"item": "REPORTS-IN-TIME", "score": 20, "reason": "the platform was down"}]}
                """)
                .statusCode(200)
                .body("published", is(2))
                .body("total", is(75))
                .body("grade", is("GOOD"));
        as(Office.officer("PD-CPC"))
                .get(saic + "/versions")
                .then()
                .body("items.version", contains(1, 2))
                .body("items.grade", contains("PASSED", "GOOD"))
                .body("items.reason", contains("as the conference resolved", "迟报系系统故障所致"))
                .body("items[0].marks[0].reason", is("one quarter was late"));
        String all = saic + "/versions";
        assertThat(Walk.through(() -> as(AUDITOR), all, Map.of("limit", 1)))
                .extracting(version -> version.get("version"))
                .containsExactly(1, 2);
        assertThat(Walk.through(() -> as(AUDITOR), all, Map.of("limit", 1, "sort", "-version")))
                .extracting(version -> version.get("version"))
                .containsExactly(2, 1);
        as(AUDITOR).get(all + "?limit=0&sort=grade").then().statusCode(400).body("errors", hasSize(2));
        theDatabaseItselfRefuses("update evaluation_publication set grade = 'EXCELLENT'");
        theDatabaseItselfRefuses("delete from evaluation_publication");
        wasAudited(
                "MEMBERS-2026_SAIC",
                "evaluation.corrected",
                "evaluation.published",
                "evaluation.verified",
                "evaluation.assessed");
        wasAudited(
                "MEMBERS-2026",
                "evaluation-round.published",
                "evaluation-round.graded",
                "evaluation-round.verifying",
                "evaluation-round.opened",
                "evaluation-round.planned");
    }

    /// What an agency may say of itself, and how it is refused where it says it wrongly.
    private static void assess(String saic) {
        as(Office.officer("SAIC"))
                .body(ASSESSED.formatted(40))
                .put(saic + "/self-assessment")
                .then()
                .statusCode(403);
        as(Office.approver("MOF")).get(saic).then().statusCode(403);
        as(Office.approver("MOF"))
                .header("If-Match", "*")
                .body(ASSESSED.formatted(40))
                .put(saic + "/self-assessment")
                .then()
                .statusCode(403);
        as(Office.approver("MOF"))
                .queryParam("round", "MEMBERS-2026")
                .get(EVALUATIONS)
                .then()
                .body("items.agency", contains("MOF"))
                .body("total", is(1));
        as(AUDITOR).queryParam("round", "MEMBERS-2026").get(EVALUATIONS).then().body("total", is(2));
        change(SAIC, saic, "PUT", saic + "/self-assessment", ASSESSED.formatted("40.01"))
                .statusCode(400)
                .body("errors.pointer", contains("/marks/0/score"));
        change(SAIC, saic, "PUT", saic + "/self-assessment", """
                {"marks": [{"item": "REPORTS-IN-TIME", "score": 1, "text": "yes"},
                           {"item": "BEAUTY", "score": 1, "text": "yes"}]}
                """)
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/marks/1/item", "/marks"))
                .body("errors.message", hasItem(containsString("RESULTS")));
        as(SAIC).body(ASSESSED.formatted(40))
                .put(saic + "/self-assessment")
                .then()
                .statusCode(428);
        String stale = tag(SAIC, saic);
        change(SAIC, saic, "PUT", saic + "/self-assessment", ASSESSED.formatted(40))
                .statusCode(200)
                .body("assessor", is("approver-SAIC"))
                .body("marks[0].evidence", contains("e-1"))
                .body("total", nullValue());
        as(SAIC).header("If-Match", stale)
                .body(ASSESSED.formatted(30))
                .put(saic + "/self-assessment")
                .then()
                .statusCode(412);
    }

    @Test
    void nobodyVerifiesTheirOwnWords() {
        String round = ROUNDS + "/OFFICE-2026";
        String own = EVALUATIONS + "/OFFICE-2026_JC-OFFICE";
        String both = Tokens.of("both-jc")
                .role("coordinator")
                .role("approver")
                .agency("JC-OFFICE")
                .build();
        as(COORDINATOR)
                .body(PLANNED.formatted("OFFICE-2026", "AGENCY", "{\"code\": \"JC-OFFICE\"}"))
                .post(ROUNDS)
                .then()
                .statusCode(201);
        change(COORDINATOR, round, "POST", round + "/opening", REASON).statusCode(200);
        change(both, own, "PUT", own + "/self-assessment", ASSESSED.formatted(40))
                .statusCode(200);
        change(both, round, "POST", round + "/verification", REASON).statusCode(200);
        change(both, own, "PUT", own + "/verification", VERIFIED.formatted(40))
                .statusCode(403)
                .body("detail", containsString("cannot verify the same"));
        as(both).get(own)
                .then()
                .body("_actions.find { it.action == 'verify' }.allowed", is(false))
                .body("_actions.find { it.action == 'verify' }.reason.zh", containsString("自评人"));
        change(COORDINATOR, own, "PUT", own + "/verification", VERIFIED.formatted(40))
                .statusCode(200);
        change(COORDINATOR, round, "POST", round + "/grading", REASON).statusCode(200);
        change(COORDINATOR, round, "POST", round + "/publication", REASON).statusCode(200);
        change(both, own, "POST", own + "/corrections", VERIFIED.formatted(40))
                .statusCode(403)
                .body("detail", containsString("cannot verify the same"));
    }

    @Test
    void aPlanIsAssessedByItsIssuerAndTheEventSaysWhichPlan() {
        String round = ROUNDS + "/PLANS-2026";
        String plan = EVALUATIONS + "/PLANS-2026_PATENT-2017";
        as(COORDINATOR)
                .body(PLANNED.formatted("PLANS-2026", "PLAN", "{\"code\": \"PATENT-2017\"}, {\"code\": \"FYP-13\"}"))
                .post(ROUNDS)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/subjects/1/agency"));
        as(COORDINATOR)
                .body(PLANNED.formatted(
                        "PLANS-2026",
                        "PLAN",
                        "{\"code\": \"PATENT-2017\", \"measures\": [\"PATENT-2017-001\", \"PATENT-2017-003\"]}"))
                .post(ROUNDS)
                .then()
                .statusCode(201);
        String sipo = Office.approver("SIPO");
        change(COORDINATOR, round, "POST", round + "/opening", REASON).statusCode(200);
        change(sipo, plan, "PUT", plan + "/self-assessment", ASSESSED.formatted(40))
                .statusCode(200);
        change(COORDINATOR, round, "POST", round + "/verification", REASON).statusCode(200);
        change(COORDINATOR, plan, "PUT", plan + "/verification", VERIFIED.formatted(40))
                .statusCode(200);
        change(COORDINATOR, round, "POST", round + "/grading", REASON).statusCode(200);
        change(COORDINATOR, round, "POST", round + "/publication", REASON).statusCode(200);
        wasAudited("PLANS-2026_PATENT-2017", "evaluation.published", "evaluation.verified", "evaluation.assessed");
        String published = "items.find { it.subject == 'PLANS-2026_PATENT-2017' && it.type =~ /published/ }.data.after";
        as(AUDITOR)
                .queryParam("limit", 500)
                .queryParam("after", Office.lastEvents())
                .get("/api/v1/events")
                .then()
                .body(published + ".plan", is("PATENT-2017"))
                .body(published + ".agency", is("SIPO"))
                .body(published + ".measures", contains("PATENT-2017-001", "PATENT-2017-003"));
    }

    @Test
    void aFindingIsFollowedUntilTheOfficeHasSeenItPutRight() throws SQLException {
        String round = ROUNDS + "/FINDINGS-2026";
        String one = EVALUATIONS + "/FINDINGS-2026_MOFCOM";
        String mofcom = Office.approver("MOFCOM");
        as(COORDINATOR)
                .body(PLANNED.formatted("FINDINGS-2026", "AGENCY", "{\"code\": \"MOFCOM\"}"))
                .post(ROUNDS)
                .then()
                .statusCode(201);
        String today = LocalDate.now(Clock.systemDefaultZone()).plusDays(30).toString();
        String found = """
                {"text": "三项成果没有佐证材料", "severity": "SERIOUS", "due": "%s"}
                """;
        change(COORDINATOR, one, "POST", one + "/findings", found.formatted(today))
                .statusCode(409);
        change(COORDINATOR, round, "POST", round + "/opening", REASON).statusCode(200);
        change(mofcom, one, "PUT", one + "/self-assessment", ASSESSED.formatted(40))
                .statusCode(200);
        change(COORDINATOR, round, "POST", round + "/verification", REASON).statusCode(200);
        change(COORDINATOR, one, "POST", one + "/findings", found.formatted("2017-12-31"))
                .statusCode(400)
                .body("errors.field", contains("due"));
        change(COORDINATOR, one, "POST", one + "/findings", found.formatted(today))
                .statusCode(200)
                .body("findings.state", contains("OPEN"))
                .body("findings.overdue", contains(false));
        dueOn("FINDINGS-2026_MOFCOM", "2026-01-31");
        as(COORDINATOR)
                .queryParam("overdue", true)
                .get(EVALUATIONS)
                .then()
                .body("items.id", contains("FINDINGS-2026_MOFCOM"))
                .body("items[0].findings.overdue", contains(true));
        String finding = one + "/findings/1";
        String done = """
                {"text": "已补充佐证", "evidence": ["e-7"]}
                """;
        change(COORDINATOR, one, "POST", finding + "/rectification", done).statusCode(403);
        change(mofcom, one, "POST", finding + "/rectification", """
                {"text": "已补充佐证", "evidence": []}
                """)
                .statusCode(400)
                .body("errors.pointer", contains("/evidence"));
        change(mofcom, one, "POST", finding + "/rectification", done).body("findings.state", contains("RECTIFIED"));
        String seen = """
                {"accepted": %s, "reason": "%s"}
                """;
        change(COORDINATOR, one, "POST", finding + "/verification", seen.formatted(false, "one is missing"))
                .statusCode(200)
                .body("findings.state", contains("OPEN"))
                .body("findings.rectification", contains("已补充佐证"));
        change(COORDINATOR, one, "POST", finding + "/verification", seen.formatted(true, "all seen"))
                .statusCode(409)
                .body("state", is("OPEN"));
        change(mofcom, one, "POST", finding + "/rectification", done).statusCode(200);
        change(COORDINATOR, one, "POST", finding + "/verification", seen.formatted(true, "all seen"))
                .body("findings.state", contains("VERIFIED"))
                .body("findings[0]._actions.allowed", contains(false, false));
        change(COORDINATOR, one, "POST", one + "/findings/2/verification", seen.formatted(true, "?"))
                .statusCode(404);
        as(COORDINATOR).queryParam("overdue", true).get(EVALUATIONS).then().body("items", empty());
        wasAudited(
                "FINDINGS-2026_MOFCOM",
                "evaluation.finding-verified",
                "evaluation.finding-rectified",
                "evaluation.finding-returned",
                "evaluation.finding-rectified",
                "evaluation.finding-recorded",
                "evaluation.assessed");
    }

    @Test
    void aFindingIsOverdueTheDayAfterItsLast() {
        Finding finding = Finding.of(1, "没有佐证材料", Finding.Severity.MINOR, LocalDate.of(2027, 3, 31));
        assertThat(finding.isOverdue(LocalDate.of(2027, 3, 31))).isFalse();
        assertThat(finding.isOverdue(LocalDate.of(2027, 4, 1))).isTrue();
        assertThat(finding.rectified("done", List.of("e-1")).isOverdue(LocalDate.of(2027, 4, 1)))
                .isFalse();
    }

    @Test
    void aRoundThatIsWronglyPlannedIsRefusedWithAllItsFaults() {
        as(COORDINATOR)
                .body(planned("WRONG-2026")
                        .replace("\"MOF\"", "\"NOBODY\"")
                        .replace("\"RESULTS\"", "\"REPORTS-IN-TIME\"")
                        .replace("\"from\": 0", "\"from\": 5"))
                .post(ROUNDS)
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/subjects/1", "/items/1/code", "/grades"));
        as(COORDINATOR).get(ROUNDS + "/WRONG-2026").then().statusCode(404);
        given().get(ROUNDS).then().statusCode(401);
    }

    @Test
    void ofTwoWhoPlanTheSameRoundAtOnceOneIsRefused() throws InterruptedException, ExecutionException {
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            Callable<Integer> plan = () -> as(COORDINATOR)
                    .body(planned("TWICE-2026"))
                    .post(ROUNDS)
                    .then()
                    .extract()
                    .statusCode();
            List<Integer> statuses = two.invokeAll(List.of(plan, plan)).stream()
                    .map(EvaluationsTest::answer)
                    .toList();
            assertThat(statuses).containsExactlyInAnyOrder(201, 409);
        }
        as(COORDINATOR)
                .queryParam("round", "TWICE-2026")
                .get(EVALUATIONS)
                .then()
                .body("items", hasSize(2));
    }

    private static int answer(Future<Integer> asked) {
        try {
            return asked.get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new AssertionError(failed);
        }
    }

    private static String planned(String code) {
        return PLANNED.formatted(code, "AGENCY", "{\"code\": \"SAIC\"}, {\"code\": \"MOF\"}");
    }

    /// Time passes: the day of a finding comes to lie in the past.
    private void dueOn(String evaluation, String day) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement execution = connection.createStatement()) {
            execution.execute(
                    "update evaluation_finding set due = '" + day + "' where evaluation = '" + evaluation + "'");
        }
    }

    private void theDatabaseItselfRefuses(String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement execution = connection.createStatement()) {
            Assertions.assertThatThrownBy(() -> execution.execute(statement))
                    .hasMessageContaining("what is published is never changed");
        }
    }
}
