package ipstrategy.measures.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import ipstrategy.identity.Caller;
import ipstrategy.measures.ClockForTests;
import ipstrategy.measures.DaysForTests;
import ipstrategy.measures.asking.Asking;
import ipstrategy.measures.terms.MeasureId;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.TokensForTests;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Reports from the day they are asked for to the day they are accepted, through the doors and over the days.
@QuarkusTest
@TestProfile(DaysForTests.class)
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
class ReportingTest {

    /// Led by SIPO; SAIC and SAPPRFT participate.
    private static final String PILOTS = "PROMOTION-2017-001";

    private static final String Q3 = PILOTS + "_2026-Q3_SIPO";

    /// Two units of the office answer for it by duty.
    private static final String SHARED = "PATENT-2017-001";

    private static final String RULE = """
            {"from": "2026-07-01", "reason": "the conference decided so"}
            """;
    private static final String WORDS = """
            {"assessment": "%s", "narrative": "试点地方已选定", "issues": "两地进度偏慢", "ready": true}
            """;
    private static final String ON_TRACK = WORDS.formatted("ON_TRACK");

    private static final Desk OFFICER = Desk.officer("SIPO");
    private static final Desk APPROVER = Desk.approver("SIPO");
    private static final Desk PARTICIPANT = Desk.approver("SAIC");
    private static final Desk STRANGER = Desk.approver("MOE");

    @Inject
    ClockForTests clock;

    @Inject
    Asking asking;

    @Inject
    Deriving deriving;

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void nobodyHasBeenAsked() {
        run(
                "truncate report, report_reader, report_tally, report_tally_change, errand, errand_tally, errand_tally_change, contribution,"
                        + " measure_evaluation, reporting_rule, reporting_rule_measure cascade");
        run("update measure set status = 'ASSIGNED', extended_to = null");
        run("update responsibility set valid_to = null where measure = '" + PILOTS + "'");
        on("2026-10-09");
    }

    @Test
    void nobodyIsAskedBeforeThereIsARule() {
        asking.once();
        Desk.OFFICE.get("/reports").statusCode(200).body("total", is(0)).body("items", empty());
        Desk.OFFICE.get("/reporting-rules/PROMOTION-2017").statusCode(404);
    }

    @Test
    void theClockAsksLetsFallDueAndNotesWhatIsOverdue() {
        open("PROMOTION-2017");
        OFFICER.get("/reports?measure=" + PILOTS)
                .statusCode(200)
                .body("items.period", contains("2026-Q3", "2026-Q4", "2027-Q1"))
                .body("items.state", contains("DUE", "NOT_YET_DUE", "NOT_YET_DUE"))
                .body("items.due", contains("2026-10-20", "2027-01-15", "2027-04-15"))
                .body("items.dueProvisional", contains(false, true, true))
                .body("items[0].waitsFor", contains("SIPO"))
                .body("total", is(3));
        on("2026-10-20");
        OFFICER.get("/reports/" + Q3).body("state", is("DUE")).body("overdue", is(false));
        on("2026-10-21");
        OFFICER.get("/reports/" + Q3).body("state", is("OVERDUE")).body("overdueSince", is("2026-10-20"));
        OFFICER.get("/measures/" + PILOTS).body("status", is("OVERDUE"));
        told(Q3, "report.overdue", "report.due", "report.asked");
    }

    @Test
    void whoIsAskedFindsItInTheInbox() {
        open("PROMOTION-2017");
        OFFICER.get("/inbox?measure=" + PILOTS)
                .statusCode(200)
                .body("items.kind", contains("REPORT_TO_FILE"))
                .body("items.subject", contains(Q3))
                .body("items.due", contains("2026-10-20"))
                .body("items.title.en", contains("Pilot reform of comprehensive IP administration"))
                .body("total", is(1));
        OFFICER.draft(Q3, ON_TRACK).statusCode(200);
        APPROVER.get("/inbox?role=APPROVER").body("items.kind", contains("DRAFT_TO_SIGN"));
        APPROVER.act(Q3, "submission", null).statusCode(200);
        OFFICER.get("/inbox?measure=" + PILOTS).body("items", empty());
        Desk.OFFICE.get("/inbox?kind=REPORT_TO_REVIEW").body("items.subject", contains(Q3));
        Desk.OFFICE.get("/inbox?waitsFor=SAIC").body("items.kind", contains("CONTRIBUTION_ASKED"));
        OFFICER.get("/inbox?waitsFor=SAIC").statusCode(403);
    }

    @Test
    void askingTwiceChangesNothing() {
        open("PROMOTION-2017");
        open("PATENT-2017");
        on("2026-10-21");
        long reports = number("select count(*) from report");
        long told = number("select count(*) from outbox_event");
        asking.once();
        assertThat(number("select count(*) from report")).isEqualTo(reports);
        assertThat(number("select count(*) from outbox_event")).isEqualTo(told);
    }

