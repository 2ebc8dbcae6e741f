package ipstrategy.coordination.board;

import static io.restassured.RestAssured.given;
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
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import ipstrategy.coordination.Office;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.Tokens;
import ipstrategy.testkit.TokensForTests;
import ipstrategy.testkit.Walk;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/// The regional IP strategy: boards, work points of provinces and reports on resources (PROMOTION-2017 item 96,
/// REPORT-2017 (一)3).
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
class BoardsTest {

    private static final String BOARDS = "/api/v1/boards";
    private static final String POINTS = "/api/v1/work-points";
    private static final String REPORTS = "/api/v1/resource-reports";

    private static final String DESCRIPTION = """
            {"name": {"zh": "东北地区知识产权战略", "en": "IP strategy in Northeast China"}, "region": "AREA-NORTHEAST",
             "members": ["210000", "220000"], "sources": [{"document": "REPORT-2017", "locator": "(一)3"}],
             "reason": "区域战略的组织协调"}""";
    private static final String POLICY = """
            {"title": {"zh": "若干意见", "en": "Opinions"}, "issuers": ["SIPO", "NDRC"], "issuedOn": "2017-06-30",
             "source": {"document": "REPORT-2017", "locator": "(一)3"}, "reason": "联合印发"}""";
    private static final String MEETING = """
            {"on": "2017-09-01", "record": "东北地区知识产权联席会", "reason": "会议已召开"}""";
    private static final String TASK = """
            {"title": {"zh": "专利资源分析", "en": "Patent resource analysis"}, "agencies": ["SIPO"],
             "provinces": ["210000"], "due": "2999-12-31", "reason": "任务分工"}""";
    private static final String DONE = """
            {"evidence": "专利资源分析报告", "locator": "报告第2页"}""";
    private static final String CHECKED = """
            {"finding": "工作方案落实情况良好", "locator": "检查报告第1页", "reason": "检查"}""";
    private static final String CONTENT = """
            {"title": {"zh": "广东省知识产权战略实施工作要点", "en": "Work points of Guangdong"}, "issuedOn": "2017-03-20",
             "link": "https://www.example.cn/2017/points.html", "points": ["推进强省建设", "严格保护"],
             "reason": "汇编"}""";
    private static final String REPORT = """
            {"region": "%s", "title": {"zh": "专利资源分析", "en": "Patent resource analysis"}, "period": "2017",
             "locator": "全文", "reason": "归档",
             "figures": [{"metric": "INVENTION-PATENTS-PER-10K", "value": "%s", "period": "2017", "locator": "表3"}]}""";

    @Test
    void theDocumentsNameFourBoardsAndMembersOfOne() {
        given().get(BOARDS + "/NORTHEAST")
                .then()
                .statusCode(200)
                .body("state", is("POLICY_ISSUED"))
                .body("members", empty())
                .body(
                        "policy.issuers",
                        contains("SIPO", "NDRC", "MOST", "MIIT", "MOA", "MOC", "GAC", "SAIC", "SAPPRFT"))
                .body("policy.issuedOn", nullValue())
                .body("sources.document", contains("PROMOTION-2017", "REPORT-2017", "FYP-13"))
                .body("_actions.findAll { it.allowed }", empty());
        given().get(BOARDS + "/JING-JIN-JI")
                .then()
                .body("members", contains("110000", "120000", "130000"))
                .body("state", is("SET_UP"))
                .body("policy", nullValue());
        given().get(BOARDS + "/YANGTZE-ECONOMIC-BELT")
                .then()
                .body("policy.issuers", empty())
                .body("members", empty());
        given().get(BOARDS + "/XIONGAN").then().body("policy", nullValue()).body("members", empty());
        assertThat(Walk.through(BOARDS, Map.of("limit", 1)))
                .extracting("code")
                .isSorted()
                .contains("JING-JIN-JI", "NORTHEAST", "XIONGAN", "YANGTZE-ECONOMIC-BELT");
        given().queryParam("region", "AREA-XIONGAN").get(BOARDS).then().body("items.code", contains("XIONGAN"));
        given().queryParam("state", "NONE").get(BOARDS).then().statusCode(400);
        given().accept("text/csv").get(BOARDS).then().statusCode(200).body(containsString("AREA-JING-JIN-JI"));
        given().get(BOARDS + "/NOWHERE").then().statusCode(404);
    }

