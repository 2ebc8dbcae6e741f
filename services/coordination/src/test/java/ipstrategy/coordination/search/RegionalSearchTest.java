package ipstrategy.coordination.search;

import static io.restassured.RestAssured.given;
import static ipstrategy.coordination.Office.COORDINATOR;
import static ipstrategy.coordination.Office.as;
import static ipstrategy.coordination.Office.change;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.TokensForTests;
import org.junit.jupiter.api.Test;

/// That what the regional strategy is carried out by is found by its words.
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
class RegionalSearchTest {

    private static final String BOARDS = "/api/v1/boards";
    private static final String POINTS = """
            {"region": "320000", "year": 2020, "content": {
             "title": {"zh": "江苏省工作要点", "en": "Work points of Jiangsu"}, "issuedOn": "2017-03-20",
             "link": "https://www.example.cn/points.html", "points": ["推进貔貅保护"], "reason": "汇编"}}""";
    private static final String REPORT = """
            {"code": "FOUND-2017", "content": {"region": "AREA-XIONGAN", "period": "2017",
             "title": {"zh": "白泽资源分析", "en": "Resources"}, "locator": "全文", "reason": "归档",
             "figures": [{"metric": "INVENTION-PATENTS-PER-10K", "value": "1", "period": "2017",
                          "locator": "表3"}]}}""";

    @Test
    void aBoardOfTheDocumentsIsFoundByItsNameAndItsPolicy() {
        found("NORTHEAST", "BOARD")
                .body("items[0].id", is("NORTHEAST"))
                .body("items[0].score", is(1.0f))
                .body("items[0].link", is(BOARDS + "/NORTHEAST"));
        found("老工业基地", "BOARD")
                .body("items.id", contains("NORTHEAST"))
                .body("items[0].snippet.field", is("policy.title.zh"));
    }

    @Test
    void aBoardIsFoundByItsTasksAndByItsNewName() {
        as(COORDINATOR)
                .body("{\"code\": \"FOUND\", \"board\": %s}".formatted(board("鲲鹏区域战略")))
                .post(BOARDS)
                .then()
                .statusCode(201);
        found("鲲鹏", "").body("items.id", contains("FOUND"));
        step("/policy", """
                {"title": {"zh": "若干意见", "en": "Opinions"}, "issuers": ["SIPO"], "issuedOn": "2017-06-30",
                 "source": {"document": "REPORT-2017", "locator": "(一)3"}, "reason": "印发"}""", 200);
        step("/meeting", """
                {"on": "2017-09-01", "record": "联席会", "reason": "会议已召开"}""", 200);
        step("/tasks", """
                {"title": {"zh": "凤凰专利资源分析", "en": "Phoenix analysis"}, "agencies": ["SIPO"],
                 "provinces": ["210000"], "due": "2999-12-31", "reason": "任务分工"}""", 201);
        found("凤凰", "").body("items.id", contains("FOUND")).body("items[0].snippet.field", is("tasks.title.zh"));

        String board = BOARDS + "/FOUND";
        change(COORDINATOR, board, "PUT", board, board("青鸾区域战略")).statusCode(200);

        found("鲲鹏", "").body("items", empty());
        found("青鸾", "").body("items.id", contains("FOUND"));
        found("phoenix", "BOARD").body("items.id", contains("FOUND"));
    }

    @Test
    void workPointsAndReportsOnResourcesAreFound() {
        as(COORDINATOR).body(POINTS).post("/api/v1/work-points").then().statusCode(201);
        as(COORDINATOR).body(REPORT).post("/api/v1/resource-reports").then().statusCode(201);

        found("貔貅", "")
                .body("items.link", contains("/api/v1/work-points/320000_2020"))
                .body("items[0].snippet.field", is("points"));
        found("白泽资源", "RESOURCE-REPORT").body("items.link", contains("/api/v1/resource-reports/FOUND-2017"));
    }

    private static String board(String name) {
        return """
                {"name": {"zh": "%s", "en": "A regional strategy"}, "region": "AREA-NORTHEAST", "members": ["210000"],
                 "sources": [{"document": "REPORT-2017", "locator": "(一)3"}], "reason": "组织协调"}""".formatted(name);
    }

    private static void step(String step, String body, int status) {
        change(COORDINATOR, BOARDS + "/FOUND", "POST", BOARDS + "/FOUND" + step, body)
                .statusCode(status);
    }

    private static ValidatableResponse found(String question, String kind) {
        var asked = given().queryParam("q", question);
        return (kind.isEmpty() ? asked : asked.queryParam("kind", kind))
                .get("/api/v1/search")
                .then()
                .statusCode(200);
    }
}
