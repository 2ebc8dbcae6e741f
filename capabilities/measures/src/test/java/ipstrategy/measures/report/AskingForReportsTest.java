package ipstrategy.measures.report;

import static ipstrategy.measures.report.Season.APPROVER;
import static ipstrategy.measures.report.Season.OFFICER;
import static ipstrategy.measures.report.Season.ON_TRACK;
import static ipstrategy.measures.report.Season.PILOTS;
import static ipstrategy.measures.report.Season.Q3;
import static ipstrategy.measures.report.Season.RULE;
import static ipstrategy.measures.report.Season.SHARED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import ipstrategy.identity.Caller;
import ipstrategy.measures.DaysForTests;
import ipstrategy.measures.cadence.SettingRules;
import ipstrategy.measures.cadence.Supposing;
import ipstrategy.measures.terms.MeasureId;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.TokensForTests;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/// Who is asked for which report from when until when, and whom nobody asks any more.
@QuarkusTest
@TestProfile(DaysForTests.class)
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
class AskingForReportsTest extends InSeason {

    @Inject
    Deriving deriving;

    @Inject
    SettingRules setting;

    @Inject
    Supposing supposing;

    @Test
    void nobodyIsAskedBeforeThereIsARule() {
        season.asks();
        Desk.OFFICE.get("/reports").statusCode(200).body("total", is(0)).body("items", empty());
        Desk.OFFICE.get("/reporting-rules/PROMOTION-2017").statusCode(404);
    }

    @Test
    void aPlanThatCameInByItsTextIsReportedOnByTheQuarterUntilTheOfficeSaysHowOften() {
        String rule = "/reporting-rules/PROMOTION-2017";
        String monthly = """
                {"cadence": "MONTHLY", "from": "2026-09-01", "reason": "closely watched"}
                """;
        QuarkusTransaction.requiringNew().run(() -> setting.suppose("PROMOTION-2017", Caller.platform("adopting")));
        season.asks();
        Desk.OFFICE
                .get(rule)
                .statusCode(200)
                .body("cadence", is("QUARTERLY"))
                .body("from", is("2026-10-09"))
                .body("workingDays", is(10))
                .body("usual", is(true));
        OFFICER.get("/reports?measure=" + PILOTS)
                .body("items.period", contains("2026-Q4", "2027-Q1"))
                .body("items.due", contains("2027-01-15", "2027-04-15"));
        Desk.OFFICE.put(rule, null, monthly).statusCode(200).body("usual", is(false));
        season.asks();
        OFFICER.get("/reports?measure=" + PILOTS).body("items.period", contains("2026-09", "2026-10", "2026-11"));
        Desk.OFFICE.put(rule, null, monthly).statusCode(428);
        QuarkusTransaction.requiringNew().run(() -> setting.suppose("PROMOTION-2017", Caller.platform("adopting")));
        Desk.OFFICE.get(rule).body("cadence", is("MONTHLY")).body("usual", is(false));
    }

    @Test
    void aPlanOfTheSeedsThatIsUnderWayIsReportedOnByTheQuarterToo() {
        String rule = "/reporting-rules/PROTECTION-2022";
        supposing.once();
        season.asks();
        Desk.OFFICE
                .get(rule)
                .statusCode(200)
                .body("cadence", is("QUARTERLY"))
                .body("from", is("2026-10-09"))
                .body("to", nullValue())
                .body("usual", is(true));
        // The plan names nobody who would answer for its measures.
        assertThat(season.number("select count(*) from report")).isZero();
        String tag = Desk.OFFICE.tag(rule);
        season.on("2026-10-12");
        supposing.once();
        assertThat(Desk.OFFICE.tag(rule)).isEqualTo(tag);
    }

    @Test
    void ofAPlanWhoseDaysHaveAllPassedNobodyIsAskedBeforeTheOfficeSaysSo() {
        supposing.once();
        Desk.OFFICE.get("/reporting-rules/PROMOTION-2017").statusCode(404);
        Desk.OFFICE.get("/reporting-rules/FYP-13").statusCode(404);
        Desk.OFFICE.put("/reporting-rules/FYP-13", null, RULE).statusCode(200).body("usual", is(false));
        supposing.once();
        Desk.OFFICE.get("/reporting-rules/FYP-13").body("usual", is(false));
    }

