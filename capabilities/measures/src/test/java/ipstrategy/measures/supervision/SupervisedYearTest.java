package ipstrategy.measures.supervision;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
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
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.Tokens;
import ipstrategy.testkit.TokensForTests;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The year 2025 of a plan that is reported on by the quarter. The last quarter of 2024 was to be reported by 15
/// January 2025. The clerk of supervision was away from 3 to 9 February, and after March came once a month.
@QuarkusTest
@TestProfile(Year.class)
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
class SupervisedYearTest {

    private static final String PLAN = "PROMOTION-2017";
    private static final String SILENT = PLAN + "-001_2024-Q4_SIPO";
    private static final String REFUSED = PLAN + "-004_2024-Q4_NBS";
    private static final String GRANTED = PLAN + "-005_2024-Q4_OD-CPC";
    private static final String RETURNED = PLAN + "-003_2024-Q4_SCOPSR";
    private static final String PUNCTUAL = PLAN + "-100_2024-Q4_MOE";

    private static final String OFFICE =
            Tokens.of("coordinator-jc").role("coordinator").agency("JC-OFFICE").build();
    private static final String AUDITOR = Tokens.of("auditor").role("auditor").build();
    private static final String INTEGRATOR =
            Tokens.of("follower").role("integrator").build();

    private static final String END = "2025-12-31";
    private static final String NOW = "2026-02-02";

    private static boolean lived;

    @Inject
    Asking asking;

    @Inject
    Supervising supervising;

    @Inject
    TakingSteps taking;

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void liveTheYear() {
        if (!lived) {
            lived = true;
            new Life().live();
        }
        Year.set("2026-01-15T10:00");
    }

    @Test
    void whoIsSilentIsRemindedNotifiedWrittenToAndPutOnTheAgenda() {
        steps(SILENT)
                .body("items.step", contains("REMINDER", "NOTICE", "SUPERVISION_LETTER", "AGENDA_ITEM"))
                .body("items.on", contains("2025-01-10", "2025-01-16", "2025-02-05", "2025-02-18"))
                .body("items.due", everyItem(is("2025-01-15")))
                .body("items[0].id", is(SILENT + "_R1_REMINDER"))
                .body("items[0].waitsFor", contains("SIPO"))
                .body("items[3].waitsFor", contains("JC-OFFICE", "SIPO"))
                .body("items[2].name.zh", is("督办函"))
                .body("items[2].reason.en", containsString("Working days past it: 10"))
                .body("items[2].reason.zh", containsString("已逾期10个工作日"))
                .body("items._actions", everyItem(is(empty())));
    }

    @Test
    void aStepThatWasMissedIsTakenForItsOwnDayAndSaidToBeWrittenLater() {
        steps(SILENT)
                .body("items.late", contains(false, false, true, true))
                .body("items[1].takenAt", is("2025-01-15T16:10:00Z"))
                .body("items[2].takenAt", is("2025-02-09T16:10:00Z"));
    }

    @Test
    void whileAnExtensionIsPendingNoStepIsTakenAndAfterARefusalTheClockGoesOn() {
        steps(REFUSED)
                .body("items.on", contains("2025-01-10", "2025-01-20", "2025-02-07", "2025-02-20"))
                .body("items[1].reason.en", containsString("lay with the office: 2."));
    }

    @Test
    void aGrantedExtensionBeginsANewRoundTowardsTheLaterDay() {
        steps(GRANTED)
                .body("items.on", contains("2025-01-10", "2025-02-11", "2025-02-17", "2025-02-28", "2025-03-14"))
                .body("items.round", contains(1, 2, 2, 2, 2))
                .body("items[1].due", is("2025-02-14"))
                .body("items[1].reason.en", containsString("by a granted extension"));
    }

    @Test
    void aReturnedReportIsSupervisedTowardsItsOwnDayUntilItIsFiledAgain() {
        steps(RETURNED)
                .body("items.on", contains("2025-01-10", "2025-01-22", "2025-01-27"))
                .body("items.round", contains(1, 2, 2))
                .body("items[2].due", is("2025-01-26"));
    }

