package ipstrategy.coordination.planimport;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import ipstrategy.testkit.Tokens;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/// A plan of our own and those who deal with it.
final class Lighthouse {

    static final String DRAFTS = "/api/v1/plan-drafts";

    static final String OFFICE =
            Tokens.of("coordinator-jc").role("coordinator").agency("JC-OFFICE").build();
    static final String AUDITOR = Tokens.of("auditor").role("auditor").build();
    static final String INTEGRATOR = Tokens.of("follower").role("integrator").build();

    /// Sound, but for a missing bracket at 3.
    static final String TEXT = """
            2030年灯塔保护推进计划

            一、夯实灯塔基础
            （一）理顺灯塔管理。
            1. 制定《灯塔登记办法》，开展灯塔保护试点工作，做好督
            促检查。（知识产权局、工商总局负责）
            2. 建立灯塔专利数据库。（知识产权局负责）
            二、守护灯塔
            （一）近海。
            3. 守护近海灯塔。海关总署、公安部负责）
            4. 评估灯塔战略。（联席会议办公室、联席会议成员单位负责）

            上述任务由多个部门负责的，列第一位的部门为牵头部门，其他为参与部门。
            """;

    private Lighthouse() {}

    static Map<String, Object> body(String code, String text) {
        return Map.of(
                "plan",
                Map.of(
                        "code", code,
                        "title", Map.of("zh", "2017年灯塔保护推进计划", "en", "Promotion plan for lighthouses 2017"),
                        "kind", "ANNUAL",
                        "term", "2017",
                        "issuer", "JC-OFFICE",
                        "issuedOn", "2017-03-01"),
                "text",
                text);
    }

    static ValidatableResponse paste(String token, String code, String text) {
        return as(token)
                .contentType("application/json")
                .body(body(code, text))
                .post(DRAFTS)
                .then();
    }

    static String draft(String code, String text) {
        return paste(OFFICE, code, text).statusCode(201).extract().path("id");
    }

    static ValidatableResponse read(String path) {
        return as(OFFICE).get(path).then();
    }

    /// Sends a change with the tag of what stands there now.
    static ValidatableResponse change(String method, String path, String tagged, Object body) {
        String tag = as(OFFICE).get(tagged).then().statusCode(200).extract().header("ETag");
        return as(OFFICE)
                .header("If-Match", tag)
                .contentType("application/json")
                .body(body)
                .request(method, path)
                .then();
    }

    static ValidatableResponse correct(String draft, int place, Object body) {
        String path = DRAFTS + "/" + draft + "/items/" + place;
        return change("PATCH", path, path, body);
    }

    static ValidatableResponse confirm(String draft) {
        String path = DRAFTS + "/" + draft;
        return change("POST", path + "/confirmation", path, Map.of("reason", "checked against the print"));
    }

    static void see(String draft, int place) {
        correct(draft, place, Map.of("doubtsSeen", true, "reason", "as printed"))
                .statusCode(200);
    }

    /// All events of a type, from the beginning of the feed.
    static List<Map<String, Object>> events(String type) {
        List<Map<String, Object>> found = new ArrayList<>();
        for (String after = "0"; ; ) {
            JsonPath feed = as(INTEGRATOR)
                    .queryParam("limit", 500)
                    .queryParam("after", after)
                    .get("/api/v1/events")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            List<Map<String, Object>> page = feed.getList("items");
            if (page.isEmpty()) {
                return found;
            }
            page.stream()
                    .filter(event -> event.get("type").equals("ipstrategy." + type + ".v1"))
                    .forEach(found::add);
            after = feed.getString("next");
        }
    }

    static RequestSpecification as(String token) {
        return given().auth().oauth2(token).header("Accept-Language", "en");
    }

    static long count(DataSource database, String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    static void run(DataSource database, String... statements) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    /// Leaves the register as other tests expect it.
    static void clear(DataSource database) throws SQLException {
        run(
                database,
                "delete from plan_item",
                "delete from plan_document",
                "delete from plan_draft",
                "delete from lineage_link where from_plan like 'LIGHTHOUSE%'",
                "delete from plan where code like 'LIGHTHOUSE%'");
    }
}