    @Test
    void aBoardGoesFromItsPolicyToTheCheckAndTakesNoStepOutOfTurn() {
        String board = setUp("LIFE-OF-A-BOARD");
        refused(board, "/meeting", MEETING, "SET_UP");
        refused(board, "/tasks", TASK, "SET_UP");
        step(board, "/policy", POLICY).statusCode(200).body("state", is("POLICY_ISSUED"));
        refused(board, "/policy", POLICY, "POLICY_ISSUED");
        refused(board, "/tasks", TASK, "POLICY_ISSUED");
        step(board, "/meeting", MEETING).statusCode(200).body("meeting.on", is("2017-09-01"));
        refused(board, "/meeting", MEETING, "MEETING_HELD");
        refused(board, "/resource-report", named("LIFE-2017"), "MEETING_HELD");
        step(board, "/tasks", TASK).statusCode(201).body("state", is("TASKED"));
        step(board, "/tasks", TASK)
                .statusCode(201)
                .body("tasks.number", contains(1, 2))
                .body("tasks.overdue", contains(false, false));
        refused(board, "/check", CHECKED, "TASKED");
        step(board, "/tasks/1/completion", DONE)
                .statusCode(200)
                .body("tasks[0].state", is("DONE"))
                .body("tasks[0].locator", is("报告第2页"))
                .body("tasks[0]._actions.allowed", contains(false));
        refused(board, "/tasks/1/completion", DONE, "DONE");
        step(board, "/tasks/3/completion", DONE).statusCode(404);
        reportsItsResources(board);
        refused(board, "/resource-report", named("LIFE-2017"), "RESOURCES_REPORTED");
        refused(board, "/tasks", TASK, "RESOURCES_REPORTED");
        step(board, "/check", CHECKED).statusCode(409).body("detail", containsString("1 tasks are not done"));
        step(board, "/tasks/2/completion", DONE).statusCode(200);
        step(board, "/check", CHECKED)
                .statusCode(200)
                .body("state", is("CHECKED"))
                .body("check.finding", is("工作方案落实情况良好"))
                .body("_actions.findAll { it.allowed }", empty());
        refused(board, "/check", CHECKED, "CHECKED");
        change(COORDINATOR, board, "PUT", board, DESCRIPTION).statusCode(409).body("allowedActions", empty());
        wasAudited(
                "LIFE-OF-A-BOARD",
                "board.checked",
                "board.task-done",
                "board.resources-reported",
                "board.task-done",
                "board.task-assigned",
                "board.task-assigned",
                "board.meeting-held",
                "board.policy-issued",
                "board.set-up");
    }

    /// A report counts where it is filed, and is about the region or a member.
    private static void reportsItsResources(String board) {
        step(board, "/resource-report", named("NEVER-FILED"))
                .statusCode(400)
                .body("errors.pointer", contains("/report"));
        fileReport("ELSEWHERE-2017", "AREA-XIONGAN", "1");
        step(board, "/resource-report", named("ELSEWHERE-2017"))
                .statusCode(400)
                .body("errors.message", contains(containsString("neither the region nor a member")));
        fileReport("LIFE-2017", "220000", "9.80");
        step(board, "/resource-report", named("LIFE-2017"))
                .statusCode(200)
                .body("resourceReport", is("LIFE-2017"))
                .body("state", is("RESOURCES_REPORTED"));
    }

    @Test
    void aBoardIsChangedByTheOfficeAndByNobodyWhoHasNotSeenIt() {
        String board = setUp("CHANGED-BOARD");
        as(Office.approver("SIPO")).body(fresh("BY-SIPO")).post(BOARDS).then().statusCode(403);
        as(Tokens.of("coordinator-sipo").role("coordinator").agency("SIPO").build())
                .body(fresh("BY-SIPO"))
                .post(BOARDS)
                .then()
                .statusCode(403);
        given().contentType("application/json")
                .body(fresh("BY-NOBODY"))
                .post(BOARDS)
                .then()
                .statusCode(401);
        as(COORDINATOR).body(fresh("CHANGED-BOARD")).post(BOARDS).then().statusCode(409);
        String stale = tag(COORDINATOR, board);
        as(COORDINATOR).body(DESCRIPTION).put(board).then().statusCode(428);
        change(COORDINATOR, board, "PUT", board, DESCRIPTION.replace("\"220000\"", "\"230000\""))
                .statusCode(200)
                .body("members", contains("210000", "230000"));
        as(COORDINATOR)
                .header("If-Match", stale)
                .body(DESCRIPTION)
                .put(board)
                .then()
                .statusCode(412);
        change(
                        COORDINATOR,
                        board,
                        "PUT",
                        board,
                        DESCRIPTION
                                .replace("AREA-NORTHEAST", "AREA-ATLANTIS")
                                .replace("\"220000\"", "\"210000\", \"AREA-NORTHEAST\""))
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/region", "/members/1", "/members/2"));
        change(
                        COORDINATOR,
                        board,
                        "POST",
                        board + "/policy",
                        POLICY.replace("NDRC", "NOBODY").replace("2017-06-30", "2999-01-01"))
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/issuers/1", "/issuedOn"));
        wasAudited("CHANGED-BOARD", "board.changed", "board.set-up");
    }