    @Test
    void severalReplicasAskOnce() throws Exception {
        Desk.OFFICE.put("/reporting-rules/PROMOTION-2017", null, RULE).statusCode(200);
        Desk.OFFICE.put("/reporting-rules/PATENT-2017", null, RULE).statusCode(200);
        atOnce(4, () -> {
            asking.once();
            return 0;
        });
        assertThat(number("select count(*) from outbox_event where type like 'ipstrategy.report.asked%'"
                        + " and subject in (select id from report) group by subject order by 1 desc limit 1"))
                .isPositive();
        assertThat(number("select count(*) from report where state = 'NOT_YET_DUE' and opens_on <= '2026-10-09'"))
                .isZero();
        Desk.OFFICE
                .get("/reporting-rules?sort=-id&limit=1")
                .statusCode(200)
                .body("items.id", contains("PROMOTION-2017_coordination"))
                .body("items.service", contains("coordination"))
                .body("total", is(2))
                .body("next", notNullValue());
        // two units, three periods
        assertThat(number("select count(*) from report where measure = '" + SHARED + "'"))
                .isEqualTo(6);
    }

    @Test
    void everyCoordinatorOfTheOfficeSetsTheRuleAndNobodyElse() {
        String rule = "/reporting-rules/PROMOTION-2017";
        APPROVER.put(rule, null, RULE).statusCode(403);
        Desk.OFFICE
                .put(rule, null, RULE)
                .statusCode(200)
                .body("cadence", is("QUARTERLY"))
                .body("workingDays", is(10))
                .body("contributionWorkingDays", is(5));
        Desk.OFFICE.put(rule, null, RULE).statusCode(428);
        Desk.OFFICE.put(rule, "\"old\"", RULE).statusCode(412);
        String monthly = """
                {"cadence": "MONTHLY", "reason": "closely watched"}
                """;
        Desk.OFFICE
                .put(rule + "/measures/" + PILOTS, Desk.OFFICE.tag(rule), monthly)
                .statusCode(200)
                .body("measures", hasSize(1));
        Desk.OFFICE
                .put(rule + "/measures/PATENT-2017-001", Desk.OFFICE.tag(rule), monthly)
                .statusCode(404);
        asking.once();
        OFFICER.get("/reports?measure=" + PILOTS)
                .body("items.period", contains("2026-07", "2026-08", "2026-09", "2026-10", "2026-11"));
        told("PROMOTION-2017", "reporting-rule.set", "reporting-rule.set");
        Desk.OFFICE
                .put("/reporting-rules/PATENT-2017", null, """
                {"from": "2026-07-01", "to": "2026-01-01", "workingDays": 0, "reason": ""}
                """)
                .statusCode(400)
                .body("errors", hasSize(3));
    }

    @Test
    void aDraftIsTheAgencysOwnAndClearsNothing() {
        open("PROMOTION-2017");
        on("2026-10-21");
        OFFICER.draft(Q3, ON_TRACK)
                .statusCode(200)
                .body("narrative", is("试点地方已选定"))
                .body("ready", is(true))
                .body("state", is("OVERDUE"))
                .body("overdue", is(true));
        PARTICIPANT
                .get("/reports/" + Q3)
                .statusCode(200)
                .body("narrative", nullValue())
                .body("ready", is(false));
        Desk.AUDITOR.get("/reports/" + Q3).body("narrative", is("试点地方已选定"));
        PARTICIPANT.draft(Q3, ON_TRACK).statusCode(403).body("detail", containsString("asked for the report"));
        Desk.OFFICE
                .put("/reports/" + Q3 + "/draft", Desk.OFFICE.tag("/reports/" + Q3), ON_TRACK)
                .statusCode(403);
        OFFICER.put("/reports/" + Q3 + "/draft", null, ON_TRACK).statusCode(428);
    }

    @Test
    void whatIsMissingIsToldAtOnceWithItsPlace() {
        open("PROMOTION-2017");
        APPROVER.act(Q3, "submission", null)
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/assessment", "/narrative"));
        OFFICER.draft(Q3, """
                {"assessment": "MET", "narrative": "已完成",
                 "values": [{"metric": "PCT-APPLICATIONS", "period": "2026-Q3", "value": 12, "unit": "件"}],
                 "deliverables": [{"id": "D1", "state": "DONE"}, {"id": "D9", "state": "NOT_STARTED"}]}
                """).statusCode(200);
        APPROVER.act(Q3, "submission", null)
                .statusCode(400)
                .body("type", is("/problems/invalid-body"))
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/deliverables/0/evidence", "/deliverables/1/id", "/assessment", "/values/0/metric"))
                .body("errors.message", hasItem(containsString("name the evidence")));
        OFFICER.get("/reports/" + Q3).body("state", is("DUE")).body("submissions", is(0));
    }

