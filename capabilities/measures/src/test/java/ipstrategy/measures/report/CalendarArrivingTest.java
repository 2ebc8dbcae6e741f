package ipstrategy.measures.report;

import static ipstrategy.measures.report.Season.OFFICER;
import static ipstrategy.measures.report.Season.PILOTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import ipstrategy.events.CloudEvent;
import ipstrategy.following.EventHandler;
import ipstrategy.measures.DaysForTests;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.Soon;
import ipstrategy.testkit.TokensForTests;
import ipstrategy.workdays.WorkingDays;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The holidays of a year are told by the office while reports wait whose due days rest on that year.
@QuarkusTest
@TestProfile(DaysForTests.class)
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
class CalendarArrivingTest extends InSeason {

    private static final String TYPE = "ipstrategy.calendar-year.set.v1";
    private static final String YEAR = """
            {"year": %d, "basis": "NOTICE", "revision": %d,
             "source": {"title": "国务院办公厅关于部分节假日安排的通知", "number": "国办发明电〔2026〕9号", "date": "2026-10-09"},
             "days": [%s], "setAt": "2026-10-09T02:00:00Z"}
            """;
    private static final String FREE = """
            {"date": "%s", "kind": "PUBLIC_HOLIDAY", "name": {"zh": "元旦", "en": "New Year's Day"},
             "sources": ["国办发明电〔2026〕9号"]}
            """;

    @Inject
    @All
    List<EventHandler> handlers;

    @Inject
    WorkingDays calendar;

    @Inject
    ObjectMapper json;

    @AfterEach
    void theCalendarIsThatOfTheSeeds() {
        season.run("delete from calendar_year");
        Soon.within(
                Duration.ofSeconds(10),
                "the calendar is that of the seeds",
                () -> calendar.edition() == 0 && !calendar.years().contains(2028));
    }

    @Test
    void aDayThatWasProvisionalIsReckonedAnewOnTheSameDay() {
        season.open("PROMOTION-2017");
        String report = PILOTS + "_2026-Q4_SIPO";
        OFFICER.get("/reports/" + report).body("due", is("2027-01-15")).body("dueProvisional", is(true));

        told(2027, 1, FREE.formatted("2027-01-01") + "," + FREE.formatted("2027-01-04"));
        season.asks();

        OFFICER.get("/reports/" + report).body("due", is("2027-01-18")).body("dueProvisional", is(false));
        season.told(report, "report.postponed", "report.asked");
        long all = season.number("select count(*) from outbox_event");
        season.asks();
        assertThat(season.number("select count(*) from outbox_event")).isEqualTo(all);
    }

    @Test
    void aRuleThatIsSetLaterChangesNoDayOfWhatWasAskedForBefore() {
        season.open("PROMOTION-2017");
        String report = PILOTS + "_2026-Q4_SIPO";
        Desk.OFFICE
                .put("/reporting-rules/PROMOTION-2017", Desk.OFFICE.tag("/reporting-rules/PROMOTION-2017"), """
                {"from": "2026-07-01", "workingDays": 20, "reason": "more time from now on"}
                """)
                .statusCode(200);
        season.asks();
        OFFICER.get("/reports/" + report).body("due", is("2027-01-15"));

        told(2027, 1, FREE.formatted("2027-01-01") + "," + FREE.formatted("2027-01-04"));
        season.asks();

        OFFICER.get("/reports/" + report).body("due", is("2027-01-18")).body("dueProvisional", is(false));
    }

    @Test
    void whoIsLateOnlyByAProvisionalDayIsNotLateOnceTheYearIsKnown() {
        season.open("PROMOTION-2017");
        String report = PILOTS + "_2026-Q4_SIPO";
        season.on("2027-01-16");
        OFFICER.get("/reports/" + report).body("state", is("OVERDUE")).body("dueProvisional", is(true));

        told(2027, 1, FREE.formatted("2027-01-01") + "," + FREE.formatted("2027-01-04"));
        season.asks();

        OFFICER.get("/reports/" + report)
                .body("state", is("DUE"))
                .body("overdueSince", nullValue())
                .body("due", is("2027-01-18"))
                .body("dueProvisional", is(false));
    }

    @Test
    void aDayThatWasUnknownIsReckonedOnceItsYearIsKnown() {
        Desk.OFFICE.put("/reporting-rules/PROMOTION-2017", null, """
                {"cadence": "YEARLY", "from": "2026-07-01", "reason": "year by year"}
                """).statusCode(200);
        season.asks();
        OFFICER.get("/reports?measure=" + PILOTS)
                .body("items.period", contains("2026", "2027"))
                .body("items.due", contains(is("2027-01-15"), nullValue()))
                .body("items[1].dueUnknownYear", is(2028));

        told(2028, 1, FREE.formatted("2028-01-03"));
        season.asks();

        OFFICER.get("/reports?measure=" + PILOTS)
                .body("items.due", contains("2027-01-15", "2028-01-17"))
                .body("items[1].dueUnknownYear", nullValue())
                .body("items.dueProvisional", contains(true, false));
    }

    @Test
    void anEntryThatIsToldLateOrTwiceChangesNothing() {
        told(2028, 2, FREE.formatted("2028-01-03"));
        long edition = calendar.edition();
        told(2028, 1, FREE.formatted("2028-01-04"));
        told(2028, 2, FREE.formatted("2028-01-04"));

        assertThat(calendar.edition()).isEqualTo(edition);
        assertThat(calendar.special(2028)).extracting(day -> day.date()).containsExactly(LocalDate.of(2028, 1, 3));
        assertThat(season.number("select revision from calendar_year where year = 2028"))
                .isEqualTo(2);
    }

    @Test
    void aServiceThatComesLaterIsToldWhatWasEnteredBefore() {
        assertThat(handlers)
                .filteredOn(handler -> handler.types().contains(TYPE))
                .singleElement()
                .matches(EventHandler::looksBack)
                .matches(handler -> handler.follows("coordination"));
    }

    /// Tells it as following does: within a transaction, to whoever takes it.
    private void told(int year, int revision, String days) {
        CloudEvent event = event(year, YEAR.formatted(year, revision, days));
        QuarkusTransaction.requiringNew()
                .run(() -> handlers.stream()
                        .filter(handler -> handler.types().contains(TYPE))
                        .forEach(handler -> handler.handle(event)));
    }

    private CloudEvent event(int year, String after) {
        try {
            return new CloudEvent(
                    "1.0",
                    "1",
                    "/services/coordination",
                    TYPE,
                    String.valueOf(year),
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
}
