package ipstrategy.measures.report;

import static ipstrategy.measures.report.Season.APPROVER;
import static ipstrategy.measures.report.Season.PARTICIPANT;
import static ipstrategy.measures.report.Season.PILOTS;
import static ipstrategy.measures.report.Season.Q3;
import static ipstrategy.measures.report.Season.SHARED;
import static ipstrategy.measures.report.Season.STRANGER;
import static ipstrategy.measures.report.Season.WORDS;
import static ipstrategy.measures.report.Season.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import ipstrategy.measures.DaysForTests;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.TokensForTests;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// What participating agencies say of a report, and who answers for a measure together.
@QuarkusTest
@TestProfile(DaysForTests.class)
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
class ContributingTest extends InSeason {

    @Test
    void participantsCountersignContributeOrDissentAndSilenceIsShownAsSilence() {
        season.open("PROMOTION-2017");
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
        season.on("2026-10-16");
        Desk.OFFICE.get(list).body("items.state", contains("DISSENTED", "SILENT"));
        Desk late = Desk.approver("SAPPRFT");
        late.put(list + "/SAPPRFT", late.tag(list + "/SAPPRFT"), "{\"answer\": \"CONTRIBUTED\", \"text\": \"三省已培训\"}")
                .statusCode(200)
                .body("state", is("CONTRIBUTED"))
                .body("late", is(true));
        Desk.OFFICE
                .get(list + "?limit=1&sort=-id")
                .body("items.agency", contains("SAPPRFT"))
                .body("total", is(2));
        String next = Desk.OFFICE.get(list + "?limit=1").extract().path("next");
        Desk.OFFICE
                .get(list + "?limit=1&cursor=" + next)
                .body("items.agency", contains("SAPPRFT"))
                .body("next", nullValue());
        STRANGER.get(list).statusCode(404);
        STRANGER.get("/contributions").body("total", is(0));
        PARTICIPANT.get("/contributions?measure=" + PILOTS).body("total", is(2));
        season.told(Q3 + "_1_SAIC", "contribution.answered", "contribution.asked");
        season.told(Q3 + "_1_SAPPRFT", "contribution.answered", "contribution.silent", "contribution.asked");
    }

    @Test
    void silenceIsWrittenDownOnceHoweverManyLookAndNotBeforeTheDayHasPassed() throws Exception {
        season.open("PROMOTION-2017");
        long begun = season.number("select coalesce(max(id), 0) from outbox_event");
        submit(Q3);
        season.on("2026-10-15");
        season.told(Q3 + "_1_SAIC", "contribution.asked");
        clock.set("2026-10-16");
        season.asksAtOnce(3);
        season.on("2026-10-19");
        season.told(Q3 + "_1_SAIC", "contribution.silent", "contribution.asked");
        String told =
                " from outbox_event where type = 'ipstrategy.contribution.silent.v1' and subject like '" + Q3 + "_1_%'";
        assertThat(season.number("select count(*)" + told + " and id > " + begun))
                .isEqualTo(2);
        assertThat(season.number("select count(*)" + told + " and id > " + begun
                        + " and data::jsonb -> 'after' ->> 'state' = 'SILENT'"))
                .isEqualTo(2);
        PARTICIPANT.get("/inbox").body("items.kind", hasItem("CONTRIBUTION_ASKED"));
    }

    @Test
    void ofWhatWasTakenBackNobodyIsSilent() {
        season.open("PROMOTION-2017");
        submit(Q3);
        APPROVER.act(Q3, "recall", "{\"reason\": \"数字有误\"}").statusCode(200);
        season.on("2026-10-16");
        season.told(Q3 + "_1_SAIC", "contribution.closed", "contribution.asked");
    }

    @Test
    void ofWhatTheOfficeDecidedOnBeforeTheDayNobodyIsSilent() {
        String other = Q3.replace("-001", "-002");
        season.open("PROMOTION-2017");
        submit(Q3);
        submit(other);
        Desk.OFFICE.act(Q3, "acceptance", null).statusCode(200);
        Desk.OFFICE.act(other, "return", "{\"reason\": \"缺少佐证\"}").statusCode(200);
        PARTICIPANT.get("/reports/" + Q3 + "/contributions/SAIC").body("state", is("CLOSED"));
        season.on("2026-10-16");
        season.told(Q3 + "_1_SAIC", "contribution.closed", "contribution.asked");
        assertThat(season.number("select count(*) from contribution where silent_at is not null"))
                .isZero();
        assertThat(season.number("select count(*) from contribution where report = '" + other
                        + "' and answer is null and closed_at is null"))
                .isZero();
    }