    @Test
    void whoFilesInTimeIsNotSupervised() {
        steps(PUNCTUAL).body("total", is(0));
    }

    @Test
    void eachStepIsWrittenDownForAuditorsAndToldOnce() {
        String step = SILENT + "_R1_SUPERVISION_LETTER";
        eventually(() -> as(AUDITOR)
                .queryParam("subject", step)
                .get("/api/v1/audit")
                .then()
                .statusCode(200)
                .body("items.action", contains("supervision.step-taken"))
                .body("items[0].actor", is("platform:supervision"))
                .body("items[0].before", nullValue())
                .body("items[0].after.on", is("2025-02-05"))
                .body("items[0].reason", containsString("已逾期10个工作日")));
        eventually(() -> assertThat(Told.of(step)).singleElement().satisfies(event -> {
            assertThat(event).containsEntry("type", "ipstrategy.supervision.step-taken.v1");
            assertThat(event.get("data").toString())
                    .contains("SUPERVISION_LETTER", "waitsFor=[SIPO]", "measure=" + PLAN + "-001");
        }));
    }

    @Test
    void theReplayOfTheYearGivesTheStepsThatWereTaken() {
        replay(OFFICE, "2025-01-01", END)
                .body("same", is(true))
                .body("differences", empty())
                .body("unknown", empty())
                .body("plan", is(PLAN))
                .body("reports", is(90))
                .body("taken", is(count(END)))
                .body("reckoned", is(count(END)));
        assertThat(count(END)).isGreaterThan(200);
    }

    @Test
    void aReplayNamesEveryStepThatDoesNotFollowFromWhatHappened() throws SQLException {
        String lost = PLAN + "-002_2025-Q1_SIPO_R1_NOTICE";
        String moved = PLAN + "-009_2025-Q1_SIPO_R1_NOTICE";
        String worded = PLAN + "-041_2025-Q1_SIPO_R1_NOTICE";
        String invented = PLAN + "-100_2024-Q4_MOE_R1_NOTICE";
        try (Connection connection = database.getConnection();
                Statement tampering = connection.createStatement()) {
            tampering.execute("create temporary table kept as select * from supervision_step");
            tampering.execute("delete from supervision_step where id = '" + lost + "'");
            tampering.execute("update supervision_step set taken_for = '2025-05-30' where id = '" + moved + "'");
            tampering.execute("update supervision_step set reason_zh = '无' where id = '" + worded + "'");
            tampering.execute("insert into supervision_step select '" + invented + "', '" + PUNCTUAL + "', '" + PLAN
                    + "-100', plan, 'MOE', 1, step, name_zh, name_en, ladder, due, taken_for, taken_at, late,"
                    + " provisional, reason_zh, reason_en, waits_for from kept where id = '" + SILENT + "_R1_NOTICE'");
            try {
                replay(AUDITOR, "2025-01-01", END)
                        .body("same", is(false))
                        .body("differing", is(4))
                        .body("differences.id", contains(lost, moved, worded, invented))
                        .body("differences.difference", contains("NOT_TAKEN", "OTHER_DAY", "OTHER_REASON", "NOT_DUE"))
                        .body("differences[0].taken", nullValue())
                        .body("differences[0].reckoned", is(day(lost)))
                        .body("differences[3].reckoned", nullValue());
                replay(AUDITOR, "2025-06-01", "2025-06-30").body("same", is(true));
            } finally {
                tampering.execute("delete from supervision_step where id in ('" + invented + "', '" + moved + "', '"
                        + worded + "')");
                tampering.execute("insert into supervision_step select * from kept where id in ('" + lost + "', '"
                        + moved + "', '" + worded + "')");
                tampering.execute("drop table kept");
            }
        }
        replay(AUDITOR, "2025-01-01", END).body("same", is(true));
    }

