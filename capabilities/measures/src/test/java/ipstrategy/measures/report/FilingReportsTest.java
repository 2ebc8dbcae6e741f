package ipstrategy.measures.report;

import static ipstrategy.measures.report.Season.APPROVER;
import static ipstrategy.measures.report.Season.OFFICER;
import static ipstrategy.measures.report.Season.ON_TRACK;
import static ipstrategy.measures.report.Season.PARTICIPANT;
import static ipstrategy.measures.report.Season.Q3;
import static ipstrategy.measures.report.Season.STRANGER;
import static ipstrategy.measures.report.Season.WORDS;
import static ipstrategy.measures.report.Season.together;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import ipstrategy.identity.AgencyCode;
import ipstrategy.identity.Caller;
import ipstrategy.measures.Assignments;
import ipstrategy.measures.DaysForTests;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.TokensForTests;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// How an agency drafts a report, shows evidence and signs.
@QuarkusTest
@TestProfile(DaysForTests.class)
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
class FilingReportsTest extends InSeason {

    @Inject
    Assignments assignments;

    @Test
    void onceAMeasureIsLinkedToAMetricItsReportsGiveItsValues() {
        String links = "/measures/" + Season.PILOTS + "/metrics";
        String value = """
                {"assessment": "ON_TRACK", "narrative": "试点地方已选定", "issues": null, "ready": true,
                 "values": [{"metric": "WORK-REGISTRATIONS", "period": "2026-Q3", "value": 12, "unit": "件"}]}
                """;
        season.open("PROMOTION-2017");
        OFFICER.draft(Q3, value).statusCode(200);
        APPROVER.act(Q3, "submission", null).statusCode(400).body("errors.pointer", contains("/values/0/metric"));
        Desk.OFFICE
                .put(links, Desk.OFFICE.tag(links), "{\"metrics\": [\"WORK-REGISTRATIONS\"], \"reason\": \"x\"}")
                .statusCode(200);
        APPROVER.act(Q3, "submission", null).statusCode(200).body("values.metric", contains("WORK-REGISTRATIONS"));
        Desk.OFFICE
                .put(links, Desk.OFFICE.tag(links), "{\"metrics\": [], \"reason\": \"x\"}")
                .statusCode(200);
    }

    @Test
    void whatAnAgencyLeftOpenItsSuccessorFilesFromTheDayOfTheReform() {
        Desk officer = Desk.officer("CNIPA");
        Desk approver = Desk.approver("CNIPA");
        season.open("PROMOTION-2017");
        OFFICER.draft(Q3, ON_TRACK).statusCode(200);
        try {
            reform("2026-10-13");
            season.asks();
            APPROVER.get("/reports/" + Q3).body("waitsFor", contains("SIPO"));
            OFFICER.get("/supervision/outlook?report=" + Q3).body("items.agency", contains("SIPO"));
            // A letter of supervision waits for an answer.
            season.run("insert into errand (id, kind, measure, plan, subject, waits_for, role, since)"
                    + " values ('" + Q3 + "_SUPERVISION_TO_ANSWER_SIPO', 'SUPERVISION_TO_ANSWER', '" + Season.PILOTS
                    + "', 'PROMOTION-2017', '" + Q3 + "', 'SIPO', 'approver', now())");
            officer.get("/reports/" + Q3).statusCode(404);
            season.on("2026-10-13");
            officer.get("/reports/" + Q3)
                    .statusCode(200)
                    .body("agency", is("SIPO"))
                    .body("waitsFor", contains("CNIPA"))
                    .body("due", is("2026-10-20"))
                    .body("narrative", is("试点地方已选定"));
            season.told(Q3, "report.passed-on", "report.drafted");
            approver.get("/inbox?measure=" + Season.PILOTS).body("items.subject", hasItem(Q3));
            approver.get("/inbox?kind=SUPERVISION_TO_ANSWER").body("items.subject", contains(Q3));
            OFFICER.get("/inbox?measure=" + Season.PILOTS).body("items.subject", not(hasItem(Q3)));
            OFFICER.draft(Q3, ON_TRACK).statusCode(403);
            APPROVER.act(Q3, "submission", null).statusCode(403);
            season.on("2026-10-21");
            officer.get("/reports/" + Q3).body("state", is("OVERDUE"));
            assertThat(season.number("select count(*) from outbox_event where subject = '" + Q3
                            + "' and type = 'ipstrategy.report.overdue.v1'"
                            + " and cast(data as jsonb) #>> '{after,owedBy}' = 'CNIPA'"))
                    .isPositive();
            officer.get("/supervision/outlook?report=" + Q3).body("items.agency", contains("CNIPA"));
            officer.get("/measures/" + Season.PILOTS).body("status", is("OVERDUE"));
            officer.draft(Q3, WORDS.formatted("ON_TRACK")).statusCode(200);
            approver.act(Q3, "submission", null).statusCode(200).body("state", is("SUBMITTED"));
            assertThat(season.number("select count(*) from outbox_event where subject = '" + Q3 + "_1_SAIC'"
                            + " and cast(data as jsonb) #>> '{after,reporter}' = 'CNIPA'"))
                    .isPositive();
            Desk.OFFICE
                    .act(Q3, "acceptance", "{}")
                    .statusCode(200)
                    .body("state", is("ACCEPTED"))
                    .body("overdue", is(false));
        } finally {
            season.run(
                    "delete from responsibility where measure = '" + Season.PILOTS
                            + "' and (agency = 'CNIPA' or 'CNIPA' = any (members) or (agency = 'SIPO' and valid_to is not null))");
            season.run("update responsibility set superseded_at = null where measure = '" + Season.PILOTS + "'");
        }
    }

