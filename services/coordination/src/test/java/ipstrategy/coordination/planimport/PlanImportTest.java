package ipstrategy.coordination.planimport;

import static io.restassured.RestAssured.given;
import static ipstrategy.coordination.planimport.Lighthouse.AUDITOR;
import static ipstrategy.coordination.planimport.Lighthouse.DRAFTS;
import static ipstrategy.coordination.planimport.Lighthouse.OFFICE;
import static ipstrategy.coordination.planimport.Lighthouse.TEXT;
import static ipstrategy.coordination.planimport.Lighthouse.as;
import static ipstrategy.coordination.planimport.Lighthouse.change;
import static ipstrategy.coordination.planimport.Lighthouse.confirm;
import static ipstrategy.coordination.planimport.Lighthouse.correct;
import static ipstrategy.coordination.planimport.Lighthouse.count;
import static ipstrategy.coordination.planimport.Lighthouse.draft;
import static ipstrategy.coordination.planimport.Lighthouse.events;
import static ipstrategy.coordination.planimport.Lighthouse.paste;
import static ipstrategy.coordination.planimport.Lighthouse.read;
import static ipstrategy.coordination.planimport.Lighthouse.run;
import static ipstrategy.coordination.planimport.Lighthouse.see;
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
import static org.hamcrest.Matchers.startsWith;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.Tokens;
import ipstrategy.testkit.TokensForTests;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// From a pasted text to an adopted plan.
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
class PlanImportTest {

    @Inject
    AgroalDataSource database;

    @AfterEach
    void clear() throws SQLException {
        Lighthouse.clear(database);
    }

    @Test
    void thePreviewShowsEveryItemWithItsPlaceInTheText() {
        String id = draft("LIGHTHOUSE-A", TEXT);
        read(DRAFTS + "/" + id)
                .statusCode(200)
                .body("state", is("PREVIEWED"))
                .body("form", is("AGENCIES_AT_END"))
                .body("standing", is(false))
                .body("counts.items", is(4))
                .body("counts.openDoubts", is(1))
                .body("counts.defects", is(0))
                .body("sections.code", contains("1", "1.1", "2", "2.1"))
                .body("_actions.find { it.action == 'confirm' }.allowed", is(false))
                .body("_actions.find { it.action == 'confirm' }.reason.en", containsString("doubts"));
        JsonPath items =
                read(DRAFTS + "/" + id + "/items").statusCode(200).extract().jsonPath();
        assertThat(items.getList("items.number")).isEqualTo(List.of("1", "2", "3", "4"));
        for (Map<String, Object> item : items.<Map<String, Object>>getList("items")) {
            Map<?, ?> anchor = (Map<?, ?>) item.get("anchor");
            assertThat(TEXT.substring((int) anchor.get("start"), (int) anchor.get("end")))
                    .startsWith(item.get("number") + ". ")
                    .endsWith("负责）");
        }
        assertThat(items.getString("items[0].text")).contains("做好督促检查。");
        assertThat(items.getString("items[0].title.zh")).isEqualTo("制定《灯塔登记办法》");
        assertThat(items.getString("items[0].title.en")).isEqualTo("Measure 1 of LIGHTHOUSE-A");
        assertThat(items.getString("items[1].service")).isEqualTo("patents");
        assertThat(items.getList("items[2].doubts.code")).isEqualTo(List.of("OPENING_BRACKET"));
        assertThat(items.getString("items[2].doubts[0].message.zh")).contains("左括号");
        read(DRAFTS + "/" + id + "/items?attention=true")
                .body("items.number", contains("3"))
                .body("total", is(1));
        read(DRAFTS + "/" + id + "/items?limit=1")
                .body("items.number", contains("1"))
                .body("next", not(nullValue()));
        String next = read(DRAFTS + "/" + id + "/items?sort=-place&limit=3")
                .body("items.number", contains("4", "3", "2"))
                .extract()
                .path("next");
        read(DRAFTS + "/" + id + "/items?sort=-place&limit=3&cursor=" + next)
                .body("items.number", contains("1"))
                .body("next", nullValue());
    }