    @Test
    void aReplayIsOfThePastAndOfNoMoreThanAYear() {
        for (String[] wrong : new String[][] {
            {"2026-01-15", "2026-01-20", "from"},
            {"2024-01-01", "2025-12-31", "to"},
            {"2025-02-01", "2025-01-01", "from"},
            {"2025-02-30", "2025-03-01", "from"}
        }) {
            as(OFFICE)
                    .queryParam("from", wrong[0])
                    .queryParam("to", wrong[1])
                    .get("/api/v1/supervision/replay")
                    .then()
                    .statusCode(400)
                    .body("errors.field", contains(wrong[2]));
        }
        as(OFFICE).get("/api/v1/supervision/replay").then().statusCode(400);
    }

    @Test
    void onlyWhoMayReadAllMayReplay() {
        given().get("/api/v1/supervision/replay").then().statusCode(401);
        as(officer("SIPO")).get("/api/v1/supervision/replay").then().statusCode(403);
        String other =
                Tokens.of("coordinator-mof").role("coordinator").agency("MOF").build();
        as(other)
                .queryParam("from", "2025-01-01")
                .queryParam("to", "2025-12-31")
                .get("/api/v1/supervision/replay")
                .then()
                .statusCode(403);
    }

    @Test
    void anAgencySeesTheStepsAboutMeasuresThatConcernItAndNoOthers() {
        String step = SILENT + "_R1_NOTICE";
        for (String agency : List.of("SIPO", "SAIC", "SAPPRFT")) {
            as(officer(agency)).get("/api/v1/supervision-steps/" + step).then().statusCode(200);
        }
        as(officer("MOE"))
                .get("/api/v1/supervision-steps/" + step)
                .then()
                .statusCode(404)
                .body("detail", containsString(step));
        as(officer("MOE"))
                .queryParam("limit", 500)
                .get("/api/v1/supervision-steps")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(step)))
                .body("items.measure", hasItem(PLAN + "-100"));
        as(officer("NBS"))
                .queryParam("agency", "SIPO")
                .queryParam("limit", 500)
                .get("/api/v1/supervision-steps")
                .then()
                .body("items.measure.unique()", contains(PLAN + "-009", PLAN + "-077"));
        as(officer("SIPO-LEGAL"))
                .get("/api/v1/supervision-steps")
                .then()
                .statusCode(200)
                .body("total", is(0));
        given().get("/api/v1/supervision-steps").then().statusCode(401);
        as(INTEGRATOR).get("/api/v1/supervision-steps").then().statusCode(403);
    }

    @Test
    void theListIsFilteredAndPagedInOneOrder() {
        RequestSpecification letters = as(OFFICE)
                .queryParam("step", "SUPERVISION_LETTER")
                .queryParam("from", "2025-01-01")
                .queryParam("to", "2025-02-28")
                .queryParam("sort", "-on")
                .queryParam("limit", 5);
        List<String> first = letters.get("/api/v1/supervision-steps")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
        String next = letters.get("/api/v1/supervision-steps").then().extract().path("next");
        List<String> second = letters.queryParam("cursor", next)
                .get("/api/v1/supervision-steps")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
        assertThat(first).startsWith(GRANTED + "_R2_SUPERVISION_LETTER", REFUSED + "_R1_SUPERVISION_LETTER");
        assertThat(second).hasSize(5).doesNotContainAnyElementsOf(first);
        as(OFFICE)
                .queryParam("report", SILENT)
                .accept("text/csv")
                .get("/api/v1/supervision-steps")
                .then()
                .statusCode(200)
                .body(containsString("督办函"));
        as(OFFICE)
                .queryParam("step", "THREAT")
                .queryParam("colour", "red")
                .get("/api/v1/supervision-steps")
                .then()
                .statusCode(400)
                .body("errors.size()", is(2));
    }

    @Test
    void theOutlookTellsWhatComesNextAndWhen() {
        Year.set("2025-10-24T10:00");
        String report = PLAN + "-001_2025-Q3_SIPO";
        outlook(officer("SIPO"), report)
                .body("items[0].standing", is("RUNNING"))
                .body("items[0].due", is("2025-10-21"))
                .body("items[0].ahead.step", contains("SUPERVISION_LETTER", "AGENDA_ITEM"))
                .body("items[0].ahead.on", contains("2025-11-04", "2025-11-18"));
        outlook(officer("MOE"), report).body("total", is(0));
        outlook(OFFICE, PUNCTUAL).body("total", is(0));
    }

    @Test
    void theLadderIsReadable() {
        as(officer("SIPO"))
                .get("/api/v1/supervision/ladders")
                .then()
                .statusCode(200)
                .body("items[0].version", is("1"))
                .body("items[0].steps.workingDays", contains(-3, 1, 10, 20));
    }

    @Test
    void aLetterWaitsInTheInboxOfWhoSignsUntilTheReportIsFiled() {
        as(OFFICE)
                .queryParam("kind", "SUPERVISION_TO_ANSWER")
                .queryParam("waitsFor", "SIPO")
                .queryParam("limit", 500)
                .get("/api/v1/inbox")
                .then()
                .statusCode(200)
                .body("items.subject", hasItem(SILENT))
                .body("items.role.unique()", contains("approver"));
        as(OFFICE)
                .queryParam("kind", "SUPERVISION_TO_ANSWER")
                .queryParam("waitsFor", "SCOPSR")
                .get("/api/v1/inbox")
                .then()
                .body("items.subject", not(hasItem(RETURNED)));
    }

    @Test
    void twoClerksAtOnceTakeAStepOnce() throws Exception {
        Year.set(NOW + "T10:00");
        Callable<Integer> round = () -> supervising.lookAtAll();
        try (ExecutorService replicas = Executors.newFixedThreadPool(4)) {
            int before = count(NOW);
            int taken = 0;
            for (Future<Integer> one : replicas.invokeAll(List.of(round, round, round, round))) {
                taken += one.get();
            }
            assertThat(taken).isPositive().isEqualTo(count(NOW) - before);
        }
        assertThat(supervising.lookAtAll()).isZero();
        replay(OFFICE, "2026-01-01", "2026-02-01").body("same", is(true));
    }

    @Test
    void aDayThatIsReckonedAnewBeginsARound() throws SQLException {
        String report = PLAN + "-077_2025-Q4_SIPO";
        Year.set(NOW + "T10:00");
        try (Connection connection = database.getConnection();
                Statement calendar = connection.createStatement()) {
            calendar.execute("update report set due_on = '2026-02-06' where id = '" + report + "'");
            calendar.execute("update report_watch set look_on = '" + NOW + "' where report = '" + report + "'");
        }

        taking.take(report, LocalDate.parse(NOW));

        outlook(OFFICE, report)
                .body("items[0].round", is(2))
                .body("items[0].due", is("2026-02-06"))
                .body("items[0].ahead.on", contains("2026-02-03", "2026-02-09", "2026-02-27", "2026-03-12"));
        replay(OFFICE, "2026-01-01", "2026-01-31")
                .body("differences.findAll { it.id.startsWith('" + report + "') }", empty());
    }

    /// What happened in that year.
    private final class Life {

        private void live() {
            day("2024-12-16");
            as(OFFICE)
                    .contentType("application/json")
                    .body("""
                            {"cadence": "QUARTERLY", "from": "2024-10-01", "to": "2025-12-31", "reason": "每季报送"}
                            """)
                    .put("/api/v1/reporting-rules/" + PLAN)
                    .then()
                    .statusCode(200);
            days("2024-12-17", "2025-01-08", 7);
            file(PUNCTUAL, "MOE", "2025-01-08T10:00");
            days("2025-01-09", "2025-01-10", 1);
            review(PUNCTUAL, "acceptance", "2025-01-10T11:00");
            day("2025-01-13");
            String refused = ask(REFUSED, "NBS", "2025-01-13T10:00");
            String granted = ask(GRANTED, "OD-CPC", "2025-01-13T10:30");
            day("2025-01-14");
            file(RETURNED, "SCOPSR", "2025-01-14T09:00");
            days("2025-01-15", "2025-01-17", 1);
            decide(refused, false, "2025-01-17T16:00");
            decide(granted, true, "2025-01-17T16:30");
            day("2025-01-20");
            review(RETURNED, "return", "2025-01-20T11:00");
            days("2025-01-21", "2025-02-02", 1);
            file(RETURNED, "SCOPSR", "2025-02-06T15:00");
            day("2025-02-10");
            review(RETURNED, "acceptance", "2025-02-10T15:00");
            days("2025-02-11", "2025-03-20", 3);
            days("2025-04-01", "2025-12-31", 30);
            day("2025-12-31");
            day("2026-01-01");
        }

        private void days(String first, String last, int step) {
            for (LocalDate day = LocalDate.parse(first);
                    !day.isAfter(LocalDate.parse(last));
                    day = day.plusDays(step)) {
                day(day.toString());
            }
        }

        private void day(String day) {
            Year.set(day + "T00:10");
            asking.once();
            supervising.lookAtAll();
        }

        private void file(String report, String agency, String time) {
            Year.set(time);
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

        private void review(String report, String what, String time) {
            Year.set(time);
            change(OFFICE, report)
                    .body(what.equals("return") ? "{\"reason\": \"请补充\"}" : "{\"comment\": \"同意\"}")
                    .post("/api/v1/reports/" + report + "/" + what)
                    .then()
                    .statusCode(200);
        }

        private String ask(String report, String agency, String time) {
            Year.set(time);
            return as(approver(agency))
                    .contentType("application/json")
                    .body("""
                            {"of": "REPORT", "report": "%s", "until": "2025-02-14", "reason": "数据尚未汇总"}
                            """.formatted(report))
                    .post("/api/v1/measures/" + report.substring(0, report.indexOf('_')) + "/extensions")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
        }

        private void decide(String extension, boolean granted, String time) {
            Year.set(time);
            String path = "/api/v1/extensions/" + extension;
            as(OFFICE)
                    .contentType("application/json")
                    .header("If-Match", as(OFFICE).get(path).header("ETag"))
                    .body("{\"granted\": %s, \"reason\": \"经研究\"}".formatted(granted))
                    .post(path + "/decision")
                    .then()
                    .statusCode(200);
        }

        private RequestSpecification change(String token, String report) {
            String tag = as(token).get("/api/v1/reports/" + report).header("ETag");
            return as(token).contentType("application/json").header("If-Match", tag);
        }
    }

    private static int count(String to) {
        return as(OFFICE)
                .queryParam("limit", 1)
                .queryParam("plan", PLAN)
                .queryParam("to", to)
                .get("/api/v1/supervision-steps")
                .then()
                .statusCode(200)
                .extract()
                .path("total");
    }

    private static String day(String step) {
        String report = step.substring(0, step.indexOf("_R1_"));
        return as(OFFICE)
                .queryParam("report", report.replace("-002_", "-072_"))
                .queryParam("step", "NOTICE")
                .get("/api/v1/supervision-steps")
                .then()
                .extract()
                .path("items[0].on");
    }

    private static ValidatableResponse steps(String report) {
        return as(OFFICE)
                .queryParam("report", report)
                .get("/api/v1/supervision-steps")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse outlook(String token, String report) {
        return as(token)
                .queryParam("report", report)
                .get("/api/v1/supervision/outlook")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse replay(String token, String from, String to) {
        return as(token)
                .queryParam("from", from)
                .queryParam("to", to)
                .queryParam("plan", PLAN)
                .get("/api/v1/supervision/replay")
                .then()
                .statusCode(200);
    }

    private static String approver(String agency) {
        return Tokens.of("approver-" + agency).role("approver").agency(agency).build();
    }

    private static String officer(String agency) {
        return Tokens.of("officer-" + agency).role("officer").agency(agency).build();
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).header("Accept-Language", "en");
    }

    private static void eventually(org.awaitility.core.ThrowingRunnable holds) {
        Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(holds);
    }
}
