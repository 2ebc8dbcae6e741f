package ipstrategy.measures.report;

import static ipstrategy.measures.report.Season.APPROVER;
import static ipstrategy.measures.report.Season.OFFICER;
import static ipstrategy.measures.report.Season.PARTICIPANT;
import static ipstrategy.measures.report.Season.PILOTS;
import static ipstrategy.measures.report.Season.Q3;
import static ipstrategy.measures.report.Season.STRANGER;
import static ipstrategy.measures.report.Season.submit;
import static ipstrategy.measures.report.Season.together;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import ipstrategy.measures.DaysForTests;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.TokensForTests;
import java.util.List;
import org.junit.jupiter.api.Test;

/// How an agency takes back what it has submitted.
@QuarkusTest
@TestProfile(DaysForTests.class)
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
class RecallingReportsTest extends InSeason {

    @Test
    void anAgencyTakesBackWhatTheOfficeHasNotDecided() {
        season.open("PROMOTION-2017");
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
        season.on("2026-10-16");
        Desk.OFFICE.get(list).body("items.state", contains("COUNTERSIGNED", "CLOSED"));
        season.told(Q3, "report.recalled", "report.submitted", "report.drafted", "report.due", "report.asked");
        season.told(saic, "contribution.answered", "contribution.asked");
        season.told(Q3 + "_1_SAPPRFT", "contribution.closed", "contribution.asked");
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
        season.open("PROMOTION-2017");
        submit(Q3);
        season.on("2026-10-21");
        OFFICER.get("/reports/" + Q3).body("state", is("SUBMITTED")).body("overdue", is(false));
        APPROVER.act(Q3, "recall", "{\"reason\": \"数据有误\"}")
                .statusCode(200)
                .body("state", is("OVERDUE"))
                .body("overdueSince", is("2026-10-20"));
        OFFICER.get("/measures/" + PILOTS).body("status", is("OVERDUE"));
    }

    @Test
    void ofARecallAndADecisionAtOnceOneHolds() throws Exception {
        season.open("PROMOTION-2017");
        submit(Q3);
        String office = Desk.OFFICE.tag("/reports/" + Q3);
        String approver = APPROVER.tag("/reports/" + Q3);
        List<Integer> answers = together(
                () -> status(Desk.OFFICE, "/acceptance", office, "{}"),
                () -> status(APPROVER, "/recall", approver, "{\"reason\": \"数据有误\"}"));
        assertThat(answers).containsExactlyInAnyOrder(200, 412);
        OFFICER.get("/reports/" + Q3).body("state", is(answers.getFirst() == 200 ? "ACCEPTED" : "DUE"));
    }

    private static int status(Desk desk, String what, String tag, String body) {
        return desk.post("/reports/" + Q3 + what, tag, body).extract().statusCode();
    }
}