    @Test
    void nothingIsAdoptedWhileDefectsAndDoubtsRemainAndEachIsNamedByItem() throws SQLException {
        String id = draft(
                "LIGHTHOUSE-B",
                TEXT.replace("4. 评估", "6. 评估").replace("公安部", "灯塔总局").replace("工商总局负责", "工商总局负责，2017年13月底前完成"));
        read(DRAFTS + "/" + id).body("defects.code", contains("GAP", "IMPOSSIBLE_DATE", "UNKNOWN_AGENCY"));
        confirm(id)
                .statusCode(409)
                .body("type", is("/problems/conflict"))
                .body("errors.field", hasItems("items/6", "items/1", "items/3"))
                .body("errors.message", hasItem("the agency register does not know 灯塔总局"))
                .body("errors.message", hasItem("4–5 is left out before it"));
        assertThat(count(database, "select count(*) from plan where code = 'LIGHTHOUSE-B'"))
                .isZero();
        correct(id, 1, Map.of("deadline", Map.of("kind", "BY_DATE", "due", "2017-12-31"), "reason", "misprint"))
                .statusCode(200)
                .body("defects", empty())
                .body("corrected", contains("deadline"));
        correct(
                        id,
                        3,
                        Map.of(
                                "responsibilities",
                                List.of(
                                        Map.of("agency", "GAC", "role", "LEAD", "order", 1),
                                        Map.of("agency", "MPS", "role", "PARTICIPANT", "order", 2)),
                                "reason",
                                "renamed"))
                .statusCode(200)
                .body("responsibilities.agency", contains("GAC", "MPS"))
                .body("responsibilities[1].printed", is("灯塔总局"));
        correct(id, 4, Map.of("number", "4", "reason", "misprint"))
                .statusCode(200)
                .body("locator", is("二(一)4"));
        confirm(id)
                .statusCode(409)
                .body("errors.field", contains("items/3"))
                .body("state", is("PREVIEWED"))
                .body("allowedActions", contains("correct", "discard"));
        see(id, 3);
        read(DRAFTS + "/" + id).body("_actions.find { it.action == 'confirm' }.allowed", is(true));
        confirm(id).statusCode(200).body("state", is("CONFIRMED"));
    }

    @Test
    void aConfirmedPlanIsThereForEverybodyWithItsTextAndItsPlaces() {
        String id = draft("LIGHTHOUSE-C", TEXT);
        see(id, 3);
        correct(
                        id,
                        1,
                        Map.of(
                                "title",
                                Map.of("zh", "灯塔登记", "en", "Registering lighthouses"),
                                "service",
                                "trademarks",
                                "acceptCandidates",
                                true,
                                "reason",
                                "clearer"))
                .statusCode(200)
                .body("deliverables.id", contains("D1", "D2"))
                .body("deliverables.kind", contains("RULE", "PILOT"));
        change(
                        "PATCH",
                        DRAFTS + "/" + id,
                        DRAFTS + "/" + id,
                        Map.of(
                                "sections",
                                List.of(Map.of("code", "1", "title", Map.of("zh", "夯实灯塔基础", "en", "Firm ground"))),
                                "reason",
                                "translated"))
                .statusCode(200);
        confirm(id).statusCode(200);
        given().get("/api/v1/plans/LIGHTHOUSE-C")
                .then()
                .statusCode(200)
                .body("title.en", is("Promotion plan for lighthouses 2017"))
                .body(
                        "sections.title.en",
                        contains(
                                "Firm ground",
                                "Part 1.1 of LIGHTHOUSE-C",
                                "Part 2 of LIGHTHOUSE-C",
                                "Part 2.1 of LIGHTHOUSE-C"));
        given().get("/api/v1/plans/LIGHTHOUSE-C/text")
                .then()
                .statusCode(200)
                .body("text", is(TEXT))
                .body(
                        "items.measure",
                        contains(Stream.of("1", "2", "3", "4")
                                .map(n -> "LIGHTHOUSE-C-00" + n)
                                .toArray()))
                .body("items[2].anchor.start", is(TEXT.indexOf("3. 守护")));
        given().get("/api/v1/plans/LIGHTHOUSE-C/items/4")
                .then()
                .statusCode(200)
                .body("text", is("评估灯塔战略。"))
                .body("rule", is("ALL_MEMBERS"))
                .body("responsibilities[1].members.size()", is(39));
        given().get("/api/v1/plans/LIGHTHOUSE-C/items?limit=3")
                .then()
                .body("items", hasSize(3))
                .body("total", is(4));
        given().get("/api/v1/plans/LIGHTHOUSE-C/items/9").then().statusCode(404);
        given().get("/api/v1/plans/FYP-13/text").then().statusCode(404);
    }

