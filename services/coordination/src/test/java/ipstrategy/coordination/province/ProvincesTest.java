package ipstrategy.coordination.province;

import static io.restassured.RestAssured.given;
import static ipstrategy.coordination.Office.COORDINATOR;
import static ipstrategy.coordination.Office.as;
import static ipstrategy.coordination.Office.change;
import static ipstrategy.coordination.Office.tag;
import static ipstrategy.coordination.Office.wasAudited;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import ipstrategy.coordination.Office;
import ipstrategy.events.CloudEvent;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.Tokens;
import ipstrategy.testkit.TokensForTests;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// One year of PATENT-2017 over the provinces. Their classes are set here for 2017 alone: the documents name none.
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProvincesTest {

    private static final String CLASSES = "/api/v1/region-classes/";
    private static final String ROUNDS = "/api/v1/plans/PATENT-2017/rounds";
    private static final String ROUND = ROUNDS + "/2017";
    private static final String YEAR_2017 = """
            {"from": "2017-01-01", "to": "2018-01-01", "reason": "国家知识产权局批复"}
            """;
    private static final String REASON = """
            {"reason": "as the conference resolved"}
            """;
    private static final String GANSU = Office.approver("PROVINCE-620000");

    @Inject
    AdoptingBindings adopting;

    @Inject
    ObjectMapper json;

    @Test
    @Order(1)
    void onlyTheOfficeSaysWhoBelongsToAClass() {
        String door = CLASSES + "CLASS-1/members/320000";
        given().contentType("application/json").body(YEAR_2017).put(door).then().statusCode(401);
        as(GANSU).body(YEAR_2017).put(door).then().statusCode(403);
        String elsewhere =
                Tokens.of("coordinator-mof").role("coordinator").agency("MOF").build();
        as(elsewhere)
                .body(YEAR_2017)
                .put(door)
                .then()
                .statusCode(403)
                .body("detail", containsString("joint-conference office"));
        as(COORDINATOR)
                .body(YEAR_2017)
                .put(CLASSES + "OTHER/members/320000")
                .then()
                .statusCode(403)
                .body("detail", containsString("own words"));
        as(COORDINATOR)
                .body(YEAR_2017)
                .put(CLASSES + "CLASS-9/members/320000")
                .then()
                .statusCode(404);
        as(COORDINATOR)
                .body(YEAR_2017)
                .put(CLASSES + "CLASS-1/members/810000")
                .then()
                .statusCode(404);
        given().get(door).then().statusCode(200).body("periods", empty()).body("_actions[0].allowed", is(false));
    }

    @Test
    @Order(2)
    void aMembershipHoldsForItsPeriodAndWhatWasBelievedStaysKnown() {
        String door = CLASSES + "CONCERNED-SERVICE-CLUSTER/members/330000";
        String first = """
                {"from": "2031-01-01", "to": null, "reason": "approved"}
                """;
        as(COORDINATOR).body("""
                        {"from": "2031-01-01", "to": "2030-01-01", "reason": "the wrong way round"}
                        """).put(door).then().statusCode(400).body("errors.field", contains("from"));
        as(COORDINATOR).body(first).put(door).then().statusCode(200).body("periods", hasSize(1));
        String stale = tag(COORDINATOR, door);
        String believed = Clock.systemUTC().instant().toString();
        as(COORDINATOR).body(first).put(door).then().statusCode(428);
        change(COORDINATOR, door, "PUT", door, """
                {"from": "2031-01-01", "to": "2032-01-01", "reason": "ended"}
                """).statusCode(200).body("periods.to", contains("2032-01-01"));
        as(COORDINATOR).header("If-Match", stale).body(first).put(door).then().statusCode(412);
        given().queryParam("asOf", believed)
                .get(door)
                .then()
                .body("periods.reason", contains("approved"))
                .body("periods.to", contains(nullValue()));
        String members = "items.find { it.code == 'CONCERNED-SERVICE-CLUSTER' }.members";
        given().get("/api/v1/region-classes?on=2031-06-30&limit=500").then().body(members, contains("330000"));
        given().get("/api/v1/region-classes?on=2032-01-01&limit=500").then().body(members, empty());
        change(COORDINATOR, door, "PUT", door, """
                {"from": "2031-09-01", "to": "2033-01-01", "reason": "renewed early"}
                """)
                .statusCode(200)
                .body("periods.from", contains("2031-01-01", "2031-09-01"))
                .body("periods.to", contains("2031-09-01", "2033-01-01"))
                .body("periods.reason", contains("ended", "renewed early"));
        for (String day : List.of("2031-06-30", "2032-06-30")) {
            given().get("/api/v1/region-classes?on=" + day + "&limit=500")
                    .then()
                    .body(members, contains("330000"));
        }
        change(COORDINATOR, door, "POST", door + "/withdrawal", REASON).body("periods", empty());
        change(COORDINATOR, door, "POST", door + "/withdrawal", REASON)
                .statusCode(409)
                .body("allowedActions", contains("set"));
        wasAudited(
                "CONCERNED-SERVICE-CLUSTER_330000",
                "class-membership.withdrawn",
                "class-membership.set",
                "class-membership.set",
                "class-membership.set");
    }

    @Test
    @Order(3)
    void whatAProvinceMustDoFollowsFromItsClasses() {
        String before = Clock.systemUTC().instant().toString();
        set("STRONG-PROVINCE-PILOT-LEADING", "440000");
        set("STRONG-PROVINCE-PILOT-SUPPORTING", "510000");
        set("CLASS-1", "320000");
        Map<String, String> guangdong = obligations("440000", "");
        assertThat(guangdong)
                .containsEntry("PATENT-2017-022.1", "MANDATORY STRONG-PROVINCE-PILOT-LEADING")
                .containsEntry("PATENT-2017-003.1", "MANDATORY STRONG-PROVINCE-PILOT")
                .containsEntry("PATENT-2017-012.2", "MANDATORY GUANGDONG")
                .containsEntry("PATENT-2017-014.1", "MANDATORY ALL");
        assertThat(obligations("510000", ""))
                .containsEntry("PATENT-2017-022.1", "OPTIONAL OTHER")
                .doesNotContainKey("PATENT-2017-012.2");
        assertThat(obligations("620000", ""))
                .containsEntry("PATENT-2017-001.1", "OPTIONAL OTHER")
                .doesNotContainKey("PATENT-2017-003.1")
                .doesNotContainKey("PATENT-2017-006.1");
        assertThat(obligations("440000", "&asOf=" + before)).containsEntry("PATENT-2017-022.1", "OPTIONAL OTHER");
        assertThat(obligations("440000", "&on=2018-01-01")).doesNotContainKey("PATENT-2017-003.1");
        given().get("/api/v1/provinces?on=2017-06-30")
                .then()
                .body("items", hasSize(31))
                .body("items.code", not(hasItem("710000")))
                .body("items.find { it.code == '440000' }.agency", is("PROVINCE-440000"))
                .body(
                        "items.find { it.code == '440000' }.classes",
                        contains("GUANGDONG", "STRONG-PROVINCE-PILOT", "STRONG-PROVINCE-PILOT-LEADING"));
        given().get("/api/v1/provinces/810000/obligations?plan=PATENT-2017")
                .then()
                .statusCode(404);
        given().get("/api/v1/provinces/440000/obligations").then().statusCode(400);
    }

    @Test
    @Order(3)
    void whatAConfirmedItemAsksOfProvincesIsTakenInOnce() throws JsonProcessingException {
        String item = """
                {"id": "PATENT-2017-901", "plan": "PATENT-2017", "title": {"zh": "试点", "en": "Pilot"},
                 "obligations": [{"clause": 1, "regionClass": "SHAANXI", "obligation": "%s"}]}
                """;
        adopt(item.formatted("OPTIONAL"));
        adopt(item.formatted("MANDATORY"));
        assertThat(obligations("610000", "")).containsEntry("PATENT-2017-901.1", "OPTIONAL SHAANXI");
        assertThat(obligations("440000", "")).doesNotContainKey("PATENT-2017-901.1");
        wasAudited("PATENT-2017-901", "province-binding.recorded");
    }

    private void adopt(String item) throws JsonProcessingException {
        var data = json.createObjectNode().set("after", json.readTree(item));
        CloudEvent event = new CloudEvent(
                "1.0",
                "1",
                "/services/coordination",
                "ipstrategy.plan-item.adopted.v1",
                "PATENT-2017-901",
                Clock.systemUTC().instant(),
                "application/json",
                "1",
                null,
                "test",
                data);
        QuarkusTransaction.requiringNew().run(() -> adopting.handle(event));
    }

    @Test
    @Order(4)
    void deployingFreezesWhatEachProvinceMustDo() {
        String fresh = """
                {"year": 2017, "classesOn": "2017-03-01", "reason": "年初任务部署",
                 "weights": [{"measure": "PATENT-2017-014", "clause": 1, "weight": 2.5}]}
                """;
        as(GANSU).body(fresh).post(ROUNDS).then().statusCode(403);
        as(COORDINATOR)
                .body(fresh.replace("2017,", "2018,").replace("-014", "-999"))
                .post(ROUNDS)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/year", "/weights/0"));
        as(COORDINATOR)
                .body(fresh)
                .post("/api/v1/plans/PROMOTION-2017/rounds")
                .then()
                .statusCode(400)
                .body("errors.message", hasItem(containsString("asks nothing of provinces")));
        as(COORDINATOR)
                .header("Idempotency-Key", "deploy-2017")
                .body(fresh)
                .post(ROUNDS)
                .then()
                .statusCode(201)
                .body("id", is("PATENT-2017_2017"))
                .body("state", is("DEPLOYED"))
                .body("_actions.findAll { it.allowed }.action", contains("review"));
        as(COORDINATOR)
                .header("Idempotency-Key", "deploy-2017")
                .body(fresh)
                .post(ROUNDS)
                .then()
                .statusCode(201)
                .body("state", is("DEPLOYED"));
        as(COORDINATOR)
                .body(fresh)
                .post(ROUNDS)
                .then()
                .statusCode(409)
                .body("state", is("DEPLOYED"))
                .body("allowedActions", contains("review"));
        set("CLASS-1", "620000");
        as(GANSU)
                .get(sheet("620000"))
                .then()
                .statusCode(200)
                .body(task("001", 1) + ".obligation", is("OPTIONAL"))
                .body(task("001", 1) + ".decidedBy", is("OTHER"))
                .body(task("014", 1) + ".weight", is(2.5f));
    }

    @Test
    @Order(5)
    void aProvinceSeesItsOwnSheetAndChoosesForItself() {
        String chosen = """
                {"measure": "PATENT-2017-001", "clause": 1, "reason": "本省已有工作基础"}
                """;
        String other = Office.approver("PROVINCE-320000");
        as(other).get(sheet("620000")).then().statusCode(403).body("detail", containsString("only the agency itself"));
        as(other)
                .queryParam("limit", 500)
                .get(ROUND + "/obligations")
                .then()
                .statusCode(200)
                .body("items.region.unique()", contains("320000"));
        as(Office.approver("SIPO"))
                .get(ROUND + "/obligations")
                .then()
                .body("items", empty())
                .body("total", is(0));
        as(Office.officer("PROVINCE-620000"))
                .body(chosen)
                .post(sheet("620000") + "/opt-ins")
                .then()
                .statusCode(403);
        as(other)
                .header("If-Match", "*")
                .body(chosen)
                .post(sheet("620000") + "/opt-ins")
                .then()
                .statusCode(403);
        as(GANSU).body(chosen).post(sheet("620000") + "/opt-ins").then().statusCode(428);
        String stale = tag(GANSU, sheet("620000"));
        change(GANSU, sheet("620000"), "POST", sheet("620000") + "/opt-ins", chosen)
                .statusCode(200)
                .body(task("001", 1) + ".optedIn", is(true))
                .body(task("001", 1) + ".binds", is(true))
                .body("_actions.findAll { it.allowed }.action", contains("opt-in", "opt-out"));
        as(GANSU)
                .header("If-Match", stale)
                .body(chosen)
                .post(sheet("620000") + "/opt-ins")
                .then()
                .statusCode(412);
        change(GANSU, sheet("620000"), "POST", sheet("620000") + "/opt-ins", chosen)
                .statusCode(409)
                .body("state", is("DEPLOYED"))
                .body("detail", containsString("chosen already"));
        change(GANSU, sheet("620000"), "POST", sheet("620000") + "/opt-ins", chosen.replace("001", "014"))
                .statusCode(409)
                .body("detail", containsString("must be done"));
        change(COORDINATOR, sheet("510000"), "POST", sheet("510000") + "/opt-ins", chosen.replace("001", "022"))
                .statusCode(200);
        wasAudited("PATENT-2017_2017_620000", "province-sheet.opted-in");
        String out = sheet("620000") + "/opt-outs";
        as(Office.officer("PROVINCE-620000")).body(chosen).post(out).then().statusCode(403);
        as(other).header("If-Match", "*").body(chosen).post(out).then().statusCode(403);
        as(GANSU).body(chosen).post(out).then().statusCode(428);
        change(GANSU, sheet("620000"), "POST", out, chosen.replace("001", "014"))
                .statusCode(409)
                .body("detail", containsString("must be done"));
        change(GANSU, sheet("620000"), "POST", out, chosen)
                .statusCode(200)
                .body(task("001", 1) + ".optedIn", is(false))
                .body(task("001", 1) + ".binds", is(false));
        change(GANSU, sheet("620000"), "POST", out, chosen)
                .statusCode(409)
                .body("state", is("DEPLOYED"))
                .body("allowedActions", contains("opt-in", "opt-out"))
                .body("detail", containsString("was not chosen"));
        change(GANSU, sheet("620000"), "POST", sheet("620000") + "/opt-ins", chosen)
                .statusCode(200)
                .body(task("001", 1) + ".binds", is(true));
        wasAudited(
                "PATENT-2017_2017_620000",
                "province-sheet.opted-in",
                "province-sheet.opted-out",
                "province-sheet.opted-in");
    }

    @Test
    @Order(6)
    void theMidYearReviewEndsWhenEveryTaskThatBindsHasItsMark() {
        change(COORDINATOR, ROUND, "POST", ROUND + "/review", REASON)
                .statusCode(409)
                .body("detail", containsString("no mark of mid-year"));
        change(COORDINATOR, sheet("620000"), "PUT", sheet("620000") + "/mid-year", """
                {"ratings": [{"measure": "PATENT-2017-002", "clause": 1, "rating": "GOOD", "reason": "done"}]}
                """)
                .statusCode(400)
                .body("errors.message", hasItem(containsString("was not chosen")));
        change(COORDINATOR, sheet("620000"), "PUT", sheet("620000") + "/mid-year", """
                {"ratings": [{"measure": "PATENT-2017-001", "clause": 1, "rating": "GOOD", "reason": " "}]}
                """)
                .statusCode(400)
                .body("errors.pointer", contains("/ratings/0/reason"));
        provinces().forEach(region -> {
            String ratings = binding(region)
                    .map(task -> "{%s, \"rating\": \"ADEQUATE\", \"reason\": \"年中督导\"}".formatted(task))
                    .collect(Collectors.joining(","));
            change(COORDINATOR, sheet(region), "PUT", sheet(region) + "/mid-year", "{\"ratings\": [" + ratings + "]}")
                    .statusCode(200);
        });
        change(GANSU, sheet("620000"), "POST", sheet("620000") + "/opt-outs", """
                {"measure": "PATENT-2017-001", "clause": 1, "reason": "no more"}
                """)
                .statusCode(409)
                .body("detail", containsString("mark of mid-year"));
        as(GANSU)
                .header("If-Match", "*")
                .body(REASON)
                .post(ROUND + "/review")
                .then()
                .statusCode(403);
        change(COORDINATOR, ROUND, "POST", ROUND + "/review", REASON)
                .statusCode(200)
                .body("state", is("MID_YEAR_REVIEWED"));
        change(GANSU, sheet("620000"), "POST", sheet("620000") + "/opt-ins", """
                {"measure": "PATENT-2017-002", "clause": 1, "reason": "late"}
                """)
                .statusCode(409)
                .body("state", is("MID_YEAR_REVIEWED"))
                .body("allowedActions", empty());
    }

    @Test
    @Order(7)
    void provincesWithEqualScoresShareAPlace() {
        provinces().forEach(region -> score(region, score(region)));
        change(COORDINATOR, ROUND, "POST", ROUND + "/appraisal", REASON)
                .statusCode(200)
                .body("state", is("APPRAISED"));
        standing("440000", 1);
        standing("320000", 2);
        standing("510000", 2);
        standing("620000", 4);
        given().get(ROUND + "/results").then().statusCode(404);
    }

    @Test
    @Order(8)
    void whatIsPublishedStaysAndACorrectionIsAnotherVersion() {
        change(COORDINATOR, ROUND, "POST", ROUND + "/publication", REASON)
                .statusCode(200)
                .body("published", is(1));
        change(COORDINATOR, sheet("320000"), "PUT", sheet("320000") + "/year-end", """
                {"scores": [{"measure": "PATENT-2017-014", "clause": 1, "score": 1, "reason": "too late"}]}
                """)
                .statusCode(409)
                .body("state", is("PUBLISHED"));
        change(COORDINATOR, ROUND, "POST", ROUND + "/corrections", """
                {"region": "320000", "reason": "复核更正",
                 "scores": [{"measure": "PATENT-2017-014", "clause": 1, "score": 90.5, "reason": "evidence overlooked"}]}
                """)
                .statusCode(200)
                .body("published", is(2))
                .body("_actions.findAll { it.allowed }.action", contains("correct"));
        String jiangsu = "results.find { it.region == '320000' }";
        String sichuan = "results.find { it.region == '510000' }";
        given().get(ROUND + "/results?version=1")
                .then()
                .statusCode(200)
                .body(jiangsu + ".rank", is(2))
                .body(jiangsu + ".total", is(90.0f))
                .body(sichuan + ".rank", is(2))
                .body("results", hasSize(31));
        given().get(ROUND + "/results")
                .then()
                .body("version", is(2))
                .body("reason", is("复核更正"))
                .body(jiangsu + ".rank", is(2))
                .body(jiangsu + ".scores.find { it.measure == 'PATENT-2017-014' }.reason", is("evidence overlooked"))
                .body(sichuan + ".rank", is(3));
        as(Office.officer("MOF")).get(sheet("320000")).then().statusCode(200);
        wasAudited(
                "PATENT-2017_2017",
                "cycle-round.corrected",
                "cycle-round.published",
                "cycle-round.appraised",
                "cycle-round.reviewed",
                "cycle-round.deployed");
        given().get(ROUNDS).then().body("items.state", hasItems("PUBLISHED"));
    }

    private static String score(String region) {
        return switch (region) {
            case "440000" -> "95";
            case "320000", "510000" -> "90";
            default -> "80.25";
        };
    }

    private static void score(String region, String score) {
        String scores = binding(region)
                .map(task -> "{%s, \"score\": %s, \"reason\": \"年底考核\"}".formatted(task, score))
                .collect(Collectors.joining(","));
        change(COORDINATOR, sheet(region), "PUT", sheet(region) + "/year-end", "{\"scores\": [" + scores + "]}")
                .statusCode(200);
    }

    private static Stream<String> binding(String region) {
        JsonPath sheet = as(COORDINATOR).get(sheet(region)).then().extract().jsonPath();
        List<Map<String, Object>> tasks = sheet.getList("tasks.findAll { it.binds }");
        return tasks.stream()
                .map(task -> "\"measure\": \"%s\", \"clause\": %s".formatted(task.get("measure"), task.get("clause")));
    }

    private static void standing(String region, int place) {
        as(COORDINATOR).get(sheet(region)).then().body("rank", is(place));
    }

    private static List<String> provinces() {
        return given().get("/api/v1/provinces").then().extract().path("items.code");
    }

    private static void set(String regionClass, String region) {
        as(COORDINATOR)
                .body(YEAR_2017)
                .put(CLASSES + regionClass + "/members/" + region)
                .then()
                .statusCode(200);
    }

    private static Map<String, String> obligations(String region, String query) {
        List<Map<String, Object>> rows = given().get(
                        "/api/v1/provinces/" + region + "/obligations?limit=500&plan=PATENT-2017" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        return rows.stream()
                .collect(Collectors.toMap(
                        row -> row.get("measure") + "." + row.get("clause"),
                        row -> row.get("obligation") + " " + row.get("decidedBy")));
    }

    private static String sheet(String region) {
        return ROUND + "/provinces/" + region;
    }

    private static String task(String number, int clause) {
        return "tasks.find { it.measure == 'PATENT-2017-" + number + "' && it.clause == " + clause + " }";
    }
}