    @Test
    void whoReportsNoMoreButOwesAReportAsksForMoreTimeForIt() {
        season.open("PROMOTION-2017");
        season.run("update responsibility set valid_to = '2026-10-08' where measure = '" + Season.PILOTS
                + "' and agency = 'SIPO'");
        String asked = """
                {"of": "%s", "report": %s, "until": "2026-11-10", "reason": "数据尚未汇总"}
                """;
        String path = "/measures/" + Season.PILOTS + "/extensions";
        APPROVER.get("/reports/" + Q3).body("_actions[6].allowed", is(true));
        APPROVER.post(path, null, asked.formatted("DEADLINE", "null")).statusCode(403);
        STRANGER.post(path, null, asked.formatted("REPORT", "\"" + Q3 + "\"")).statusCode(403);
        String id = APPROVER.post(path, null, asked.formatted("REPORT", "\"" + Q3 + "\""))
                .statusCode(201)
                .extract()
                .path("id");
        APPROVER.get("/extensions/" + id).statusCode(200);
    }

    private void reform(String on) {
        QuarkusTransaction.requiringNew()
                .run(() -> assignments.passOn(
                        new AgencyCode("SIPO"),
                        new AgencyCode("CNIPA"),
                        LocalDate.parse(on),
                        Set.of(Season.PILOTS),
                        "reform",
                        Caller.platform("adopting")));
    }

    @Test
    void aDraftIsTheAgencysOwnAndClearsNothing() {
        season.open("PROMOTION-2017");
        season.on("2026-10-21");
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
    void whatIsImportantIsToldApartOnceItIsSubmittedAndFoundUntilItIsTakenBack() {
        String weighty = """
                {"assessment": "CONSTRAINED", "narrative": "试点地方已选定", "issues": "两地无法启动", "important": true,
                 "ready": true}
                """;
        season.open("PROMOTION-2017");
        OFFICER.draft(Q3, weighty).statusCode(200);
        // A draft is the agency's own, whatever it says.
        for (Desk desk : List.of(Desk.OFFICE, PARTICIPANT, OFFICER)) {
            desk.get("/reports?important=true").statusCode(200).body("total", is(0));
        }
        APPROVER.act(Q3, "submission", null).statusCode(200).body("important", is(true));
        season.told(Q3, "report.flagged", "report.submitted");
        for (Desk desk : List.of(Desk.OFFICE, PARTICIPANT, OFFICER)) {
            desk.get("/reports?important=true&state=SUBMITTED")
                    .body("items.id", contains(Q3))
                    .body("total", is(1));
            desk.get("/reports?important=false&limit=500").body("items.id", not(hasItem(Q3)));
        }
        STRANGER.get("/reports?important=true").body("total", is(0));
        APPROVER.act(Q3, "recall", "{\"reason\": \"数字有误\"}").statusCode(200);
        Desk.OFFICE.get("/reports?important=true").body("total", is(0));
        Desk.OFFICE.get("/reports?important=perhaps").statusCode(400);
    }

    @Test
    void whatIsNotImportantIsNotToldApart() {
        season.open("PROMOTION-2017");
        Season.submit(Q3);
        season.told(Q3, "report.submitted");
    }

    @Test
    void ofTwoDraftsAtOnceNoneIsLostUnseen() throws Exception {
        season.open("PROMOTION-2017");
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
    void whatIsMissingIsToldAtOnceWithItsPlace() {
        season.open("PROMOTION-2017");
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
        season.open("PROMOTION-2017");
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
        season.on("2027-01-04");
        Desk.OFFICE.get("/reports?measure=PROMOTION-2017-003").body("items.period", contains("2026-Q3"));
        Desk.OFFICE.get("/measures/PROMOTION-2017-003").body("status", is("COMPLETED"));
    }

    @Test
    void onlyAnApproverOfTheAgencySigns() {
        season.open("PROMOTION-2017");
        OFFICER.draft(Q3, ON_TRACK).statusCode(200);
        OFFICER.act(Q3, "submission", null).statusCode(403);
        PARTICIPANT.act(Q3, "submission", null).statusCode(403);
        STRANGER.get("/reports/" + Q3).statusCode(404);
        STRANGER.get("/reports?ids=" + Q3).body("items", empty()).body("missing", contains(Q3));
        APPROVER.get("/reports?ids=" + Q3).body("items.id", contains(Q3)).body("missing", empty());
        STRANGER.post("/reports/" + Q3 + "/submission", "*", null).statusCode(404);
        APPROVER.post("/reports/" + Q3 + "/submission", null, null).statusCode(428);
        APPROVER.get("/reports/" + Q3)
                .body(
                        "_actions.action",
                        contains("save-draft", "submit", "recall", "return", "accept", "escalate", "request-extension"))
                .body("_actions.allowed", contains(true, true, false, false, false, false, true))
                .body("_actions[4].reason.en", containsString("joint-conference office"));
        APPROVER.act(Q3, "submission", null)
                .statusCode(200)
                .body("state", is("SUBMITTED"))
                .body("timely", is(true))
                .body("waitsFor", contains("JC-OFFICE"))
                .body("_actions.findAll { it.allowed }.action", contains("recall"))
                .body("_actions[6].reason.en", containsString("before the joint-conference office"));
    }

    @Test
    void aCommandThatIsSentTwiceIsCarriedOutOnce() {
        season.open("PROMOTION-2017");
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
        season.told(Q3, "report.submitted", "report.drafted");
    }
}