    @Test
    void whatIsDoneWithItsEvidenceStoredIsSubmittedAndCompletesTheMeasure() {
        open("PROMOTION-2017");
        String report = "PROMOTION-2017-003_2026-Q3_SCOPSR";
        Desk officer = Desk.officer("SCOPSR");
        Desk approver = Desk.approver("SCOPSR");
        String done = """
                {"assessment": "MET", "narrative": "改革方案已经印发",
                 "deliverables": [{"id": "D1", "state": "DONE", "evidence": ["%s"]}]}
                """;
        officer.draft(report, done.formatted("0".repeat(64))).statusCode(200);
        approver.act(report, "submission", null)
                .statusCode(400)
                .body("errors.pointer", contains("/deliverables/0/evidence/0"))
                .body("errors.message", contains(containsString("no such file is stored")));
        String stored = officer.asking()
                .contentType("text/plain")
                .body("改革方案已经印发。".getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/measures/PROMOTION-2017-003/evidence?name=notice.txt")
                .then()
                .statusCode(anyOf(is(200), is(201)))
                .extract()
                .path("sha256");
        officer.draft(report, done.formatted(stored)).statusCode(200);
        approver.act(report, "submission", null).statusCode(200).body("deliverables[0].evidence", contains(stored));
        Desk.OFFICE.act(report, "acceptance", null).statusCode(200);
        Desk.OFFICE.get("/measures/PROMOTION-2017-003").body("status", is("COMPLETED"));
        on("2027-01-04");
        Desk.OFFICE.get("/reports?measure=PROMOTION-2017-003").body("items.period", contains("2026-Q3"));
        Desk.OFFICE.get("/measures/PROMOTION-2017-003").body("status", is("COMPLETED"));
    }

    @Test
    void onlyAnApproverOfTheAgencySigns() {
        open("PROMOTION-2017");
        OFFICER.draft(Q3, ON_TRACK).statusCode(200);
        OFFICER.act(Q3, "submission", null).statusCode(403);
        PARTICIPANT.act(Q3, "submission", null).statusCode(403);
        STRANGER.get("/reports/" + Q3).statusCode(404);
        STRANGER.get("/reports?ids=" + Q3).body("items", empty()).body("missing", contains(Q3));
        APPROVER.get("/reports?ids=" + Q3).body("items.id", contains(Q3)).body("missing", empty());
        STRANGER.post("/reports/" + Q3 + "/submission", "*", null).statusCode(404);
        APPROVER.post("/reports/" + Q3 + "/submission", null, null).statusCode(428);
        APPROVER.get("/reports/" + Q3)
                .body("_actions.action", contains("save-draft", "submit", "recall", "return", "accept", "escalate"))
                .body("_actions.allowed", contains(true, true, false, false, false, false))
                .body("_actions[4].reason.en", containsString("joint-conference office"));
        APPROVER.act(Q3, "submission", null)
                .statusCode(200)
                .body("state", is("SUBMITTED"))
                .body("timely", is(true))
                .body("waitsFor", contains("JC-OFFICE"))
                .body("_actions.findAll { it.allowed }.action", contains("recall"));
    }

    @Test
    void anAgencyTakesBackWhatTheOfficeHasNotDecided() {
        open("PROMOTION-2017");
        submit(Q3);
        String why = "{\"reason\": \"数据有误\"}";
        String saic = Q3 + "_1_SAIC";
        String list = "/reports/" + Q3 + "/contributions";
        PARTICIPANT
                .put(list + "/SAIC", PARTICIPANT.tag(list + "/SAIC"), "{\"answer\": \"COUNTERSIGNED\"}")
                .statusCode(200);
        OFFICER.act(Q3, "recall", why).statusCode(403);
        PARTICIPANT.act(Q3, "recall", why).statusCode(403);
        STRANGER.post("/reports/" + Q3 + "/recall", "*", why).statusCode(404);
        APPROVER.post("/reports/" + Q3 + "/recall", null, why).statusCode(428);
        APPROVER.act(Q3, "recall", "{\"reason\": \" \"}").statusCode(400);
        String stale = Desk.OFFICE.tag("/reports/" + Q3);

        APPROVER.act(Q3, "recall", why)
                .statusCode(200)
                .body("state", is("DUE"))
                .body("overdue", is(false))
                .body("submittedAt", nullValue())
                .body("timely", nullValue())
                .body("recalled.reason", is("数据有误"))
                .body("narrative", is("试点地方已选定"))
                .body("waitsFor", contains("SIPO"));

        Desk.OFFICE.post("/reports/" + Q3 + "/acceptance", stale, "{}").statusCode(412);
        PARTICIPANT.get("/reports/" + Q3).body("narrative", nullValue());
        OFFICER.get("/inbox?measure=" + PILOTS).body("items.kind", contains("REPORT_TO_FILE"));
        Desk.OFFICE.get("/inbox?kind=REPORT_TO_REVIEW").body("items", empty());
        Desk.OFFICE.get("/inbox?kind=CONTRIBUTION_ASKED").body("items", empty());
        on("2026-10-16");
        Desk.OFFICE.get(list).body("items.state", contains("COUNTERSIGNED", "CLOSED"));
        told(Q3, "report.recalled", "report.submitted", "report.drafted", "report.due", "report.asked");
        told(saic, "contribution.answered", "contribution.asked");
        told(Q3 + "_1_SAPPRFT", "contribution.closed", "contribution.asked");
        APPROVER.act(Q3, "recall", why)
                .statusCode(409)
                .body("state", is("DUE"))
                .body("allowedActions", contains("save-draft", "submit"));
        submit(Q3);
        OFFICER.get("/reports/" + Q3).body("submissions", is(2)).body("timely", is(true));
        Desk.OFFICE.get("/contributions?agency=SAPPRFT").body("items.state", contains("CLOSED", "ASKED"));
        Desk.OFFICE.act(Q3, "acceptance", null).statusCode(200);
        APPROVER.act(Q3, "recall", why).statusCode(409).body("state", is("ACCEPTED"));
    }

    @Test
    void whoTakesBackAfterTheDayIsOverdueAndSoIsTheMeasure() {
        open("PROMOTION-2017");
        submit(Q3);
        on("2026-10-21");
        OFFICER.get("/reports/" + Q3).body("state", is("SUBMITTED")).body("overdue", is(false));
        APPROVER.act(Q3, "recall", "{\"reason\": \"数据有误\"}")
                .statusCode(200)
                .body("state", is("OVERDUE"))
                .body("overdueSince", is("2026-10-20"));
        OFFICER.get("/measures/" + PILOTS).body("status", is("OVERDUE"));
    }

    @Test
    void ofARecallAndADecisionAtOnceOneHolds() throws Exception {
        open("PROMOTION-2017");
        submit(Q3);
        String office = Desk.OFFICE.tag("/reports/" + Q3);
        String approver = APPROVER.tag("/reports/" + Q3);
        List<Integer> answers = together(
                () -> status(Desk.OFFICE, "/acceptance", office, "{}"),
                () -> status(APPROVER, "/recall", approver, "{\"reason\": \"数据有误\"}"));
        assertThat(answers).containsExactlyInAnyOrder(200, 412);
        OFFICER.get("/reports/" + Q3).body("state", is(answers.getFirst() == 200 ? "ACCEPTED" : "DUE"));
    }

    @Test
    void aLateReportStaysOverdueUntilItIsAccepted() {
        run("update measure set extended_to = '2026-12-31' where id = '" + PILOTS + "'");
        open("PROMOTION-2017");
        on("2026-10-22");
        submit(Q3);
        OFFICER.get("/reports?overdue=true&state=SUBMITTED")
                .body("items.id", contains(Q3))
                .body("items.timely", contains(false));
        OFFICER.get("/measures/" + PILOTS).body("status", is("OVERDUE"));
        Desk.OFFICE
                .act(Q3, "acceptance", "{\"comment\": \"noted\"}")
                .statusCode(200)
                .body("state", is("ACCEPTED"))
                .body("overdue", is(false));
        OFFICER.get("/measures/" + PILOTS).body("status", is("IN_PROGRESS"));
        told(PILOTS, "measure.status-changed", "measure.status-changed");
    }

    @Test
    void aReportIsGivenBackWithAReasonAndComesAgain() {
        open("PROMOTION-2017");
        submit(Q3);
        Desk.OFFICE.act(Q3, "return", "{\"reason\": \" \"}").statusCode(400);
        Desk.OFFICE
                .act(Q3, "return", "{\"reason\": \"缺少佐证\"}")
                .statusCode(200)
                .body("state", is("RETURNED"))
                .body("returned.reason", is("缺少佐证"))
                .body("returned.resubmitBy", is("2026-10-15"));
        OFFICER.get("/inbox?measure=" + PILOTS)
                .body("items.kind", contains("REPORT_TO_CORRECT"))
                .body("items.due", contains("2026-10-15"));
        submit(Q3);
        OFFICER.get("/reports/" + Q3).body("submissions", is(2)).body("timely", is(true));
        Desk.OFFICE.act(Q3, "acceptance", null).statusCode(200);
        told(
                Q3,
                "report.accepted",
                "report.submitted",
                "report.drafted",
                "report.returned",
                "report.submitted",
                "report.drafted",
                "report.due",
                "report.asked");
    }

    @Test
    void whoMissesTheDayOfAReturnedReportIsOverdue() {
        open("PROMOTION-2017");
        submit(Q3);
        Desk.OFFICE.act(Q3, "return", "{\"reason\": \"缺少佐证\"}").statusCode(200);
        on("2026-10-16");
        OFFICER.get("/reports/" + Q3).body("state", is("OVERDUE")).body("overdueSince", is("2026-10-15"));
        OFFICER.get("/measures/" + PILOTS).body("status", is("OVERDUE"));
    }

    @Test
    void whatAStateDoesNotAllowIsRefusedWithStateAndAllowedActions() {
        open("PROMOTION-2017");
        Desk.OFFICE
                .act(Q3, "acceptance", null)
                .statusCode(409)
                .body("type", is("/problems/conflict"))
                .body("state", is("DUE"))
                .body("allowedActions", contains("save-draft", "submit"));
        String q4 = PILOTS + "_2026-Q4_SIPO";
        OFFICER.draft(q4, ON_TRACK).statusCode(200);
        APPROVER.act(q4, "submission", null).statusCode(409).body("state", is("NOT_YET_DUE"));
        submit(Q3);
        OFFICER.draft(Q3, ON_TRACK).statusCode(409).body("state", is("SUBMITTED"));
        Desk.OFFICE
                .act(Q3, "escalation", "{\"reason\": \"国务院关注\"}")
                .statusCode(200)
                .body("escalated.reason", is("国务院关注"));
        Desk.OFFICE
                .act(Q3, "escalation", "{\"reason\": \"again\"}")
                .statusCode(409)
                .body("allowedActions", contains("recall", "return", "accept"));
        Desk.OFFICE.act(Q3, "acceptance", null).statusCode(200);
        Desk.OFFICE
                .act(Q3, "return", "{\"reason\": \"too late\"}")
                .statusCode(409)
                .body("state", is("ACCEPTED"));
        APPROVER.act(Q3, "submission", null).statusCode(409);
        told(
                Q3,
                "report.accepted",
                "report.escalated",
                "report.submitted",
                "report.drafted",
                "report.due",
                "report.asked");
    }

    @Test
    void nobodyReviewsWhatHeHasSignedHimself() {
        open("PROMOTION-2017");
        String own = "PROMOTION-2017-092_2026-Q3_JC-OFFICE";
        Desk.approver("JC-OFFICE").draft(own, ON_TRACK).statusCode(200);
        Desk.approver("JC-OFFICE").act(own, "submission", null).statusCode(200);
        run("update report set submitted_by = 'coordinator-jc' where id = '" + own + "'");
        Desk.OFFICE.act(own, "acceptance", null).statusCode(403).body("detail", containsString("signed themselves"));
        Desk.COLLEAGUE.act(own, "acceptance", null).statusCode(200);
        APPROVER.act(Q3, "acceptance", null).statusCode(403);
    }

    @Test
    void ofTwoReviewersAtOnceOneDecides() throws Exception {
        open("PROMOTION-2017");
        submit(Q3);
        String first = Desk.OFFICE.tag("/reports/" + Q3);
        String second = Desk.COLLEAGUE.tag("/reports/" + Q3);
        List<Integer> answers = together(
                () -> status(Desk.OFFICE, "/acceptance", first, "{}"),
                () -> status(Desk.COLLEAGUE, "/return", second, "{\"reason\": \"缺少佐证\"}"));
        assertThat(answers).containsExactlyInAnyOrder(200, 412);
        assertThat(number("select count(*) from outbox_event where subject = '" + Q3
                        + "' and type in ('ipstrategy.report.accepted.v1', 'ipstrategy.report.returned.v1')"
                        + " and id > (select max(id) from outbox_event where subject = '" + Q3
                        + "' and type = 'ipstrategy.report.submitted.v1')"))
                .isEqualTo(1);
    }

    @Test
    void ofTwoDraftsAtOnceNoneIsLostUnseen() throws Exception {
        open("PROMOTION-2017");
        String officer = OFFICER.tag("/reports/" + Q3);
        String approver = APPROVER.tag("/reports/" + Q3);
        String path = "/reports/" + Q3 + "/draft";
        List<Integer> answers = together(
                () -> OFFICER.put(path, officer, WORDS.formatted("ON_TRACK"))
                        .extract()
                        .statusCode(),
                () -> APPROVER.put(path, approver, WORDS.formatted("CONSTRAINED"))
                        .extract()
                        .statusCode());
        assertThat(answers).containsExactlyInAnyOrder(200, 412);
        OFFICER.get("/reports/" + Q3).body("assessment", is(answers.getFirst() == 200 ? "ON_TRACK" : "CONSTRAINED"));
    }

    @Test
    void theOfficeDecidesOnManyAtOnceAndHearsWhatBecameOfEach() {
        open("PROMOTION-2017");
        String other = "PROMOTION-2017-002_2026-Q3_SIPO";
        String third = "PROMOTION-2017-072_2026-Q3_SIPO";
        submit(Q3);
        submit(other);
        String body = """
                [{"id": "%s", "ifMatch": %s, "decision": "ACCEPT", "reason": "noted"},
                 {"id": "%s", "ifMatch": %s, "decision": "RETURN", "reason": "缺少佐证"},
                 {"id": "%s", "ifMatch": %s, "decision": "ACCEPT"},
                 {"id": "%s", "ifMatch": "\\"old\\"", "decision": "ACCEPT"},
                 {"id": "PROMOTION-2017-999_2026-Q3_SIPO", "ifMatch": "*", "decision": "ACCEPT"}]
                """.formatted(Q3, quoted(Q3), other, quoted(other), third, quoted(third), other);
        Desk.OFFICE
                .post("/report-reviews", null, body)
                .statusCode(200)
                .body("items.status", contains(200, 200, 409, 412, 404))
                .body("items[0].report.state", is("ACCEPTED"))
                .body("items[1].report.state", is("RETURNED"))
                .body("items[2].report.state", is("DUE"))
                .body("items[2].problem", is("conflict"))
                .body("items[4].report", nullValue());
        Desk.OFFICE
                .post("/report-reviews", null, """
                [{"id": "%s", "ifMatch": "*", "decision": "RETURN"}]
                """.formatted(Q3))
                .statusCode(400)
                .body("errors.message", hasItem(containsString("with a reason")));
        APPROVER.post("/report-reviews", null, body).statusCode(403);
    }

    @Test
    void participantsCountersignContributeOrDissentAndSilenceIsShownAsSilence() {
        open("PROMOTION-2017");
        submit(Q3);
        String list = "/reports/" + Q3 + "/contributions";
        String saic = list + "/SAIC";
        Desk.OFFICE
                .get(list)
                .statusCode(200)
                .body("items.agency", contains("SAIC", "SAPPRFT"))
                .body("items.state", contains("ASKED", "ASKED"))
                .body("items.due", contains("2026-10-15", "2026-10-15"));
        PARTICIPANT
                .put(saic, PARTICIPANT.tag(saic), "{\"answer\": \"DISSENTED\"}")
                .statusCode(400)
                .body("errors.message", contains(containsString("needs its reason")));
        Desk.officer("SAIC").put(saic, "*", "{\"answer\": \"COUNTERSIGNED\"}").statusCode(403);
        APPROVER.put(saic, "*", "{\"answer\": \"COUNTERSIGNED\"}").statusCode(403);
        PARTICIPANT.put(saic, null, "{\"answer\": \"COUNTERSIGNED\"}").statusCode(428);
        PARTICIPANT
                .put(saic, PARTICIPANT.tag(saic), "{\"answer\": \"DISSENTED\", \"text\": \"两地并未启动\"}")
                .statusCode(200)
                .body("state", is("DISSENTED"))
                .body("text", is("两地并未启动"))
                .body("late", is(false));
        PARTICIPANT.get("/inbox").body("items", empty());
        on("2026-10-16");
        Desk.OFFICE.get(list).body("items.state", contains("DISSENTED", "SILENT"));
        Desk late = Desk.approver("SAPPRFT");
        late.put(list + "/SAPPRFT", late.tag(list + "/SAPPRFT"), "{\"answer\": \"CONTRIBUTED\", \"text\": \"三省已培训\"}")
                .statusCode(200)
                .body("state", is("CONTRIBUTED"))
                .body("late", is(true));
        STRANGER.get(list).statusCode(404);
        STRANGER.get("/contributions").body("total", is(0));
        PARTICIPANT.get("/contributions?measure=" + PILOTS).body("total", is(2));
        told(Q3 + "_1_SAIC", "contribution.answered", "contribution.asked");
    }

    @Test
    void aResubmissionAsksAgainAndEarlierAnswersStay() {
        open("PROMOTION-2017");
        submit(Q3);
        String saic = "/reports/" + Q3 + "/contributions/SAIC";
        PARTICIPANT
                .put(saic, PARTICIPANT.tag(saic), "{\"answer\": \"COUNTERSIGNED\"}")
                .statusCode(200);
        Desk.OFFICE.act(Q3, "return", "{\"reason\": \"缺少佐证\"}").statusCode(200);
        PARTICIPANT
                .put(saic, PARTICIPANT.tag(saic), "{\"answer\": \"COUNTERSIGNED\"}")
                .statusCode(409)
                .body("state", is("RETURNED"));
        submit(Q3);
        PARTICIPANT
                .get("/contributions?agency=SAIC")
                .body("items.submission", contains(1, 2))
                .body("items.state", contains("COUNTERSIGNED", "ASKED"));
        PARTICIPANT.get(saic).body("submission", is(2)).body("_actions[0].allowed", is(true));
    }

    @Test
    void whoAnswersByDutyCompletesTheMeasureOnlyTogether() {
        open("PATENT-2017");
        for (String unit : List.of("SIPO-COORDINATION", "SIPO-MANAGEMENT")) {
            Desk.OFFICE.get("/measures/" + SHARED).body("status", not(is("STAGED_RESULT")));
            String report = SHARED + "_2026-Q3_" + unit;
            Desk.officer(unit).draft(report, WORDS.formatted("MET")).statusCode(200);
            Desk.approver(unit).act(report, "submission", null).statusCode(200);
            Desk.OFFICE.act(report, "acceptance", null).statusCode(200);
        }
        Desk.OFFICE.get("/measures/" + SHARED).body("status", is("STAGED_RESULT"));
        on("2027-01-04");
        Desk.OFFICE.get("/reports?measure=" + SHARED).body("items.period", not(hasItem("2027-Q2")));
    }

    @Test
    void aYearWithoutACalendarIsSaidAndNothingInItIsOverdue() {
        on("2027-10-08");
        open("PROMOTION-2017");
        String report = PILOTS + "_2028-Q1_SIPO";
        OFFICER.get("/reports/" + report)
                .body("due", nullValue())
                .body("dueUnknownYear", is(2028))
                .body("state", is("NOT_YET_DUE"));
        on("2028-07-01");
        OFFICER.get("/reports/" + report).body("state", is("DUE")).body("overdue", is(false));
    }

    @Test
    void nobodyReadsWhatDoesNotConcernTheOwnAgency() {
        open("PROMOTION-2017");
        STRANGER.get("/reports")
                .body(
                        "items.measure.unique()",
                        containsInAnyOrder("PROMOTION-2017-092", "PROMOTION-2017-100", "PROMOTION-2017-103"))
                .body("total", is(9));
        STRANGER.get("/reports?measure=" + PILOTS).body("items", empty()).body("total", is(0));
        STRANGER.get("/reports?agency=SIPO").body("items.measure.unique()", contains("PROMOTION-2017-103"));
        PARTICIPANT.get("/reports?measure=" + PILOTS).body("total", is(3));
        Desk.AUDITOR.get("/reports?measure=" + PILOTS).body("total", is(3));
        Desk.OFFICE.asking().auth().none().get("/api/v1/reports").then().statusCode(401);
    }

    @Test
    void totalsAreTheNumberOfRowsWhateverIsAsked() {
        open("PROMOTION-2017");
        open("PATENT-2017");
        on("2026-10-21");
        submit(Q3);
        for (Desk desk : List.of(Desk.OFFICE, OFFICER, PARTICIPANT)) {
            for (String filter : List.of(
                    "",
                    "&state=OVERDUE",
                    "&overdue=true",
                    "&overdue=false&plan=PROMOTION-2017",
                    "&agency=SIPO",
                    "&agency=SIPO&state=SUBMITTED",
                    "&period=2026-Q4",
                    "&dueFrom=2026-10-20&dueTo=2027-02-01",
                    "&plan=PATENT-2017")) {
                for (String order : List.of("id", "-id", "due", "-due")) {
                    String path = "/reports?limit=500&sort=" + order + filter;
                    List<String> ids = desk.get(path).statusCode(200).extract().path("items.id");
                    desk.get(path).body("total", is(ids.size()));
                    assertThat(paged(desk, "/reports?limit=37&sort=" + order + filter))
                            .containsExactlyElementsOf(ids);
                }
            }
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(number("select count(*) from report_tally_change"))
                        .isZero());
        Desk.OFFICE.get("/reports").body("total", is((int) number("select count(*) from report")));
    }

    @Test
    void whatIsAskedOfWhoWillNotAnswerThenIsTakenBack() {
        open("PROMOTION-2017");
        run("update responsibility set valid_to = '2026-11-30' where measure = '" + PILOTS + "' and agency = 'SIPO'");
        on("2026-10-10");
        Desk.OFFICE
                .get("/reports?measure=" + PILOTS)
                .body("items.id", contains(Q3))
                .body("total", is(1));
        told(PILOTS + "_2026-Q4_SIPO", "report.withdrawn", "report.asked");
        run("update responsibility set valid_to = null where measure = '" + PILOTS + "' and agency = 'SIPO'");
        on("2026-10-11");
        Desk.OFFICE.get("/reports?measure=" + PILOTS).body("total", is(3));
    }

    @Test
    void aPublishedEvaluationEndsAMeasureAndWhatIsAskedOnIt() {
        open("PROMOTION-2017");
        long before = number("select count(*) from outbox_event where subject = '" + PILOTS + "'");
        for (int i = 0; i < 2; i++) {
            QuarkusTransaction.requiringNew()
                    .run(() -> deriving.cover(
                            new MeasureId(PILOTS), "EVALUATION-2026_PROMOTION-2017", Caller.platform("test")));
        }
        Desk.OFFICE.get("/measures/" + PILOTS).body("status", is("EVALUATED"));
        assertThat(number("select count(*) from outbox_event where subject = '" + PILOTS + "'"))
                .isEqualTo(before + 1);
        on("2027-01-04");
        Desk.OFFICE.get("/reports?measure=" + PILOTS).body("items.period", not(hasItem("2027-Q2")));
        Desk.OFFICE.get("/reports?measure=PROMOTION-2017-002").body("items.period", hasItem("2027-Q2"));
    }

    @Test
    void aCommandThatIsSentTwiceIsCarriedOutOnce() {
        open("PROMOTION-2017");
        OFFICER.draft(Q3, ON_TRACK).statusCode(200);
        String tag = APPROVER.tag("/reports/" + Q3);
        List<String> answers = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            answers.add(APPROVER.asking()
                    .header("If-Match", tag)
                    .header("Idempotency-Key", "submit-" + Q3)
                    .post("/api/v1/reports/" + Q3 + "/submission")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString());
        }
        assertThat(answers.getLast()).isEqualTo(answers.getFirst());
        told(Q3, "report.submitted", "report.drafted");
    }

