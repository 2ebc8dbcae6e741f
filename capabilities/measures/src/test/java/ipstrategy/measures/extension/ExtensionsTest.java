package ipstrategy.measures.extension;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import ipstrategy.measures.asking.Asking;
import ipstrategy.measures.supervision.Told;
import ipstrategy.measures.supervision.Year;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.Tokens;
import ipstrategy.testkit.TokensForTests;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The third quarter of 2026 of the tasks of PATENT-2017; its reports are due on 20 October.
@QuarkusTest
@TestProfile(Year.class)
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
class ExtensionsTest {

    private static final String PLAN = "PATENT-2017";
    private static final String LEAD = "SIPO-MANAGEMENT";
    private static final String OFFICE =
            Tokens.of("coordinator-jc").role("coordinator").agency("JC-OFFICE").build();
    private static final String AUDITOR = Tokens.of("auditor").role("auditor").build();

    private static boolean asked;

    @Inject
    Asking asking;

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void askForTheQuarter() {
        Year.set("2026-10-19T10:00");
        if (!asked) {
            asked = true;
            as(OFFICE)
                    .contentType("application/json")
                    .body("{\"from\": \"2026-07-01\", \"reason\": \"每季报送\"}")
                    .put("/api/v1/reporting-rules/" + PLAN)
                    .then()
                    .statusCode(200);
            asking.once();
        }
    }

    @Test
    void aRequestForAReportIsDecidedByTheOfficeAndMovesTheDay() {
        String report = PLAN + "-003_2026-Q3_" + LEAD;
        String id = request(approver(LEAD), "003", ofReport(report, "2026-11-10"))
                .statusCode(201)
                .header("Location", endsWith("/api/v1/extensions/PATENT-2017-003_X1"))
                .body("id", is("PATENT-2017-003_X1"))
                .body("of", is("REPORT"))
                .body("due", is("2026-10-20"))
                .body("until", is("2026-11-10"))
                .body("state", is("REQUESTED"))
                .body("waitsFor", contains("JC-OFFICE"))
                .body("closed", nullValue())
                .body("_actions.action", contains("decide", "withdraw"))
                .body("_actions.allowed", contains(false, true))
                .extract()
                .path("id");
        inbox().body("items.subject", hasItem(id));
        outlook(report).body("items[0].standing", is("SUSPENDED"));

        decide(OFFICE, id, "{\"granted\": true, \"until\": \"2026-11-05\", \"reason\": \"准予部分延期\"}")
                .statusCode(200)
                .body("state", is("GRANTED"))
                .body("closed.until", is("2026-11-05"))
                .body("closed.by", is("coordinator-jc"))
                .body("waitsFor", empty())
                .body("_actions.allowed", contains(false, false))
                .body("_actions[0].reason.en", containsString("decided or withdrawn"));

        as(OFFICE).get("/api/v1/reports/" + report).then().body("due", is("2026-11-05"));
        inbox().body("items.subject", not(hasItem(id)));
        outlook(report).body("items[0].standing", is("RUNNING")).body("items[0].due", is("2026-11-05"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> as(AUDITOR)
                        .queryParam("subject", id)
                        .get("/api/v1/audit")
                        .then()
                        .statusCode(200)
                        .body("items.action", contains("extension.granted", "extension.requested"))
                        .body("items[0].reason", is("准予部分延期"))
                        .body("items[0].before.state", is("REQUESTED"))
                        .body("items[0].after.state", is("GRANTED"))
                        .body("items[1].agency", is(LEAD)));
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(Told.of(id))
                        .extracting(event -> event.get("type"))
                        .containsExactly("ipstrategy.extension.requested.v1", "ipstrategy.extension.granted.v1"));
    }

