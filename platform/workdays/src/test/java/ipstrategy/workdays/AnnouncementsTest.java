package ipstrategy.workdays;

import static io.restassured.RestAssured.given;
import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.TokensForTests;
import ipstrategy.web.Text;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Years that people enter while the application runs.
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
class AnnouncementsTest {

    private static final Text NEW_YEAR = new Text("元旦", "New Year's Day");
    private static final Instant NOW = Instant.parse("2027-11-04T02:00:00Z");

    @Inject
    Announcements announcements;

    @Inject
    Rereading rereading;

    @Inject
    WorkingDays calendar;

    @Inject
    AgroalDataSource database;

    @AfterEach
    void nobodyHasEnteredAnything() throws SQLException {
        run("delete from calendar_year");
        rereading.once();
    }

    @Test
    void aYearThatIsEnteredIsReckonedWithAtOnce() {
        assertThat(calendar.plus(parse("2027-12-31"), 1)).isEqualTo(new Reckoned.UnknownYear<>(2028));
        long before = calendar.edition();

        assertThat(keep(year2028(1))).isTrue();

        assertThat(calendar.edition()).isNotEqualTo(before);
        assertThat(calendar.plus(parse("2028-01-02"), 1)).isEqualTo(known(parse("2028-01-04")));
        assertThat(calendar.plus(parse("2028-01-07"), 1)).isEqualTo(known(parse("2028-01-08")));
        assertThat(calendar.special(2028))
                .extracting(CalendarDay::date)
                .containsExactly(parse("2028-01-01"), parse("2028-01-02"), parse("2028-01-03"), parse("2028-01-08"));
        given().queryParam("from", "2028-01-03")
                .queryParam("to", "2028-01-08")
                .get("/api/v1/working-days")
                .then()
                .statusCode(200)
                .body("items[0].kind", is("PUBLIC_HOLIDAY"))
                .body("items[0].name.zh", is("元旦"))
                .body("items[0].sources", contains("国办发明电〔2027〕7号"))
                .body("items[5].kind", is("MAKE_UP_WORKING_DAY"))
                .body("items[5].name.zh", is("元旦调休上班"))
                .body("items.provisional", everyItem(is(false)));
    }

    @Test
    void whatIsEnteredTakesThePlaceOfTheSeeds() {
        assertThat(calendar.plus(parse("2026-12-31"), 1)).isEqualTo(new Reckoned.Known<>(parse("2027-01-04"), true));

        keep(said(2027, 1, List.of(free("2027-01-01"), free("2027-01-04"))));

        assertThat(calendar.plus(parse("2026-12-31"), 1)).isEqualTo(known(parse("2027-01-05")));
        assertThat(calendar.plus(parse("2027-02-04"), 1)).isEqualTo(known(parse("2027-02-05")));
    }

    @Test
    void whatIsEnteredIsThereAfterTheNextStart() {
        keep(year2028(1));

        WorkingDays started = new ReadingCalendar().read(announcements);

        assertThat(started.plus(parse("2028-01-02"), 1)).isEqualTo(known(parse("2028-01-04")));
        assertThat(started.edition()).isEqualTo(calendar.edition());
        assertThat(announcements.of(2028)).contains(year2028(1));
    }

    @Test
    void whatAnotherReplicaTookIsFoundInTheTable() throws SQLException {
        keep(year2028(1));
        run("update calendar_year set revision = 2, days = '[]'");
        assertThat(calendar.plus(parse("2028-01-02"), 1)).isEqualTo(known(parse("2028-01-04")));

        rereading.once();

        assertThat(calendar.plus(parse("2028-01-02"), 1)).isEqualTo(known(parse("2028-01-03")));
    }

    @Test
    void ofTwoEntriesTheLaterHoldsInWhateverOrderTheyCome() {
        assertThat(keep(said(2028, 2, List.of()))).isTrue();
        assertThat(keep(year2028(1))).isFalse();
        assertThat(keep(said(2028, 2, List.of()))).isFalse();

        assertThat(announcements.of(2028)).contains(said(2028, 2, List.of()));
        assertThat(calendar.plus(parse("2028-01-02"), 1)).isEqualTo(known(parse("2028-01-03")));
    }

    @Test
    void whatIsTakenBackWithItsTransactionIsNotReckonedWith() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    announcements.keep(year2028(1));
                    throw new IllegalStateException("something else fails");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(announcements.of(2028)).isEmpty();
        assertThat(calendar.plus(parse("2027-12-31"), 1)).isEqualTo(new Reckoned.UnknownYear<>(2028));
    }

    /// Free to Monday the 3rd, and Saturday the 8th is worked for it.
    private static Announcement year2028(int revision) {
        SpecialDay worked = new SpecialDay(parse("2028-01-08"), SpecialDay.Kind.MAKE_UP_WORKING_DAY, NEW_YEAR);
        return said(2028, revision, List.of(worked, free("2028-01-01"), free("2028-01-02"), free("2028-01-03")));
    }

    private static SpecialDay free(String date) {
        return new SpecialDay(parse(date), SpecialDay.Kind.PUBLIC_HOLIDAY, NEW_YEAR);
    }

    private static Announcement said(int year, int revision, List<SpecialDay> days) {
        Announcement.Source notice =
                new Announcement.Source("国务院办公厅关于部分节假日安排的通知", "国办发明电〔2027〕7号", parse("2027-11-04"));
        return new Announcement(year, revision, notice, days, NOW);
    }

    private boolean keep(Announcement said) {
        return QuarkusTransaction.requiringNew().call(() -> announcements.keep(said));
    }

    private static Reckoned<LocalDate> known(LocalDate day) {
        return new Reckoned.Known<>(day, false);
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
