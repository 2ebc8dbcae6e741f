package ipstrategy.measures.task;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.Tokens;
import ipstrategy.testkit.TokensForTests;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
class TasksTest {

    /// Led by SCOPSR; SAIC, SAPPRFT and SIPO participate. Due on 2017-12-31.
    private static final String MEASURE = "PROMOTION-2017-003";

    private static final String LEAD =
            Tokens.of("officer-scopsr").role("officer").agency("SCOPSR").build();
    private static final String SIPO =
            Tokens.of("officer-sipo").role("officer").agency("SIPO").build();
    private static final String STRANGER =
            Tokens.of("officer-mof").role("officer").agency("MOF").build();
    private static final String OFFICE =
            Tokens.of("coordinator-jc").role("coordinator").agency("JC-OFFICE").build();
    private static final String AUDITOR = Tokens.of("auditor").role("auditor").build();

    @Test
    void aTaskGoesFromOpenToDoneWithEvidence() {
        String task = made(task("起草方案", "SIPO", "2017-10-31", 2, null));
        read(SIPO, task)
                .body("state", is("OPEN"))
                .body("depth", is(1))
                .body("weight", is(2))
                .body("late", is(true))
                .body("_actions.findAll { it.allowed }.action", contains("start"));
        read(LEAD, task).body("_actions.findAll { it.allowed }.action", contains("change", "drop"));
        post(SIPO, task, "/completion", "{\"evidence\": [\"" + "0".repeat(64) + "\"]}")
                .statusCode(409)
                .body("state", is("OPEN"))
                .body("allowedActions", contains("start", "drop"));
        post(SIPO, task, "/start", null).statusCode(200).body("state", is("IN_PROGRESS"));
        post(SIPO, task, "/completion", "{}")
                .statusCode(400)
                .body("errors.pointer", contains("/evidence"))
                .body("errors.message[0]", containsString("done when there is evidence"));
        post(SIPO, task, "/completion", "{\"evidence\": [\"" + "0".repeat(64) + "\"]}")
                .statusCode(400)
                .body("errors.pointer", contains("/evidence/0"));
        String shown = evidence("方案已印发");
        post(SIPO, task, "/completion", "{\"evidence\": [\"" + shown + "\"], \"reason\": \"issued\"}")
                .statusCode(200)
                .body("state", is("DONE"))
                .body("late", is(false))
                .body("evidence", contains(shown))
                .body("_actions.findAll { it.allowed }.size()", is(0));
        post(LEAD, task, "/drop", "{\"reason\": \"too late\"}")
                .statusCode(409)
                .body("state", is("DONE"))
                .body("allowedActions", is(List.of()));
        patch(LEAD, task, task("其他", "SIPO", "2017-10-31", 1, null)).statusCode(409);
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> as(AUDITOR)
                        .queryParam("kind", "task")
                        .queryParam("subject", MEASURE + "_T" + task.substring(task.lastIndexOf('/') + 1))
                        .get("/api/v1/audit")
                        .then()
                        .body("items.action", contains("task.completed", "task.started", "task.made"))
                        .body("items.agency", contains("SIPO", "SIPO", "SCOPSR"))
                        .body("items[0].reason", is("issued"))
                        .body("items[0].before.state", is("IN_PROGRESS"))
                        .body("items[0].after.state", is("DONE")));
    }

    @Test
    void whoLeadsTakesApartAndWhoIsToDoItDoesIt() {
        String wanted = task("分工", "SIPO", "2017-10-31", 1, null);
        as(SIPO).contentType("application/json")
                .body(wanted)
                .post(path(MEASURE))
                .then()
                .statusCode(403)
                .body("detail", containsString("leads the measure"));
        for (String token : List.of(STRANGER, OFFICE, AUDITOR)) {
            as(token)
                    .contentType("application/json")
                    .body(wanted)
                    .post(path(MEASURE))
                    .then()
                    .statusCode(403);
        }
        String task = made(wanted);
        post(LEAD, task, "/start", null)
                .statusCode(403)
                .body("detail", containsString("only the agency that is to do the task"));
        post(SIPO, task, "/drop", "{\"reason\": \"no\"}").statusCode(403);
        post(LEAD, task, "/drop", "{}").statusCode(400).body("errors.pointer", contains("/reason"));
        post(LEAD, task, "/drop", "{\"reason\": \"做别的\"}")
                .statusCode(200)
                .body("state", is("DROPPED"))
                .body("reason", is("做别的"));
    }

    @Test
    void partsHavePartsThreeDeepAndCloseBeforeTheirWhole() {
        String whole = made(task("一", "SIPO", "2017-10-31", 1, null));
        String part = made(task("一之一", "SAIC", "2017-10-31", 1, number(whole)));
        String deepest = made(task("一之一之一", "SIPO", "2017-09-30", 1, number(part)));
        create(LEAD, task("太深", "SIPO", "2017-09-30", 1, number(deepest)))
                .statusCode(400)
                .body("errors.pointer", contains("/parent"))
                .body("errors.message[0]", containsString("at most 3 deep"));
        create(LEAD, task("太晚", "SIPO", "2017-11-30", 1, number(whole)))
                .statusCode(400)
                .body("errors.pointer", contains("/due"));
        create(LEAD, task("无上级", "SIPO", "2017-10-31", 1, "99999")).statusCode(400);
        patch(LEAD, part, task("一之一", "SAIC", "2017-08-31", 1, null))
                .statusCode(400)
                .body("errors.message[0]", containsString("2017-09-30"));
        post(LEAD, whole, "/drop", "{\"reason\": \"x\"}")
                .statusCode(409)
                .body("detail", containsString("parts of the task are still open"));
        post(LEAD, deepest, "/drop", "{\"reason\": \"x\"}").statusCode(200);
        post(LEAD, part, "/drop", "{\"reason\": \"x\"}").statusCode(200);
        create(LEAD, task("已撤销的下级", "SIPO", "2017-10-31", 1, number(part)))
                .statusCode(409)
                .body("state", is("DROPPED"));
        post(LEAD, whole, "/drop", "{\"reason\": \"x\"}").statusCode(200);
    }

    @Test
    void aTaskEndsWithItsMeasureUnlessTheMeasureGoesOn() {
        create(LEAD, task("太晚", "SIPO", "2018-01-01", 1, null))
                .statusCode(400)
                .body("errors.pointer", contains("/due"))
                .body("errors.message[0]", containsString("2017-12-31"));
        create(LEAD, task("无期限", "SIPO", null, 1, null)).statusCode(400).body("errors.pointer", contains("/due"));
        create(LEAD, task("无关", "MOF", "2018-01-01", 101, null))
                .statusCode(400)
                .body("errors.pointer", contains("/weight"));
        create(LEAD, task("无关", "MOF", "2018-01-01", 1, null))
                .statusCode(400)
                .body("errors.pointer", contains("/agency", "/due"));
        String goesOn = "PROTECTION-2022-054";
        String tag = as(OFFICE)
                .get("/api/v1/measures/" + goesOn + "/responsibilities")
                .header("ETag");
        as(OFFICE)
                .contentType("application/json")
                .header("If-Match", tag)
                .body("{\"responsibilities\": [{\"agency\": \"SCOPSR\", \"role\": \"LEAD\"}], \"reason\": \"x\"}")
                .put("/api/v1/measures/" + goesOn + "/responsibilities")
                .then()
                .statusCode(200);
        as(LEAD).contentType("application/json")
                .body(task("每年", "SCOPSR", null, 1, null))
                .post(path(goesOn))
                .then()
                .statusCode(201)
                .body("due", nullValue())
                .body("late", is(false));
        as(LEAD).contentType("application/json")
                .body(task("远期", "SCOPSR", "2035-12-31", 1, null))
                .post(path(goesOn))
                .then()
                .statusCode(201);
        as(LEAD).queryParam("late", false).get(path(goesOn)).then().body("total", is(2));
        as(LEAD).queryParam("late", true).get(path(goesOn)).then().body("total", is(0));
    }

    @Test
    void whatAddsUpIsToldForTheMeasureAndForEveryWhole() {
        String measure = "PROMOTION-2017-092";
        String office =
                Tokens.of("officer-jc").role("officer").agency("JC-OFFICE").build();
        String whole = location(office, measure, task("会议", "JC-OFFICE", "2017-12-31", 3, null));
        location(office, measure, task("筹备", "JC-OFFICE", "2017-06-30", 1, number(whole)));
        location(office, measure, task("召开", "SIPO", "2017-12-31", 1, number(whole)));
        location(office, measure, task("评估", "SIPO", "2017-12-31", 1, null));
        as(AUDITOR)
                .get(path(measure) + "/roll-up")
                .then()
                .statusCode(200)
                .body("whole.total", is(4))
                .body("whole.open", is(4))
                .body("whole.late", is(4))
                .body("whole.percent", is(0))
                .body("whole.nextDue", is("2017-06-30"))
                .body("tasks.id", contains(measure + "_T" + number(whole)))
                .body("tasks[0].parts.total", is(2));
        as(STRANGER).get(path(MEASURE) + "/roll-up").then().statusCode(200).body("whole.total", is(0));
    }

    @Test
    void aTaskWaitsInTheInboxOfWhoeverIsToDoItUntilItIsClosed() {
        String task = made(task("收件", "SIPO", "2017-10-31", 1, null));
        String id = MEASURE + "_T" + number(task);
        assertThat(waiting(SIPO)).contains(id);
        patch(LEAD, task, task("收件", "SAIC", "2017-10-31", 1, null)).statusCode(200);
        assertThat(waiting(SIPO)).doesNotContain(id);
        String saic = Tokens.of("officer-saic").role("officer").agency("SAIC").build();
        assertThat(waiting(saic)).contains(id);
        post(LEAD, task, "/drop", "{\"reason\": \"x\"}").statusCode(200);
        assertThat(waiting(saic)).doesNotContain(id);
    }

    @Test
    void aTaskAskedForTwiceUnderOneKeyIsMadeOnce() {
        String wanted = task("只做一次", "SIPO", "2017-10-31", 1, null);
        List<String> made = IntStream.range(0, 2)
                .mapToObj(each -> as(LEAD).contentType("application/json")
                        .header("Idempotency-Key", "task-only-once-1")
                        .body(wanted)
                        .post(path(MEASURE))
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id"))
                .toList();
        assertThat(made.getFirst()).isEqualTo(made.getLast());
    }

    @Test
    void onlyWhomTheMeasureConcernsSeesItsParts() {
        String task = made(task("可见", "SIPO", "2017-10-31", 1, null));
        for (String token : List.of(LEAD, SIPO, OFFICE, AUDITOR)) {
            read(token, task).body("title", is("可见"));
        }
        as(STRANGER).get(task).then().statusCode(404);
        as(STRANGER).get(path(MEASURE)).then().statusCode(200).body("total", is(0));
        post(STRANGER, task, "/start", null, "*").statusCode(404);
        given().get(task).then().statusCode(401);
        as(LEAD).get(path("PROMOTION-2017-999")).then().statusCode(404);
    }

    @Test
    void whoChangesATaskHasSeenItAsItStands() {
        String task = made(task("旧", "SIPO", "2017-10-31", 1, null));
        String old = read(LEAD, task).extract().header("ETag");
        patch(LEAD, task, task("新", "SAIC", "2017-11-30", 5, null))
                .statusCode(200)
                .body("title", is("新"))
                .body("agency", is("SAIC"))
                .body("weight", is(5))
                .header("ETag", not(old));
        as(LEAD).contentType("application/json")
                .header("If-Match", old)
                .body(task("更新", "SIPO", "2017-10-31", 1, null))
                .patch(task)
                .then()
                .statusCode(412);
        as(LEAD).contentType("application/json")
                .body(task("更新", "SIPO", "2017-10-31", 1, null))
                .patch(task)
                .then()
                .statusCode(428);
        read(LEAD, task).body("title", is("新"));
    }

    @Test
    void tasksMadeAtOnceGetNumbersOfTheirOwn() {
        String measure = "PROMOTION-2017-005";
        String lead = Tokens.of("officer-od").role("officer").agency("OD-CPC").build();
        List<String> made = IntStream.range(0, 6)
                .mapToObj(each -> CompletableFuture.supplyAsync(
                        () -> location(lead, measure, task("同时" + each, "OD-CPC", "2017-10-31", 1, null))))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(made).doesNotHaveDuplicates();
        as(lead).get(path(measure)).then().body("items.number", contains(1, 2, 3, 4, 5, 6));
        String next = as(lead).queryParam("limit", 4)
                .queryParam("sort", "-due")
                .get(path(measure))
                .then()
                .body("items.number", contains(6, 5, 4, 3))
                .extract()
                .path("next");
        as(lead).queryParam("limit", 4)
                .queryParam("sort", "-due")
                .queryParam("cursor", next)
                .get(path(measure))
                .then()
                .body("items.number", contains(2, 1));
        as(lead).accept("text/csv").get(path(measure)).then().statusCode(200).body(containsString("_T6"));
        as(lead).queryParam("state", "DONE").get(path(measure)).then().body("total", is(0));
        as(lead).queryParam("agency", "OD-CPC").get(path(measure)).then().body("total", is(6));
        as(lead).queryParam("state", "LOST").get(path(measure)).then().statusCode(400);
    }

    private static String task(String title, String agency, String due, int weight, String parent) {
        return """
                {"title": "%s", "agency": "%s", "weight": %d, "parent": %s, "due": %s}
                """.formatted(title, agency, weight, parent, due == null ? "null" : '"' + due + '"');
    }

    private static String number(String task) {
        return task.substring(task.lastIndexOf('/') + 1);
    }

    private static String made(String wanted) {
        return location(LEAD, MEASURE, wanted);
    }

    private static String location(String token, String measure, String wanted) {
        String location = as(token)
                .contentType("application/json")
                .body(wanted)
                .post(path(measure))
                .then()
                .statusCode(201)
                .header("Location", containsString(path(measure)))
                .extract()
                .header("Location");
        return location.substring(location.indexOf("/api/v1"));
    }

    private static ValidatableResponse create(String token, String wanted) {
        return as(token)
                .contentType("application/json")
                .body(wanted)
                .post(path(MEASURE))
                .then();
    }

    private static ValidatableResponse read(String token, String task) {
        return as(token).get(task).then().statusCode(200);
    }

    private static ValidatableResponse patch(String token, String task, String body) {
        return as(token)
                .contentType("application/json")
                .header("If-Match", as(token).get(task).header("ETag"))
                .body(body)
                .patch(task)
                .then();
    }

    private static ValidatableResponse post(String token, String task, String move, String body) {
        return post(token, task, move, body, as(token).get(task).header("ETag"));
    }

    private static ValidatableResponse post(String token, String task, String move, String body, String tag) {
        RequestSpecification request = as(token).header("If-Match", tag);
        return (body == null ? request : request.contentType("application/json").body(body))
                .post(task + move)
                .then();
    }

    private static List<String> waiting(String token) {
        return as(token)
                .queryParam("limit", 500)
                .get("/api/v1/inbox")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.kind == 'TASK_TO_DO' }.subject");
    }

    private static String evidence(String words) {
        return as(SIPO).contentType("application/octet-stream")
                .queryParam("name", "shown.txt")
                .body(words.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/measures/" + MEASURE + "/evidence")
                .then()
                .extract()
                .path("sha256");
    }

    private static String path(String measure) {
        return "/api/v1/measures/" + measure + "/tasks";
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).header("Accept-Language", "en");
    }
}
