package ipstrategy.measures.adopting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import ipstrategy.events.CloudEvent;
import ipstrategy.following.EventHandler;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.Tokens;
import ipstrategy.testkit.TokensForTests;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
class AdoptingTest {

    private static final String MEASURES = "/api/v1/measures/";

    private static final String NEW_ITEM = """
            {"id": "PROMOTION-2018-001", "plan": "PROMOTION-2018", "number": "1", "parent": null,
             "section": {"code": "1.1", "title": {"zh": "改革", "en": "Reform"}},
             "title": {"zh": "机构改革后的衔接", "en": "Handover after the reform"},
             "summary": {"zh": "做好衔接。", "en": "Hand over well."},
             "service": "coordination", "contributing": [], "rule": "FIRST_LEADS",
             "responsibilities": [{"agency": "CNIPA", "role": "LEAD", "order": 1, "printed": "知识产权局"},
                                  {"agency": "JC-MEMBERS", "role": "ALL_MEMBERS", "order": 2}],
             "deadline": {"kind": "BY_DATE", "due": "2018-12-31"}, "conditional": false,
             "deliverables": [{"id": "D1", "kind": "REPORT", "title": {"zh": "衔接报告", "en": "Report"}}],
             "obligations": [], "metrics": [], "locator": "一(一)1", "note": null,
             "text": "做好机构改革后的衔接工作。", "closing": "（知识产权局负责）",
             "anchor": {"start": 12, "end": 40, "line": 3, "column": 1}}
            """;

    @Inject
    AdoptingItems items;

    @Inject
    PassingOn passing;

    @Inject
    TakingLineage lineage;

    @Inject
    ObjectMapper json;

    @Inject
    AgroalDataSource database;

    @Test
    void anItemThatIsNewBecomesAMeasureWithItsWords() {
        take(items, NEW_ITEM);
        given().get(MEASURES + "PROMOTION-2018-001")
                .then()
                .statusCode(200)
                .body("status", is("ASSIGNED"))
                .body("section.title.zh", is("改革"))
                .body("responsibilities.agency", contains("CNIPA", "JC-MEMBERS"))
                .body("deadline.due", is("2018-12-31"))
                .body("deliverables.title.zh", contains("衔接报告"))
                .body("source.document", is("PROMOTION-2018"));
        given().queryParam("agency", "MOF")
                .queryParam("plan", "PROMOTION-2018")
                .get("/api/v1/measures")
                .then()
                .body("items.id", contains("PROMOTION-2018-001"));
        given().get(MEASURES + "PROMOTION-2018-001/text")
                .then()
                .statusCode(200)
                .body("text", is("做好机构改革后的衔接工作。"))
                .body("closing", is("（知识产权局负责）"))
                .body("anchor.start", is(12))
                .body("anchor.line", is(3))
                .body("document", is("PROMOTION-2018"));
        given().get("/api/v1/reporting-rules/PROMOTION-2018")
                .then()
                .statusCode(200)
                .body("cadence", is("QUARTERLY"))
                .body("usual", is(true));
        List<String> once = told("PROMOTION-2018-001");
        assertThat(once).containsExactly("ipstrategy.measure.recorded.v1", "ipstrategy.official-text.attached.v1");
        String tag = given().get(MEASURES + "PROMOTION-2018-001").header("ETag");
        take(items, NEW_ITEM);
        assertThat(told("PROMOTION-2018-001")).isEqualTo(once);
        assertThat(given().get(MEASURES + "PROMOTION-2018-001").header("ETag")).isEqualTo(tag);
    }

    @Test
    void aMeasureThatIsKnownGetsItsWordsAndKeepsTheRest() {
        given().get(MEASURES + "PROMOTION-2017-001/text").then().statusCode(404);
        String tag = given().get(MEASURES + "PROMOTION-2017-001").header("ETag");
        String item = """
                {"id": "PROMOTION-2017-001", "plan": "PROMOTION-2017", "service": "coordination", "locator": "一(一)1",
                 "title": {"zh": "别的题目", "en": "Another title"}, "text": "%s", "closing": null, "anchor": null}
                """;
        take(items, item.formatted("落实总体方案。"));
        given().get(MEASURES + "PROMOTION-2017-001/text")
                .then()
                .statusCode(200)
                .body("text", is("落实总体方案。"))
                .body("anchor", nullValue());
        assertThat(given().get(MEASURES + "PROMOTION-2017-001").header("ETag")).isEqualTo(tag);
        take(items, item.formatted("落实总体方案，确定试点。"));
        given().get(MEASURES + "PROMOTION-2017-001/text").then().body("text", is("落实总体方案，确定试点。"));
        assertThat(told("PROMOTION-2017-001"))
                .filteredOn(type -> type.contains("official-text"))
                .hasSize(2);
    }

