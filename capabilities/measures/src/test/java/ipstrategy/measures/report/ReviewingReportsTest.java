package ipstrategy.measures.report;

import static ipstrategy.measures.report.Season.APPROVER;
import static ipstrategy.measures.report.Season.OFFICER;
import static ipstrategy.measures.report.Season.ON_TRACK;
import static ipstrategy.measures.report.Season.PILOTS;
import static ipstrategy.measures.report.Season.Q3;
import static ipstrategy.measures.report.Season.submit;
import static ipstrategy.measures.report.Season.together;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
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

/// How the office accepts reports, gives them back and carries them further up.
@QuarkusTest
@TestProfile(DaysForTests.class)
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
class ReviewingReportsTest extends InSeason {

    @Test
    void aLateReportStaysOverdueUntilItIsAccepted() {
        season.run("update measure set extended_to = '2026-12-31' where id = '" + PILOTS + "'");
        season.open("PROMOTION-2017");
        season.on("2026-10-22");
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
        season.told(PILOTS, "measure.status-changed", "measure.status-changed");
    }

    @Test
    void aReportThatIsSubmittedAfterItsDayBeforeTheClockLooksMakesTheMeasureOverdue() {
        season.run("update measure set extended_to = '2026-12-31' where id = '" + PILOTS + "'");
        season.open("PROMOTION-2017");
        OFFICER.draft(Q3, ON_TRACK).statusCode(200);
        clock.set("2026-10-21");
        APPROVER.act(Q3, "submission", null).statusCode(200).body("overdue", is(true));
        OFFICER.get("/measures/" + PILOTS).body("status", is("OVERDUE"));
    }

    @Test
    void whatFailsAmongManyDecisionsHidesNotWhatBecameOfTheOthers() {
        String other = "PROMOTION-2017-002_2026-Q3_SIPO";
        season.open("PROMOTION-2017");
        submit(Q3);
        submit(other);
        season.run("alter table report add constraint never_accepted check (id <> '" + other
                + "' or state <> 'ACCEPTED')");
        try {
            Desk.OFFICE
                    .post("/report-reviews", null, """
                    [{"id": "%s", "ifMatch": "*", "decision": "ACCEPT"},
                     {"id": "%s", "ifMatch": "*", "decision": "ACCEPT"}]
                    """.formatted(Q3, other))
                    .statusCode(200)
                    .body("items.status", contains(200, 500))
                    .body("items[0].report.state", is("ACCEPTED"))
                    .body("items[1].problem", is("internal"));
            Desk.OFFICE.get("/reports/" + other).body("state", is("SUBMITTED"));
        } finally {
            season.run("alter table report drop constraint never_accepted");
        }
    }

    @Test
    void whatIsToldOfAReportNamesWhoTakesPart() {
        season.open("PROMOTION-2017");
        submit(Q3);
        Desk.OFFICE.act(Q3, "acceptance", null).statusCode(200);
        assertThat(season.number("select count(*) from outbox_event where type = 'ipstrategy.report.accepted.v1'"
                        + " and subject = '" + Q3 + "'"
                        + " and cast(data as jsonb) #> '{after,participants}' = '[\"SAIC\", \"SAPPRFT\"]'"))
                .isPositive();
    }

    @Test
    void aReportIsGivenBackWithAReasonAndComesAgain() {
        season.open("PROMOTION-2017");
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
        season.told(
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
        season.open("PROMOTION-2017");
        submit(Q3);
        Desk.OFFICE.act(Q3, "return", "{\"reason\": \"缺少佐证\"}").statusCode(200);
        season.on("2026-10-16");
        OFFICER.get("/reports/" + Q3).body("state", is("OVERDUE")).body("overdueSince", is("2026-10-15"));
        OFFICER.get("/measures/" + PILOTS).body("status", is("OVERDUE"));
    }

    @Test
    void whatAStateDoesNotAllowIsRefusedWithStateAndAllowedActions() {
        season.open("PROMOTION-2017");
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
        season.told(
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
        season.open("PROMOTION-2017");
        String own = "PROMOTION-2017-092_2026-Q3_JC-OFFICE";
        Desk.approver("JC-OFFICE").draft(own, ON_TRACK).statusCode(200);
        Desk.approver("JC-OFFICE").act(own, "submission", null).statusCode(200);
        season.run("update report set submitted_by = 'coordinator-jc' where id = '" + own + "'");
        Desk.OFFICE.act(own, "acceptance", null).statusCode(403).body("detail", containsString("signed themselves"));
        Desk.COLLEAGUE.act(own, "acceptance", null).statusCode(200);
        APPROVER.act(Q3, "acceptance", null).statusCode(403);
    }

    @Test
    void ofTwoReviewersAtOnceOneDecides() throws Exception {
        season.open("PROMOTION-2017");
        submit(Q3);
        String first = Desk.OFFICE.tag("/reports/" + Q3);
        String second = Desk.COLLEAGUE.tag("/reports/" + Q3);
        List<Integer> answers = together(
                () -> status(Desk.OFFICE, "/acceptance", first, "{}"),
                () -> status(Desk.COLLEAGUE, "/return", second, "{\"reason\": \"缺少佐证\"}"));
        assertThat(answers).containsExactlyInAnyOrder(200, 412);
        assertThat(season.number("select count(*) from outbox_event where subject = '" + Q3
                        + "' and type in ('ipstrategy.report.accepted.v1', 'ipstrategy.report.returned.v1')"
                        + " and id > (select max(id) from outbox_event where subject = '" + Q3
                        + "' and type = 'ipstrategy.report.submitted.v1')"))
                .isEqualTo(1);
    }

    @Test
    void theOfficeDecidesOnManyAtOnceAndHearsWhatBecameOfEach() {
        season.open("PROMOTION-2017");
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

    private static int status(Desk desk, String what, String tag, String body) {
        return desk.post("/reports/" + Q3 + what, tag, body).extract().statusCode();
    }

    private static String quoted(String report) {
        return "\"" + Desk.OFFICE.tag("/reports/" + report).replace("\"", "\\\"") + "\"";
    }
}