    @Test
    void aReportThatWasLateOnlyByTheOldDayIsNotLateAfterAGrant() {
        String report = PLAN + "-004_2026-Q3_" + LEAD;
        Year.set("2026-10-26T10:00");
        asking.once();
        as(OFFICE).get("/api/v1/reports/" + report).then().body("state", is("OVERDUE"));
        String id = id(request(approver(LEAD), "004", ofReport(report, "2026-11-10")));

        decide(OFFICE, id, "{\"granted\": true, \"reason\": \"同意\"}").statusCode(200);

        as(OFFICE)
                .get("/api/v1/reports/" + report)
                .then()
                .body("state", is("DUE"))
                .body("overdue", is(false))
                .body("due", is("2026-11-10"));
    }

    @Test
    void aGrantedDeadlineMovesTheMeasuresOwnDay() {
        String id = id(request(approver(LEAD), "022", """
                {"of": "DEADLINE", "until": "2026-12-31", "reason": "尚需一年"}
                """));
        decide(OFFICE, id, "{\"granted\": true, \"reason\": \"同意\"}")
                .statusCode(200)
                .body("of", is("DEADLINE"));

        as(OFFICE)
                .get("/api/v1/measures/PATENT-2017-022")
                .then()
                .body("deadline.due", is("2017-12-31"))
                .body("deadline.extendedTo", is("2026-12-31"));
        request(approver(LEAD), "022", """
                {"of": "DEADLINE", "until": "2026-12-31", "reason": "同一天"}
                """)
                .statusCode(400)
                .body("errors.pointer", contains("/until"))
                .body("errors[0].message", containsString("later than 2026-12-31"));
    }

    @Test
    void aRefusalLeavesTheDayAndIsGivenWithItsReason() {
        String report = PLAN + "-007_2026-Q3_" + LEAD;
        String id = id(request(approver(LEAD), "007", ofReport(report, "2026-11-10")));

        decide(OFFICE, id, "{\"granted\": false, \"until\": \"2026-11-01\", \"reason\": \"不同意\"}")
                .statusCode(400)
                .body("errors.pointer", contains("/until"));
        decide(OFFICE, id, "{\"granted\": false, \"reason\": \" \"}").statusCode(400);
        decide(OFFICE, id, "{\"granted\": false, \"reason\": \"理由不足\"}")
                .statusCode(200)
                .body("state", is("REFUSED"))
                .body("closed.reason", is("理由不足"))
                .body("closed.until", nullValue());

        as(OFFICE).get("/api/v1/reports/" + report).then().body("due", is("2026-10-20"));
        decide(OFFICE, id, "{\"granted\": true, \"reason\": \"还是同意\"}")
                .statusCode(409)
                .body("type", is("/problems/conflict"))
                .body("state", is("REFUSED"))
                .body("allowedActions", empty());
    }

    @Test
    void onlyOneRequestAboutADayWaitsAtATime() {
        String report = PLAN + "-023_2026-Q3_" + LEAD;
        String first = id(request(approver(LEAD), "023", ofReport(report, "2026-11-10")));

        request(approver(LEAD), "023", ofReport(report, "2026-11-20"))
                .statusCode(409)
                .body("detail", containsString(first))
                .body("state", is("REQUESTED"))
                .body("allowedActions", contains("decide", "withdraw"));
        String second = id(request(approver(LEAD), "023", """
                {"of": "DEADLINE", "until": "2026-12-31", "reason": "另一期限"}
                """));
        assertThat(second).isEqualTo("PATENT-2017-023_X2");

        withdraw(approver(LEAD), first).statusCode(200).body("state", is("WITHDRAWN"));
        withdraw(approver(LEAD), first).statusCode(409).body("state", is("WITHDRAWN"));
        inbox().body("items.subject", not(hasItem(first)));
        request(approver(LEAD), "023", ofReport(report, "2026-11-20")).statusCode(201);
    }