    @Test
    void listsComeAsTables() {
        open("PROMOTION-2017");
        Desk.OFFICE
                .asking()
                .header("Accept", "text/csv")
                .get("/api/v1/reports?measure=" + PILOTS)
                .then()
                .statusCode(200)
                .body(containsString("id,measure,plan,agency"))
                .body(containsString(Q3));
        OFFICER.asking()
                .header("Accept", "text/csv")
                .get("/api/v1/inbox")
                .then()
                .statusCode(200)
                .body(containsString(Q3));
    }

    /// Lets the office ask for reports on a plan, and the clock do so.
    private void open(String plan) {
        Desk.OFFICE.put("/reporting-rules/" + plan, null, RULE).statusCode(200);
        asking.once();
    }

    private void on(String day) {
        clock.set(day);
        asking.once();
    }

    private static void submit(String report) {
        OFFICER.draft(report, ON_TRACK).statusCode(200);
        APPROVER.act(report, "submission", null).statusCode(200);
    }

    private static int status(Desk desk, String what, String tag, String body) {
        return desk.post("/reports/" + Q3 + what, tag, body).extract().statusCode();
    }

    private static String quoted(String report) {
        return "\"" + Desk.OFFICE.tag("/reports/" + report).replace("\"", "\\\"") + "\"";
    }