    @Test
    void aTaskHasSomebodyWhoIsResponsibleAndADayToCome() {
        String board = setUp("TASKS-OF-A-BOARD");
        step(board, "/policy", POLICY).statusCode(200);
        step(board, "/meeting", MEETING.replace("2017-09-01", "2999-09-01"))
                .statusCode(400)
                .body("errors.pointer", contains("/on"));
        step(board, "/meeting", MEETING).statusCode(200);
        step(
                        board,
                        "/tasks",
                        TASK.replace("\"SIPO\"", "").replace("\"210000\"", "").replace("2999", "2017"))
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/agencies", "/due"));
        step(board, "/tasks", TASK.replace("SIPO", "NOBODY").replace("\"210000\"", "\"710000\""))
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/agencies/0", "/provinces/0"));
        String key = tag(COORDINATOR, board);
        for (int i = 0; i < 2; i++) {
            as(COORDINATOR)
                    .header("If-Match", key)
                    .header("Idempotency-Key", "a-task-once")
                    .body(TASK)
                    .post(board + "/tasks")
                    .then()
                    .statusCode(201)
                    .body("tasks.number", contains(1));
        }
        wasAudited(
                "TASKS-OF-A-BOARD", "board.task-assigned", "board.meeting-held", "board.policy-issued", "board.set-up");
    }

    @Test
    void theWorkPointsOfAProvinceForAYearAreCompiledOnceAndSayWhereTheyStand() {
        as(Office.approver("PROVINCE-440000"))
                .body(points("440000", 2017, CONTENT))
                .post(POINTS)
                .then()
                .statusCode(403);
        as(COORDINATOR)
                .body(points(
                        "810000",
                        2017,
                        CONTENT.replace("\"link\"", "\"locator\": null, \"link\"")
                                .replace("\"https://www.example.cn/2017/points.html\"", "null")
                                .replace("2017-03-20", "2999-03-20")))
                .post(POINTS)
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/region", "/content/locator", "/content/issuedOn"));
        as(COORDINATOR)
                .body(points("440000", 2017, CONTENT.replace("https:", "ftp:")))
                .post(POINTS)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/content/link"));
        as(COORDINATOR)
                .body(points("440000", 2017, CONTENT))
                .post(POINTS)
                .then()
                .statusCode(201)
                .body("id", is("440000_2017"));
        as(COORDINATOR)
                .body(points("440000", 2017, CONTENT))
                .post(POINTS)
                .then()
                .statusCode(409)
                .body("allowedActions", contains("change"));
        as(COORDINATOR)
                .body(points("610000", 2017, CONTENT))
                .post(POINTS)
                .then()
                .statusCode(201);
        as(COORDINATOR)
                .body(points("440000", 2018, CONTENT))
                .post(POINTS)
                .then()
                .statusCode(201);
        String one = POINTS + "/440000_2017";
        String stale = tag(COORDINATOR, one);
        change(COORDINATOR, one, "PUT", one, CONTENT.replace("严格保护", "严格知识产权保护"))
                .statusCode(200)
                .body("points", contains("推进强省建设", "严格知识产权保护"));
        as(COORDINATOR).header("If-Match", stale).body(CONTENT).put(one).then().statusCode(412);
        given().queryParam("year", 2017)
                .get(POINTS)
                .then()
                .statusCode(200)
                .body("items.id", contains("440000_2017", "610000_2017"));
        given().queryParam("region", "440000")
                .queryParam("sort", "-id")
                .get(POINTS)
                .then()
                .body("items.year", contains(2018, 2017));
        given().queryParam("year", "soon").get(POINTS).then().statusCode(400);
        given().get(POINTS + "/440000_2030").then().statusCode(404);
        wasAudited("440000_2017", "work-point.changed", "work-point.compiled");
    }