    @Test
    void aRequestThatIsSentTwiceUnderOneKeyIsMadeOnce() {
        String body = "{\"of\": \"DEADLINE\", \"until\": \"2026-12-31\", \"reason\": \"需要时间\"}";
        for (int time = 0; time < 2; time++) {
            as(approver("SIPO-PERSONNEL"))
                    .header("Idempotency-Key", "once-017")
                    .contentType("application/json")
                    .body(body)
                    .post("/api/v1/measures/PATENT-2017-017/extensions")
                    .then()
                    .statusCode(201)
                    .body("of", is("DEADLINE"));
        }
        as(OFFICE)
                .queryParam("measure", "PATENT-2017-017")
                .queryParam("state", "REQUESTED")
                .get("/api/v1/extensions")
                .then()
                .body("items.findAll { it.of == 'DEADLINE' }.size()", is(1));
    }

    @Test
    void ofTwoDecisionsAtOnceOneIsMadeAndTheOtherIsToldThatItCameLate() throws Exception {
        String report = PLAN + "-017_2026-Q3_SIPO-PERSONNEL";
        String id = id(request(approver("SIPO-PERSONNEL"), "017", ofReport(report, "2026-11-10")));
        String tag = as(OFFICE).get("/api/v1/extensions/" + id).header("ETag");
        Callable<Integer> decision = () -> as(OFFICE)
                .contentType("application/json")
                .header("If-Match", tag)
                .body("{\"granted\": true, \"reason\": \"同意\"}")
                .post("/api/v1/extensions/" + id + "/decision")
                .statusCode();

        try (ExecutorService office = Executors.newFixedThreadPool(2)) {
            List<Integer> answers = office.invokeAll(List.of(decision, decision)).stream()
                    .map(one -> {
                        try {
                            return one.get();
                        } catch (Exception failed) {
                            throw new AssertionError(failed);
                        }
                    })
                    .toList();
            assertThat(answers).containsExactlyInAnyOrder(200, 412);
        }
    }