    private static List<String> paged(Desk desk, String path) {
        List<String> ids = new ArrayList<>();
        String next = "";
        while (next != null) {
            var page = desk.get(path + (next.isEmpty() ? "" : "&cursor=" + next))
                    .statusCode(200)
                    .extract();
            ids.addAll(page.path("items.id"));
            next = page.path("next");
        }
        return ids;
    }

    /// That exactly this was written down of something and told, newest first, since the test began.
    private void told(String subject, String... actions) {
        List<String> events = new ArrayList<>();
        for (String action : List.of(actions).reversed()) {
            events.add("ipstrategy." + action + ".v1");
        }
        assertThat(texts("select type from outbox_event where subject = '" + subject + "' order by id desc limit "
                                + actions.length)
                        .reversed())
                .containsExactlyElementsOf(events);
        assertThat(texts("select action from audit_entry where subject = '" + subject + "' order by id desc limit "
                        + actions.length))
                .containsExactly(actions);
    }

    private static <T> void atOnce(int times, Callable<T> task) throws InterruptedException, ExecutionException {
        List<Callable<T>> tasks = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            tasks.add(task);
        }
        all(tasks);
    }

    private static List<Integer> together(Callable<Integer> one, Callable<Integer> other)
            throws InterruptedException, ExecutionException {
        return all(List.of(one, other));
    }

    private static <T> List<T> all(List<Callable<T>> tasks) throws InterruptedException, ExecutionException {
        List<T> results = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(tasks.size())) {
            for (Future<T> done : pool.invokeAll(tasks)) {
                results.add(done.get());
            }
        }
        return results;
    }

    private void run(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    private long number(String sql) {
        return Long.parseLong(texts(sql).getFirst());
    }

    private List<String> texts(String sql) {
        List<String> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
        return found;
    }
}