    @Test
    void ofTwoWhoCompileTheSameProvincesYearAtOnceOneIsRefused() throws InterruptedException, ExecutionException {
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            Callable<Integer> compile = () -> as(COORDINATOR)
                    .body(points("510000", 2019, CONTENT))
                    .post(POINTS)
                    .then()
                    .extract()
                    .statusCode();
            List<Future<Integer>> asked = two.invokeAll(List.of(compile, compile));
            assertThat(List.of(asked.get(0).get(), asked.get(1).get())).containsExactlyInAnyOrder(201, 409);
        }
    }

    @Test
    void aResourceReportKeepsItsDigitsAndIsNeverFiledTwice() {
        fileReport("DIGITS-2017", "AREA-NORTHEAST", "0.10");
        as(COORDINATOR)
                .body(report("DIGITS-2017", "AREA-NORTHEAST", "0.10"))
                .post(REPORTS)
                .then()
                .statusCode(409);
        String one = REPORTS + "/DIGITS-2017";
        given().get(one).then().statusCode(200).body("figures.value", contains("0.10"));
        change(COORDINATOR, one, "PUT", one, REPORT.formatted("AREA-NORTHEAST", "1e3"))
                .statusCode(400)
                .body("errors.pointer", contains("/figures/0/value"));
        change(
                        COORDINATOR,
                        one,
                        "PUT",
                        one,
                        REPORT.formatted("AREA-ATLANTIS", "1")
                                .replace("\"period\": \"2017\"", "\"period\": \"last year\"")
                                .replace("\"全文\"", "null"))
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/region", "/locator", "/period", "/figures/0/period"));
        String stale = tag(COORDINATOR, one);
        change(
                        COORDINATOR,
                        one,
                        "PUT",
                        one,
                        REPORT.formatted("110000", "12.000")
                                .replace(
                                        "\"title\"",
                                        "\"zone\": {\"zh\": \"中关村\", \"en\": \"Zhongguancun\"}, \"title\""))
                .statusCode(200)
                .body("zone.en", is("Zhongguancun"))
                .body("figures.value", contains("12.000"));
        as(COORDINATOR)
                .header("If-Match", stale)
                .body(REPORT.formatted("110000", "1"))
                .put(one)
                .then()
                .statusCode(412);
        as(Office.approver("SIPO"))
                .header("If-Match", "*")
                .body(REPORT.formatted("110000", "1"))
                .put(one)
                .then()
                .statusCode(403);
        given().queryParam("region", "110000")
                .queryParam("period", "2017")
                .get(REPORTS)
                .then()
                .body("items.code", contains("DIGITS-2017"));
        given().queryParam("period", "soon").get(REPORTS).then().statusCode(400);
        wasAudited("DIGITS-2017", "resource-report.changed", "resource-report.filed");
    }

    private static String setUp(String code) {
        as(COORDINATOR).body(fresh(code)).post(BOARDS).then().statusCode(201).body("state", is("SET_UP"));
        return BOARDS + "/" + code;
    }

    private static ValidatableResponse step(String board, String step, String body) {
        return change(COORDINATOR, board, "POST", board + step, body);
    }

    private static void refused(String board, String step, String body, String state) {
        step(board, step, body).statusCode(409).body("state", is(state));
    }

    private static void fileReport(String code, String region, String value) {
        as(COORDINATOR)
                .body(report(code, region, value))
                .post(REPORTS)
                .then()
                .statusCode(201)
                .body("figures.value", contains(value));
    }

    private static String fresh(String code) {
        return """
                {"code": "%s", "board": %s}""".formatted(code, DESCRIPTION);
    }

    private static String points(String region, int year, String content) {
        return """
                {"region": "%s", "year": %d, "content": %s}""".formatted(region, year, content);
    }

    private static String report(String code, String region, String value) {
        return """
                {"code": "%s", "content": %s}""".formatted(code, REPORT.formatted(region, value));
    }

    private static String named(String report) {
        return """
                {"report": "%s", "reason": "归档"}""".formatted(report);
    }
}