    @Test
    void whoWasSilentWhenTheOfficeDecidedStaysSo() {
        season.open("PROMOTION-2017");
        submit(Q3);
        season.on("2026-10-16");
        Desk.OFFICE.act(Q3, "acceptance", null).statusCode(200);
        PARTICIPANT.get("/reports/" + Q3 + "/contributions/SAIC").body("state", is("SILENT"));
        season.told(Q3 + "_1_SAIC", "contribution.silent", "contribution.asked");
    }

    @Test
    void whileTheOfficeDecidesAnAnswerWaitsAndComesTooLate() throws Exception {
        season.open("PROMOTION-2017");
        submit(Q3);
        try (Connection office = database.getConnection();
                Statement decision = office.createStatement();
                ExecutorService participants = Executors.newSingleThreadExecutor()) {
            office.setAutoCommit(false);
            decision.execute("select 1 from report where id = '" + Q3 + "' for update");
            Future<Integer> answer = participants.submit(() -> PARTICIPANT
                    .put("/reports/" + Q3 + "/contributions/SAIC", "*", "{\"answer\": \"COUNTERSIGNED\"}")
                    .extract()
                    .statusCode());
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> answer.isDone()
                            || season.number("select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                                            + " and datname = current_database()")
                                    > 0);
            decision.execute("update report set state = 'ACCEPTED' where id = '" + Q3 + "'");
            office.commit();
            assertThat(answer.get()).isEqualTo(409);
        }
        assertThat(season.number("select count(*) from contribution where answer is not null"))
                .isZero();
    }

    @Test
    void whoIsNotAskedAboutTheResubmissionHasNothingToAnswer() {
        String saic = "/reports/" + Q3 + "/contributions/SAIC";
        season.open("PROMOTION-2017");
        submit(Q3);
        APPROVER.act(Q3, "recall", "{\"reason\": \"数字有误\"}").statusCode(200);
        season.run("update responsibility set valid_to = '2026-10-08' where measure = '" + PILOTS
                + "' and agency = 'SAIC'");
        submit(Q3);
        PARTICIPANT
                .get(saic)
                .body("submission", is(1))
                .body("state", is("CLOSED"))
                .body("_actions[0].allowed", is(false))
                .body("_actions[0].reason.en", containsString("taken back or submitted anew"));
        PARTICIPANT.get("/contributions?agency=SAIC").body("items._actions[0].allowed", contains(false));
        PARTICIPANT
                .put(saic, PARTICIPANT.tag(saic), "{\"answer\": \"COUNTERSIGNED\"}")
                .statusCode(409)
                .body("detail", containsString("not asked any more"));
    }

    @Test
    void aResubmissionAsksAgainAndEarlierAnswersStay() {
        season.open("PROMOTION-2017");
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
    void whatIsSaidOfSeveralReportsIsAskedForAtOnce() {
        season.open("PROMOTION-2017");
        submit(Q3);
        String next = Q3.replace("2026-Q3", "2026-Q4");
        Desk.OFFICE
                .get("/contributions?report=" + Q3 + "," + next)
                .statusCode(200)
                .body("items.report", contains(Q3, Q3))
                .body("items.agency", contains("SAIC", "SAPPRFT"));
        Desk.OFFICE.get("/contributions?report=" + next).body("total", is(0));
        STRANGER.get("/contributions?report=" + Q3).body("total", is(0));
        Desk.OFFICE.get("/contributions?report=of-nobody").statusCode(400);
    }

    @Test
    void whoAnswersByDutyCompletesTheMeasureOnlyTogether() {
        season.open("PATENT-2017");
        for (String unit : List.of("SIPO-COORDINATION", "SIPO-MANAGEMENT")) {
            Desk.OFFICE.get("/measures/" + SHARED).body("status", not(is("STAGED_RESULT")));
            String report = SHARED + "_2026-Q3_" + unit;
            Desk.officer(unit).draft(report, WORDS.formatted("MET")).statusCode(200);
            Desk.approver(unit).act(report, "submission", null).statusCode(200);
            Desk.OFFICE.act(report, "acceptance", null).statusCode(200);
        }
        Desk.OFFICE.get("/measures/" + SHARED).body("status", is("STAGED_RESULT"));
        season.on("2027-01-04");
        Desk.OFFICE.get("/reports?measure=" + SHARED).body("items.period", not(hasItem("2027-Q2")));
    }
}