    @Test
    void anItemOfAnotherServiceIsNoBusinessOfOurs() {
        take(items, NEW_ITEM.replace("-001", "-002").replace("\"coordination\"", "\"patents\""));
        given().get(MEASURES + "PROMOTION-2018-002").then().statusCode(404);
    }

    @Test
    void anItemThatLacksWhatAMeasureNeedsIsNotTakenAndLeavesNothing() {
        String lacking = NEW_ITEM.replace("-001", "-003").replace("\"rule\": \"FIRST_LEADS\",", "");
        assertThatThrownBy(() -> take(items, lacking)).hasStackTraceContaining("PROMOTION-2018-003 has no rule");
        given().get(MEASURES + "PROMOTION-2018-003").then().statusCode(404);
    }

    @Test
    void aReformPassesResponsibilitiesOnFromItsDay() {
        String reform = """
                {"predecessor": "NBS", "successor": "CNIPA", "on": "2018-08-29", "measures": null, "reason": null}
                """;
        List<String> before = given().queryParam("agency", "NBS")
                .queryParam("limit", 500)
                .get("/api/v1/measures")
                .path("items.id");
        assertThat(before).isNotEmpty();
        take(passing, reform);
        given().queryParam("agency", "NBS").get("/api/v1/measures").then().body("total", is(0));
        given().queryParam("agency", "NBS")
                .queryParam("on", "2018-08-28")
                .queryParam("limit", 500)
                .get("/api/v1/measures")
                .then()
                .body("items.id", is(before))
                .body("total", is(before.size()))
                .body("items[0].responsibilities.agency", hasItem("NBS"));
        given().queryParam("agency", "NBS")
                .queryParam("on", "2018-08-29")
                .get("/api/v1/measures")
                .then()
                .body("total", is(0));
        given().queryParam("agency", "NBS")
                .queryParam("asOf", "2017-12-31")
                .get("/api/v1/measures")
                .then()
                .body("total", is(0));
        String measure = MEASURES + before.getFirst();
        given().get(measure)
                .then()
                .body("responsibilities.agency", hasItem("CNIPA"))
                .body("responsibilities.agency", not(hasItem("NBS")));
        given().queryParam("on", "2018-08-28")
                .get(measure)
                .then()
                .body("responsibilities.agency", hasItem("NBS"))
                .body("responsibilities.agency", not(hasItem("CNIPA")));
        given().queryParam("on", "2018-08-29").get(measure).then().body("responsibilities.agency", hasItem("CNIPA"));
        given().queryParam("asOf", "2017-12-31").get(measure).then().body("responsibilities.size()", is(0));
        List<String> once = told(before.getFirst());
        assertThat(once).contains("ipstrategy.measure.passed-on.v1");
        take(passing, reform);
        assertThat(told(before.getFirst())).isEqualTo(once);
    }

    @Test
    void whatWasDoneAndWhatWasLeftOpenBeforeAReformStandsAfterIt() throws SQLException {
        for (String number : List.of("005", "006")) {
            take(
                    items,
                    NEW_ITEM.replace("-001", "-" + number)
                            .replace("\"1\"", "\"" + number + "\"")
                            .replace("CNIPA", "SIPO"));
        }
        report("PROMOTION-2018-005", "SIPO", "'ACCEPTED', 'MET', now(), null");
        report("PROMOTION-2018-006", "SIPO", "'OVERDUE', null, null, date '2018-07-15'");
        take(passing, """
                {"predecessor": "SIPO", "successor": "CNIPA", "on": "2018-08-29",
                 "measures": ["PROMOTION-2018-005", "PROMOTION-2018-006"]}
                """);
        given().get(MEASURES + "PROMOTION-2018-005")
                .then()
                .body("responsibilities.agency", hasItem("CNIPA"))
                .body("status", is("COMPLETED"));
        given().get(MEASURES + "PROMOTION-2018-006").then().body("status", is("OVERDUE"));
        assertThat(told("PROMOTION-2018-005"))
                .containsSubsequence("ipstrategy.measure.passed-on.v1", "ipstrategy.measure.status-changed.v1");
    }

    /// A report on the second quarter of 2018, in a state, with what it says, since when that is accepted, and since
    /// when it is late.
    private void report(String measure, String agency, String state) throws SQLException {
        String sql = "insert into report (id, measure, plan, agency, role, period, period_start, period_end, opens_on,"
                + " readers, state, assessment, accepted_at, overdue_since) values ('%1$s_2018-Q2_%2$s', '%1$s',"
                + " 'PROMOTION-2018', '%2$s', 'LEAD', '2018-Q2', date '2018-04-01', date '2018-06-30',"
                + " date '2018-07-01', array['%2$s'], %3$s)";
        try (Connection connection = database.getConnection();
                Statement insert = connection.createStatement()) {
            insert.execute(sql.formatted(measure, agency, state));
        }
    }