    @Test
    void aDecisionNamesTheVersionItWasMadeFor() {
        String report = PLAN + "-021_2026-Q3_SIPO-PLANNING";
        String id = id(request(approver("SIPO-PLANNING"), "021", ofReport(report, "2026-11-10")));

        as(OFFICE)
                .contentType("application/json")
                .body("{\"granted\": true, \"reason\": \"同意\"}")
                .post("/api/v1/extensions/" + id + "/decision")
                .then()
                .statusCode(428);
        as(OFFICE)
                .contentType("application/json")
                .header("If-Match", "\"stale\"")
                .body("{\"granted\": true, \"reason\": \"同意\"}")
                .post("/api/v1/extensions/" + id + "/decision")
                .then()
                .statusCode(412);
        as(OFFICE).get("/api/v1/extensions/" + id).then().body("state", is("REQUESTED"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            an earlier day        | {"of": "REPORT", "report": "PATENT-2017-001_2026-Q3_SIPO-COORDINATION", "until": "2026-10-20", "reason": "x"} | /until
            a past day            | {"of": "DEADLINE", "until": "2026-10-19", "reason": "x"} | /until
            no report             | {"of": "REPORT", "until": "2026-12-31", "reason": "x"} | /report
            another's report      | {"of": "REPORT", "report": "PATENT-2017-001_2026-Q3_SIPO-MANAGEMENT", "until": "2026-12-31", "reason": "x"} | /report
            another measure's     | {"of": "REPORT", "report": "PATENT-2017-006_2026-Q3_SIPO-COORDINATION", "until": "2026-12-31", "reason": "x"} | /report
            a report too many     | {"of": "DEADLINE", "report": "PATENT-2017-001_2026-Q3_SIPO-COORDINATION", "until": "2026-12-31", "reason": "x"} | /report
            no reason             | {"of": "DEADLINE", "until": "2026-12-31", "reason": ""} | /reason
            no subject            | {"until": "2026-12-31", "reason": "x"} | /of
            no day                | {"of": "DEADLINE", "reason": "x"} | /until
            """)
    void aRequestThatIsWrongIsRefusedWithItsPlace(String what, String body, String pointer) {
        request(approver("SIPO-COORDINATION"), "001", body).statusCode(400).body("errors.pointer", contains(pointer));
    }

    @Test
    void noMoreTimeIsAskedForAReportThatIsBeforeTheOffice() {
        String report = PLAN + "-018_2026-Q3_SIPO-LEGAL";
        String approver = approver("SIPO-LEGAL");
        file(report, "SIPO-LEGAL");

        request(approver, "018", ofReport(report, "2026-11-10"))
                .statusCode(409)
                .body("state", is("SUBMITTED"))
                .body("detail", containsString(report));
    }

    @Test
    void aRequestThatWaitedTooLongCannotBeGrantedOnceTheReportIsAccepted() {
        String report = PLAN + "-018_2026-Q3_SIPO-PLANNING";
        String approver = approver("SIPO-PLANNING");
        String id = id(request(approver, "018", ofReport(report, "2026-11-10")));
        file(report, "SIPO-PLANNING");
        change(OFFICE, report)
                .body("{\"comment\": \"同意\"}")
                .post("/api/v1/reports/" + report + "/acceptance")
                .then()
                .statusCode(200);

        decide(OFFICE, id, "{\"granted\": true, \"reason\": \"同意\"}")
                .statusCode(409)
                .body("state", is("ACCEPTED"));
        decide(OFFICE, id, "{\"granted\": false, \"reason\": \"已报送\"}").statusCode(200);
    }

    @Test
    void whoMayAskAndWhoMayDecideIsSaid() {
        String body = "{\"of\": \"DEADLINE\", \"until\": \"2026-12-31\", \"reason\": \"需要时间\"}";
        given().contentType("application/json")
                .body(body)
                .post("/api/v1/measures/PATENT-2017-006/extensions")
                .then()
                .statusCode(401);
        String officer =
                Tokens.of("officer").role("officer").agency("SIPO-PLANNING").build();
        request(officer, "006", body).statusCode(403);
        request(approver("SIPO-PERSONNEL"), "006", body)
                .statusCode(403)
                .body("detail", containsString("only an agency that reports on the measure"));
        request(approver(LEAD), "999", body).statusCode(404);

        String id = id(request(approver("SIPO-PLANNING"), "006", body));
        as(officer).get("/api/v1/extensions/" + id).then().body("_actions.allowed", contains(false, false));
        withdraw(approver(LEAD), id).statusCode(403).body("detail", containsString("only the agency that asked"));
        withdraw(approver("SIPO-PERSONNEL"), id).statusCode(404);
        decide(approver("SIPO-PLANNING"), id, "{\"granted\": true, \"reason\": \"自批\"}")
                .statusCode(403);
        String other = Tokens.of("coordinator-planning")
                .role("coordinator")
                .agency("SIPO-PLANNING")
                .build();
        decide(other, id, "{\"granted\": true, \"reason\": \"自批\"}")
                .statusCode(403)
                .body("detail", containsString("joint-conference office"));
        decide(AUDITOR, id, "{\"granted\": true, \"reason\": \"同意\"}").statusCode(403);
    }

    @Test
    void aReportThatSupervisionNeverSawIsPostponedAndFiledAllTheSame() throws SQLException {
        String report = PLAN + "-001_2026-Q3_" + LEAD;
        try (Connection connection = database.getConnection();
                Statement forgetting = connection.createStatement()) {
            forgetting.execute("delete from report_move where report = '" + report + "'");
            forgetting.execute("delete from report_watch where report = '" + report + "'");
        }
        String id = id(request(approver(LEAD), "001", ofReport(report, "2026-11-10")));
        decide(OFFICE, id, "{\"granted\": true, \"reason\": \"同意\"}").statusCode(200);
        outlook(report).body("total", is(0));

        file(report, LEAD);

        outlook(report)
                .body("items[0].standing", is("WITH_THE_OFFICE"))
                .body("items[0].due", is("2026-11-10"))
                .body("items[0].ahead", empty());
    }

    @Test
    void requestsAreListedForThoseWhomTheMeasureConcerns() {
        String body = "{\"of\": \"DEADLINE\", \"until\": \"2026-12-31\", \"reason\": \"需要时间\"}";
        String id = id(request(approver("SIPO-GENERAL-OFFICE"), "006", body));
        outlook(PLAN + "-006_2026-Q3_SIPO-GENERAL-OFFICE").body("items[0].standing", is("SUSPENDED"));
        outlook(PLAN + "-006_2026-Q3_SIPO-COORDINATION").body("items[0].standing", is("RUNNING"));

        for (String reader : List.of(OFFICE, AUDITOR, approver(LEAD))) {
            as(reader)
                    .queryParam("measure", "PATENT-2017-006")
                    .queryParam("agency", "SIPO-GENERAL-OFFICE")
                    .queryParam("state", "REQUESTED")
                    .get("/api/v1/extensions")
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(id))
                    .body("total", is(1));
        }
        as(approver("SIPO-PERSONNEL"))
                .queryParam("measure", "PATENT-2017-006")
                .get("/api/v1/extensions")
                .then()
                .statusCode(200)
                .body("total", is(0))
                .body("items", empty());
        as(OFFICE)
                .queryParam("state", "LOST")
                .queryParam("colour", "red")
                .get("/api/v1/extensions")
                .then()
                .statusCode(400)
                .body("errors.field", containsInAnyOrder("state", "colour"));
        given().get("/api/v1/extensions").then().statusCode(401);
    }

    private static String ofReport(String report, String until) {
        return """
                {"of": "REPORT", "report": "%s", "until": "%s", "reason": "数据尚未汇总"}
                """.formatted(report, until);
    }

    private static ValidatableResponse request(String token, String number, String body) {
        return as(token)
                .contentType("application/json")
                .body(body)
                .post("/api/v1/measures/PATENT-2017-" + number + "/extensions")
                .then();
    }

    private static String id(ValidatableResponse asked) {
        return asked.statusCode(201).extract().path("id");
    }

    private static ValidatableResponse decide(String token, String id, String body) {
        return post(token, id, "decision", body);
    }

    private static ValidatableResponse withdraw(String token, String id) {
        return post(token, id, "withdrawal", "{\"reason\": \"不再需要\"}");
    }

    private static ValidatableResponse post(String token, String id, String what, String body) {
        String tag = as(token).get("/api/v1/extensions/" + id).header("ETag");
        return as(token)
                .contentType("application/json")
                .header("If-Match", tag == null ? "*" : tag)
                .body(body)
                .post("/api/v1/extensions/" + id + "/" + what)
                .then();
    }

    private static void file(String report, String agency) {
        String approver = approver(agency);
        change(approver, report)
                .body("""
                        {"assessment": "ON_TRACK", "narrative": "按计划推进", "important": false, "ready": true}
                        """)
                .put("/api/v1/reports/" + report + "/draft")
                .then()
                .statusCode(200);
        change(approver, report)
                .post("/api/v1/reports/" + report + "/submission")
                .then()
                .statusCode(200);
    }

    private static RequestSpecification change(String token, String report) {
        String tag = as(token).get("/api/v1/reports/" + report).header("ETag");
        return as(token).contentType("application/json").header("If-Match", tag);
    }

    private static ValidatableResponse inbox() {
        return as(OFFICE)
                .queryParam("kind", "EXTENSION_TO_DECIDE")
                .queryParam("limit", 500)
                .get("/api/v1/inbox")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse outlook(String report) {
        return as(OFFICE)
                .queryParam("report", report)
                .get("/api/v1/supervision/outlook")
                .then()
                .statusCode(200);
    }

    private static String approver(String agency) {
        return Tokens.of("approver-" + agency).role("approver").agency(agency).build();
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).header("Accept-Language", "en");
    }
}