    @Test
    void whatTheOfficeAsksForTooIsNotTakenBackAndOnlyTheDayMayMove() {
        String later = Q3.replace("2026-Q3", "2026-Q4");
        QuarkusTransaction.requiringNew().run(() -> setting.suppose("PROMOTION-2017", Caller.platform("adopting")));
        season.asks();
        Desk.OFFICE.put("/reporting-rules/PROMOTION-2017", null, """
                {"cadence": "QUARTERLY", "from": "2026-10-01", "workingDays": 5, "reason": "as before, but sooner"}
                """).statusCode(200);
        season.asks();
        OFFICER.get("/reports?measure=" + PILOTS)
                .body("items.period", contains("2026-Q4", "2027-Q1"))
                .body("items.due", contains("2027-01-08", "2027-04-08"));
        season.told(later, "report.postponed", "report.asked");
        String tag = Desk.OFFICE.tag("/reporting-rules/PROMOTION-2017");
        Desk.OFFICE.put("/reporting-rules/PROMOTION-2017", tag, """
                {"cadence": "MONTHLY", "from": "2026-10-01", "workingDays": 5, "reason": "closely watched"}
                """).statusCode(200);
        season.asks();
        // What the office has asked for itself stays asked.
        season.told(later, "report.postponed", "report.asked");
    }

    @Test
    void whatFellDueByTheUsualRhythmStaysAsked() {
        QuarkusTransaction.requiringNew().run(() -> setting.suppose("PROMOTION-2017", Caller.platform("adopting")));
        season.asks();
        season.on("2027-01-04");
        Desk.OFFICE.put("/reporting-rules/PROMOTION-2017", null, """
                {"cadence": "YEARLY", "from": "2027-01-01", "reason": "year by year"}
                """).statusCode(200);
        season.asks();
        OFFICER.get("/reports?measure=" + PILOTS)
                .body("items.period", contains("2026-Q4", "2027", "2028"))
                .body("items.state", contains("DUE", "NOT_YET_DUE", "NOT_YET_DUE"));
    }

    @Test
    void theClockAsksLetsFallDueAndNotesWhatIsOverdue() {
        season.open("PROMOTION-2017");
        OFFICER.get("/reports?measure=" + PILOTS)
                .statusCode(200)
                .body("items.period", contains("2026-Q3", "2026-Q4", "2027-Q1"))
                .body("items.state", contains("DUE", "NOT_YET_DUE", "NOT_YET_DUE"))
                .body("items.due", contains("2026-10-20", "2027-01-15", "2027-04-15"))
                .body("items.dueProvisional", contains(false, true, true))
                .body("items[0].waitsFor", contains("SIPO"))
                .body("total", is(3));
        season.on("2026-10-20");
        OFFICER.get("/reports/" + Q3).body("state", is("DUE")).body("overdue", is(false));
        season.on("2026-10-21");
        OFFICER.get("/reports/" + Q3).body("state", is("OVERDUE")).body("overdueSince", is("2026-10-20"));
        OFFICER.get("/measures/" + PILOTS).body("status", is("OVERDUE"));
        season.told(Q3, "report.overdue", "report.due", "report.asked");
    }

    @Test
    void whoIsAskedFindsItInTheInbox() {
        season.open("PROMOTION-2017");
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
        season.open("PROMOTION-2017");
        season.open("PATENT-2017");
        season.on("2026-10-21");
        long reports = season.number("select count(*) from report");
        long told = season.number("select count(*) from outbox_event");
        season.asks();
        assertThat(season.number("select count(*) from report")).isEqualTo(reports);
        assertThat(season.number("select count(*) from outbox_event")).isEqualTo(told);
    }

    @Test
    void severalReplicasAskOnce() throws Exception {
        Desk.OFFICE.put("/reporting-rules/PROMOTION-2017", null, RULE).statusCode(200);
        Desk.OFFICE.put("/reporting-rules/PATENT-2017", null, RULE).statusCode(200);
        season.asksAtOnce(4);
        assertThat(season.number("select count(*) from outbox_event where type like 'ipstrategy.report.asked%'"
                        + " and subject in (select id from report) group by subject order by 1 desc limit 1"))
                .isPositive();
        assertThat(season.number(
                        "select count(*) from report where state = 'NOT_YET_DUE' and opens_on <= '2026-10-09'"))
                .isZero();
        Desk.OFFICE
                .get("/reporting-rules?sort=-id&limit=1")
                .statusCode(200)
                .body("items.id", contains("PROMOTION-2017_coordination"))
                .body("items.service", contains("coordination"))
                .body("total", is(2))
                .body("next", notNullValue());
        Desk.OFFICE
                .get("/reporting-rules?plan=PATENT-2017")
                .body("items.plan", contains("PATENT-2017"))
                .body("total", is(1));
        Desk.OFFICE.get("/reporting-rules?plan=FYP-13").body("total", is(0));
        // two units, three periods
        assertThat(season.number("select count(*) from report where measure = '" + SHARED + "'"))
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
        season.asks();
        OFFICER.get("/reports?measure=" + PILOTS)
                .body("items.period", contains("2026-07", "2026-08", "2026-09", "2026-10", "2026-11"));
        season.told("PROMOTION-2017", "reporting-rule.set", "reporting-rule.set");
        Desk.OFFICE
                .put("/reporting-rules/PATENT-2017", null, """
                {"from": "2026-07-01", "to": "2026-01-01", "workingDays": 0, "reason": ""}
                """)
                .statusCode(400)
                .body("errors", hasSize(3));
    }