    @Test
    void aReformOfSomeMeasuresLeavesTheOthers() {
        List<String> all = given().queryParam("agency", "MOE")
                .queryParam("limit", 500)
                .get("/api/v1/measures")
                .path("items.id");
        assertThat(all).hasSizeGreaterThan(1);
        take(passing, """
                {"predecessor": "MOE", "successor": "MOST", "on": "2019-01-01", "measures": ["%s"]}
                """.formatted(all.getFirst()));
        List<String> left = given().queryParam("agency", "MOE")
                .queryParam("limit", 500)
                .get("/api/v1/measures")
                .path("items.id");
        assertThat(left).doesNotContain(all.getFirst()).hasSize(all.size() - 1);
    }

    @Test
    void aLinkThatTheOfficeStatesStandsAtBothMeasuresAndComparisonsFollow() {
        String later = "PROMOTION-2018-004";
        String compared = "/api/v1/lineage?from=PROMOTION-2017&to=PROMOTION-2018&limit=500";
        take(items, NEW_ITEM.replace("-001", "-004").replace("\"number\": \"1\"", "\"number\": \"4\""));
        given().get(compared + "&relation=NEW").then().body("items.id", hasItem("~" + later));
        tell("stated", "PROMOTION-2017-001", later);
        given().get(MEASURES + later).then().body("predecessors", contains("PROMOTION-2017-001"));
        given().get(MEASURES + "PROMOTION-2017-001").then().body("successors", hasItem(later));
        given().get(MEASURES + later + "/lineage")
                .then()
                .body("predecessors.id", contains("PROMOTION-2017-001~" + later))
                .body("predecessors[0].relations", contains("CONTINUED"))
                .body("predecessors[0].basis.zh", is("办公室认定。"))
                .body("predecessors[0].differences.deadline", is("DEADLINE_MOVED"))
                .body("predecessors[0].differences.title.zh.change", hasItem("ADDED"))
                .body("predecessors[0].differences.title.en.change", hasItem("REMOVED"));
        tell("stated", "PROMOTION-2017-002", later);
        given().get(compared + "&relation=MERGED")
                .then()
                .body("items.id", contains("PROMOTION-2017-001~" + later, "PROMOTION-2017-002~" + later));
        List<String> once = told(later);
        tell("stated", "PROMOTION-2017-002", later);
        assertThat(told(later)).isEqualTo(once);
        tell("withdrawn", "PROMOTION-2017-001", later);
        tell("withdrawn", "PROMOTION-2017-002", later);
        given().get(MEASURES + later).then().body("predecessors.size()", is(0));
        given().get(MEASURES + "PROMOTION-2017-001").then().body("successors", not(hasItem(later)));
        given().get(compared + "&relation=NEW").then().body("items.id", hasItem("~" + later));
    }

    private void tell(String deed, String from, String to) {
        String link = """
                {"id": "%1$s~%2$s", "from": "%1$s", "to": "%2$s", "kind": "CONTINUES",
                 "basis": {"zh": "办公室认定。", "en": "As the office has found."}}
                """.formatted(from, to);
        CloudEvent told = event("ipstrategy.lineage-link." + deed + ".v1", link);
        QuarkusTransaction.requiringNew().run(() -> lineage.handle(told));
    }

    private void take(EventHandler handler, String after) {
        QuarkusTransaction.requiringNew().run(() -> handler.handle(event("ipstrategy.test.v1", after)));
    }

    private CloudEvent event(String type, String after) {
        try {
            return new CloudEvent(
                    "1.0",
                    "1",
                    "/services/coordination",
                    type,
                    "X",
                    Instant.EPOCH,
                    "application/json",
                    "1",
                    null,
                    "c-1",
                    json.readTree("{\"after\": " + after + "}"));
        } catch (JsonProcessingException notJson) {
            throw new IllegalArgumentException(notJson);
        }
    }

    /// The types of all events about a subject, once the sequencer has placed them.
    private static List<String> told(String subject) {
        String audit = Tokens.of("auditor").role("auditor").build();
        org.awaitility.Awaitility.await()
                .until(() -> given().auth()
                        .oauth2(audit)
                        .queryParam("subject", subject)
                        .get("/api/v1/audit")
                        .path("total")
                        .toString()
                        .equals(String.valueOf(events(subject).size())));
        return events(subject);
    }

    private static List<String> events(String subject) {
        List<String> types = new java.util.ArrayList<>();
        String integrator = Tokens.of("follower").role("integrator").build();
        String after = "0";
        while (true) {
            io.restassured.path.json.JsonPath page = given().auth()
                    .oauth2(integrator)
                    .queryParam("after", after)
                    .queryParam("limit", 500)
                    .get("/api/v1/events")
                    .jsonPath();
            types.addAll(page.param("subject", subject).getList("items.findAll { it.subject == subject }.type"));
            List<String> positions = page.getList("items.sequence");
            if (positions.isEmpty()) {
                return types;
            }
            after = positions.getLast();
        }
    }
}