    @Test
    void thePlanIsToldOnceAndEveryItemToWhomeverOwnsIt() {
        String id = draft("LIGHTHOUSE-D", TEXT);
        see(id, 3);
        confirm(id).statusCode(200);
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(events("plan-item.adopted"))
                        .filteredOn(event -> event.get("subject").toString().startsWith("LIGHTHOUSE-D"))
                        .hasSize(4));
        assertThat(events("plan.adopted"))
                .filteredOn(event -> event.get("subject").equals("LIGHTHOUSE-D"))
                .hasSize(1);
        Map<?, ?> second = (Map<?, ?>) ((Map<?, ?>) events("plan-item.adopted").stream()
                        .filter(event -> event.get("subject").equals("LIGHTHOUSE-D-002"))
                        .findFirst()
                        .orElseThrow()
                        .get("data"))
                .get("after");
        assertThat(second.get("plan")).isEqualTo("LIGHTHOUSE-D");
        assertThat(second.get("number")).isEqualTo("2");
        assertThat(second.get("section"))
                .isEqualTo(Map.of("code", "1.1", "title", Map.of("zh", "理顺灯塔管理", "en", "Part 1.1 of LIGHTHOUSE-D")));
        assertThat(second.get("service")).isEqualTo("patents");
        assertThat(second.get("rule")).isEqualTo("SOLE");
        assertThat(second.get("responsibilities"))
                .isEqualTo(List.of(Map.of("agency", "SIPO", "role", "LEAD", "order", 1, "members", List.of())));
        assertThat(second.get("deadline")).isEqualTo(Map.of("kind", "PLAN_YEAR", "due", "2017-12-31"));
        assertThat(second.get("locator")).isEqualTo("一(一)2");
        assertThat(second.get("text")).isEqualTo("建立灯塔专利数据库。");
        assertThat(second.get("standing")).isEqualTo(false);
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> as(AUDITOR)
                        .queryParam("subject", id)
                        .get("/api/v1/audit")
                        .then()
                        .body(
                                "items.action",
                                contains("plan-draft.confirmed", "plan-draft.corrected", "plan-draft.received"))
                        .body("items[1].reason", is("as printed"))
                        .body("items[1].before.doubtsSeen", is(false))
                        .body("items[1].after.doubtsSeen", is(true)));
    }

    @Test
    void theSameTextAgainChangesNothing() throws SQLException {
        String id = draft("LIGHTHOUSE-E", TEXT);
        paste(OFFICE, "LIGHTHOUSE-E", TEXT).statusCode(200).body("id", is(id));
        see(id, 3);
        confirm(id).statusCode(200);
        long events = count(database, "select count(*) from outbox_event");
        long entries = count(database, "select count(*) from audit_entry");
        paste(OFFICE, "LIGHTHOUSE-E", TEXT).statusCode(200).body("id", is(id)).body("state", is("CONFIRMED"));
        assertThat(count(database, "select count(*) from outbox_event")).isEqualTo(events);
        assertThat(count(database, "select count(*) from audit_entry")).isEqualTo(entries);
        confirm(id).statusCode(409).body("state", is("CONFIRMED"));
        correct(id, 1, Map.of("conditional", true, "reason", "late")).statusCode(409);
        String other = draft("LIGHTHOUSE-E", TEXT + "\n注。\n");
        see(other, 3);
        confirm(other)
                .statusCode(409)
                .body("detail", containsString("confirmed text already"))
                .body("state", is("PREVIEWED"))
                .body("allowedActions", contains("correct", "discard"));
    }

    @Test
    void aFailureInTheMiddleLeavesNothing() throws SQLException {
        String id = draft("LIGHTHOUSE-F", TEXT);
        see(id, 3);
        run(
                database,
                "insert into plan_document values ('FYP-13', 'x', 'x', 'PROGRAMME', null, 'text/plain', null, now(), 'x')",
                "insert into plan_item values ('LIGHTHOUSE-F-003', 'FYP-13', '3', 1, '{}')");
        long events = count(database, "select count(*) from outbox_event");
        long entries = count(database, "select count(*) from audit_entry");
        assertThat(confirm(id).extract().statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(count(database, "select count(*) from plan where code = 'LIGHTHOUSE-F'"))
                .isZero();
        assertThat(count(database, "select count(*) from plan_document where plan = 'LIGHTHOUSE-F'"))
                .isZero();
        assertThat(count(database, "select count(*) from plan_item where plan = 'LIGHTHOUSE-F'"))
                .isZero();
        assertThat(count(database, "select count(*) from outbox_event")).isEqualTo(events);
        assertThat(count(database, "select count(*) from audit_entry")).isEqualTo(entries);
        read(DRAFTS + "/" + id).body("state", is("PREVIEWED"));
        run(database, "delete from plan_item");
        confirm(id).statusCode(200);
    }

    @Test
    void aStandingPlanKeepsItsTermsGainsItsTextAndSaysWhereTheyDiffer() {
        String text = """
                一、深化知识产权领域改革
                （一）推进知识产权管理体制改革。
                1. 我们自己的第一条。（知识产权局、工商总局、新闻出版广电总局（版权局）负责）
                2. 我们自己的第二条。（统计局负责）
                列第一位的部门为牵头部门。
                """;
        String id = as(OFFICE)
                .contentType("application/json")
                .body(Map.of("plan", Map.of("code", "PROMOTION-2017"), "text", text))
                .post(DRAFTS)
                .then()
                .statusCode(201)
                .body("standing", is(true))
                .body("plan.documentNumber", startsWith("国知战联办"))
                .body("counts.differing", is(1))
                .body("missing", hasSize(101))
                .body("sections.title.en", hasItem("Deepen reform in the field of IP"))
                .extract()
                .path("id");
        read(DRAFTS + "/" + id + "/items/1").body("differences", empty()).body("title.zh", is("推进知识产权综合管理改革试点"));
        read(DRAFTS + "/" + id + "/items/2").body("differences.field", contains("rule", "responsibilities"));
        String before = given().get("/api/v1/plans/PROMOTION-2017").asString();
        confirm(id).statusCode(200);
        assertThat(given().get("/api/v1/plans/PROMOTION-2017").asString()).isEqualTo(before);
        given().get("/api/v1/plans/PROMOTION-2017/items/2")
                .then()
                .statusCode(200)
                .body("standing", is(true))
                .body("differences.field", contains("rule", "responsibilities"))
                .body("rule", is("SOLE"));
    }

    @Test
    void onlyTheOfficeDealsWithDrafts() {
        String id = draft("LIGHTHOUSE-G", TEXT);
        given().get(DRAFTS).then().statusCode(401);
        String officer =
                Tokens.of("officer-sipo").role("officer").agency("SIPO").build();
        String other =
                Tokens.of("coordinator-mof").role("coordinator").agency("MOF").build();
        as(officer).get(DRAFTS).then().statusCode(403);
        paste(officer, "LIGHTHOUSE-G", TEXT).statusCode(403);
        for (String path :
                List.of(DRAFTS, DRAFTS + "/" + id, DRAFTS + "/" + id + "/text", DRAFTS + "/" + id + "/items/1")) {
            as(other).get(path).then().statusCode(403).body("detail", containsString("joint-conference office"));
        }
        paste(other, "LIGHTHOUSE-H", TEXT).statusCode(403);
        as(OFFICE).get(DRAFTS + "?plan=LIGHTHOUSE-G&state=PREVIEWED").then().body("items.id", contains(id));
        as(OFFICE).get(DRAFTS + "/" + id + "/text").then().statusCode(200).contentType(containsString("text/plain"));
        assertThat(as(OFFICE).get(DRAFTS + "/" + id + "/text").asString()).isEqualTo(TEXT);
    }

    @Test
    void whatIsEnteredWronglyIsNamedByField() {
        as(OFFICE)
                .contentType("application/json")
                .body(Map.of(
                        "plan", Map.of("code", "LIGHTHOUSE-I", "term", "2019/2017", "issuer", "NOBODY"), "text", "x"))
                .post(DRAFTS)
                .then()
                .statusCode(400)
                .body("errors.field", contains("plan/title", "plan/kind", "plan/term", "plan/issuer"));
        as(OFFICE)
                .contentType("application/json")
                .body(Map.of("plan", Map.of("term", "2019"), "text", "x"))
                .post(DRAFTS)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/plan/code"));
        String id = draft("LIGHTHOUSE-I", TEXT);
        correct(
                        id,
                        1,
                        Map.of(
                                "service", "astronomy",
                                "section", "9",
                                "deadline", Map.of("kind", "CONTINUING", "due", "2017-01-01"),
                                "responsibilities", List.of(Map.of("agency", "NOBODY", "role", "LEAD", "order", 1)),
                                "reason", "wrong"))
                .statusCode(400)
                .body("errors.field", contains("section", "service", "responsibilities/0/agency", "deadline"));
        correct(id, 1, Map.of("rule", "SOLE", "reason", "wrong"))
                .statusCode(200)
                .body("defects.code", contains("RULE_CONTRADICTED"));
        read(DRAFTS + "/" + id + "/items/99").statusCode(404);
        read(DRAFTS + "/NO-SUCH").statusCode(404);
    }

    @Test
    void itemsAreCutAnewWhereTheyWereCutWrongly() {
        String id = draft("LIGHTHOUSE-J", TEXT);
        String items = DRAFTS + "/" + id + "/items";
        change("POST", items + "/1/merger", items + "/1", Map.of("reason", "one measure"))
                .statusCode(200)
                .body("text", containsString("建立灯塔专利数据库"))
                .body("responsibilities.agency", contains("SIPO"));
        read(items).body("total", is(3)).body("items[0].corrected", contains("merged"));
        change(
                        "POST",
                        items + "/1/split",
                        items + "/1",
                        Map.of("at", TEXT.indexOf("2. 建立"), "number", "2", "reason", "two measures"))
                .statusCode(200)
                .body("responsibilities.agency", contains("SIPO", "SAIC"));
        read(items).body("items.number", contains("1", "2", "3", "4"));
        read(items + "/2").body("text", is("建立灯塔专利数据库。")).body("locator", is("一(一)2"));
        String tag = read(items + "/2").extract().header("ETag");
        as(OFFICE)
                .header("If-Match", tag)
                .delete(items + "/2?reason=no%20measure")
                .then()
                .statusCode(204);
        read(DRAFTS + "/" + id).body("defects.code", hasItem("GAP"));
        int start = TEXT.indexOf("2. 建立");
        as(OFFICE)
                .contentType("application/json")
                .body(Map.of(
                        "number",
                        "2",
                        "section",
                        "1.1",
                        "start",
                        start,
                        "end",
                        TEXT.indexOf("二、守护"),
                        "reason",
                        "it is one"))
                .post(items)
                .then()
                .statusCode(201)
                .body("place", is(2))
                .body("text", is("建立灯塔专利数据库。"))
                .body("responsibilities.agency", contains("SIPO"));
        read(DRAFTS + "/" + id).body("defects", empty());
    }

    @Test
    void aPersonLinksAnItemToMetricsBeforeThePlanIsConfirmed() {
        String id = draft("LIGHTHOUSE-N", TEXT);
        see(id, 3);
        String item = DRAFTS + "/" + id + "/items/1";
        change("PATCH", item, item, Map.of("metrics", List.of("PCT-APPLICATIONS", "NO-SUCH-METRIC"), "reason", "x"))
                .statusCode(400)
                .body("errors.field", contains("metrics/1"));
        change("PATCH", item, item, Map.of("metrics", List.of("PCT-APPLICATIONS"), "reason", "the text names it"))
                .statusCode(200)
                .body("metrics", contains("PCT-APPLICATIONS"))
                .body("corrected", hasItems("metrics"));
        confirm(id).statusCode(200);
        given().get("/api/v1/plans/LIGHTHOUSE-N/items/1").then().body("metrics", contains("PCT-APPLICATIONS"));
    }

    @Test
    void aMeasureOfAnImportedPlanGoesOnWithOneOfAnotherAsAPersonConfirms() {
        for (String plan : List.of("LIGHTHOUSE-P", "LIGHTHOUSE-Q")) {
            String id = draft(plan, TEXT);
            see(id, 3);
            confirm(id).statusCode(200);
        }
        String pair = "LIGHTHOUSE-P-002~LIGHTHOUSE-Q-002";
        String proposals = "/api/v1/lineage-proposals?from=LIGHTHOUSE-P&to=LIGHTHOUSE-Q&limit=500";
        read(proposals)
                .statusCode(200)
                .body("items.find { it.id == '" + pair + "' }.likeness", is(1.00f))
                .body("items.find { it.id == '" + pair + "' }.to.title.zh", is("建立灯塔专利数据库"));
        as(OFFICE)
                .contentType("application/json")
                .body(Map.of(
                        "from",
                        "LIGHTHOUSE-P-002",
                        "to",
                        "LIGHTHOUSE-Q-002",
                        "kind",
                        "CONTINUES",
                        "reason",
                        "compared"))
                .post("/api/v1/lineage-links")
                .then()
                .statusCode(201)
                .body("id", is(pair));
        read(proposals).body("items.id", not(hasItems(pair)));
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(events("lineage-link.stated")).isNotEmpty());
    }

    @Test
    void whatSomebodyElseHasChangedIsNotOverwritten() throws Exception {
        String id = draft("LIGHTHOUSE-K", TEXT);
        String item = DRAFTS + "/" + id + "/items/1";
        String tag = read(item).extract().header("ETag");
        as(OFFICE)
                .contentType("application/json")
                .body(Map.of("reason", "x"))
                .patch(item)
                .then()
                .statusCode(428);
        List<Integer> statuses = atOnce(
                6,
                () -> as(OFFICE)
                        .header("If-Match", tag)
                        .contentType("application/json")
                        .body(Map.of("conditional", true, "reason", "at once"))
                        .patch(item)
                        .statusCode());
        assertThat(statuses).containsOnlyOnce(200);
        assertThat(statuses.stream().filter(status -> status == 412)).hasSize(5);
    }

    @Test
    void aTextThatArrivesTwiceAtOnceIsReceivedOnce() throws Exception {
        List<Integer> statuses =
                atOnce(4, () -> paste(OFFICE, "LIGHTHOUSE-L", TEXT).extract().statusCode());
        assertThat(statuses).containsOnlyOnce(201).contains(200);
        assertThat(statuses).containsOnly(200, 201);
    }

    @Test
    void aDraftThatIsGivenUpStaysAndTheTextMayComeAgain() {
        String id = draft("LIGHTHOUSE-M", TEXT);
        change("POST", DRAFTS + "/" + id + "/discard", DRAFTS + "/" + id, Map.of("reason", "wrong file"))
                .statusCode(200)
                .body("state", is("DISCARDED"));
        confirm(id).statusCode(409).body("state", is("DISCARDED"));
        assertThat(draft("LIGHTHOUSE-M", TEXT)).isEqualTo(id + "_2");
    }

    private static List<Integer> atOnce(int times, Callable<Integer> request) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
            List<Future<Integer>> all = threads.invokeAll(
                    Stream.generate(() -> request).limit(times).toList());
            return all.stream().map(Future::resultNow).toList();
        }
    }
}