    @Test
    void aYearWithoutACalendarIsSaidAndNothingInItIsOverdue() {
        season.on("2027-10-08");
        season.open("PROMOTION-2017");
        String report = PILOTS + "_2028-Q1_SIPO";
        OFFICER.get("/reports/" + report)
                .body("due", nullValue())
                .body("dueUnknownYear", is(2028))
                .body("state", is("NOT_YET_DUE"));
        season.on("2028-07-01");
        OFFICER.get("/reports/" + report).body("state", is("DUE")).body("overdue", is(false));
    }

    @Test
    void whatIsAskedOfWhoWillNotAnswerThenIsTakenBack() {
        season.open("PROMOTION-2017");
        season.run("update responsibility set valid_to = '2026-11-30' where measure = '" + PILOTS
                + "' and agency = 'SIPO'");
        season.on("2026-10-10");
        Desk.OFFICE
                .get("/reports?measure=" + PILOTS)
                .body("items.id", contains(Q3))
                .body("total", is(1));
        season.told(PILOTS + "_2026-Q4_SIPO", "report.withdrawn", "report.asked");
        season.run("update responsibility set valid_to = null where measure = '" + PILOTS + "' and agency = 'SIPO'");
        season.on("2026-10-11");
        Desk.OFFICE.get("/reports?measure=" + PILOTS).body("total", is(3));
    }

    @Test
    void aMeasureStandsByWhoAnswersForItFromTheDayOn() {
        season.open("PROMOTION-2017");
        season.on("2026-10-21");
        season.run("update responsibility set valid_to = '2026-10-24' where measure = '" + PILOTS
                + "' and agency = 'SIPO'");
        season.on("2026-10-24");
        OFFICER.get("/measures/" + PILOTS).body("status", is("OVERDUE"));
        season.on("2026-10-25");
        OFFICER.get("/measures/" + PILOTS).body("status", is("ASSIGNED"));
    }

    @Test
    void moreTimeForAReportThatIsTakenBackIsTakenBackTooAndStaysKnown() {
        String later = PILOTS + "_2026-Q4_SIPO";
        String path = "/measures/" + PILOTS + "/extensions";
        season.open("PROMOTION-2017");
        APPROVER.post(path, null, """
                {"of": "REPORT", "report": "%s", "until": "2027-02-10", "reason": "数据尚未汇总"}
                """.formatted(later)).statusCode(201).body("id", is(PILOTS + "_X1"));
        season.run("update responsibility set valid_to = '2026-11-30' where measure = '" + PILOTS
                + "' and agency = 'SIPO'");
        season.on("2026-10-10");
        season.told(PILOTS + "_X1", "extension.withdrawn", "extension.requested");
        Desk.OFFICE.get("/extensions/" + PILOTS + "_X1").statusCode(200).body("state", is("WITHDRAWN"));
        Desk.OFFICE.get("/inbox?kind=EXTENSION_TO_DECIDE").body("items", empty());
        APPROVER.post(path, null, """
                {"of": "DEADLINE", "until": "2027-02-10", "reason": "数据尚未汇总"}
                """).body("id", is(PILOTS + "_X2"));
    }

    @Test
    void aPublishedEvaluationEndsAMeasureAndWhatIsAskedOnIt() {
        season.open("PROMOTION-2017");
        long before = season.number("select count(*) from outbox_event where subject = '" + PILOTS + "'");
        for (int i = 0; i < 2; i++) {
            QuarkusTransaction.requiringNew()
                    .run(() -> deriving.cover(
                            new MeasureId(PILOTS), "EVALUATION-2026_PROMOTION-2017", Caller.platform("test")));
        }
        Desk.OFFICE.get("/measures/" + PILOTS).body("status", is("EVALUATED"));
        assertThat(season.number("select count(*) from outbox_event where subject = '" + PILOTS + "'"))
                .isEqualTo(before + 1);
        season.on("2027-01-04");
        Desk.OFFICE.get("/reports?measure=" + PILOTS).body("items.period", not(hasItem("2027-Q2")));
        Desk.OFFICE.get("/reports?measure=PROMOTION-2017-002").body("items.period", hasItem("2027-Q2"));
    }
}
