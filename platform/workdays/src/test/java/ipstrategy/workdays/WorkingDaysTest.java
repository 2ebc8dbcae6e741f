package ipstrategy.workdays;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;

import ipstrategy.seeding.Seeds;
import ipstrategy.web.Text;
import ipstrategy.workdays.CalendarDay.Kind;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The real years, as announced.
class WorkingDaysTest {

    private static final WorkingDays CALENDAR = WorkingDays.of(Seeds.ofClasspath());

    @ParameterizedTest
    @CsvSource({
        "2016,250",
        "2017,249",
        "2018,250",
        "2019,250",
        "2020,249",
        "2021,250",
        "2022,249",
        "2023,249",
        "2024,251",
        "2025,248",
        "2026,248"
    })
    void anAnnouncedYearHasSoManyWorkingDays(int year, int workingDays) {
        assertThat(CALENDAR.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)))
                .isEqualTo(known(workingDays));
    }

    @Test
    void everyYearFromTheFirstPlanOnHasData() {
        assertThat(CALENDAR.years())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(2016, 2027).boxed().toList());
    }

    @ParameterizedTest
    @CsvSource({
        "2017-09-29,WORKING_DAY", "2017-09-30,MAKE_UP_WORKING_DAY", "2017-10-01,PUBLIC_HOLIDAY",
        "2017-10-07,PUBLIC_HOLIDAY", "2017-10-08,PUBLIC_HOLIDAY", "2017-10-09,WORKING_DAY",
        "2017-10-14,WEEKEND", "2017-01-22,MAKE_UP_WORKING_DAY", "2017-01-26,WORKING_DAY",
        "2017-01-27,PUBLIC_HOLIDAY", "2017-05-27,MAKE_UP_WORKING_DAY", "2017-01-02,PUBLIC_HOLIDAY",
        "2018-12-29,MAKE_UP_WORKING_DAY", "2018-12-31,PUBLIC_HOLIDAY", "2019-01-01,PUBLIC_HOLIDAY",
        "2019-05-03,PUBLIC_HOLIDAY", "2019-05-05,MAKE_UP_WORKING_DAY", "2019-04-28,MAKE_UP_WORKING_DAY",
        "2020-01-19,MAKE_UP_WORKING_DAY", "2020-01-31,PUBLIC_HOLIDAY", "2020-02-01,PUBLIC_HOLIDAY",
        "2020-02-02,PUBLIC_HOLIDAY", "2020-02-03,WORKING_DAY", "2022-12-31,PUBLIC_HOLIDAY",
        "2023-01-02,PUBLIC_HOLIDAY", "2023-10-06,PUBLIC_HOLIDAY", "2023-10-08,MAKE_UP_WORKING_DAY",
        "2024-02-09,WORKING_DAY", "2024-02-10,PUBLIC_HOLIDAY", "2025-05-02,PUBLIC_HOLIDAY",
        "2026-01-04,MAKE_UP_WORKING_DAY", "2026-02-14,MAKE_UP_WORKING_DAY", "2026-02-15,PUBLIC_HOLIDAY",
        "2026-02-23,PUBLIC_HOLIDAY", "2026-02-28,MAKE_UP_WORKING_DAY", "2026-09-20,MAKE_UP_WORKING_DAY",
        "2026-10-10,MAKE_UP_WORKING_DAY", "2027-02-04,WORKING_DAY", "2027-02-05,PUBLIC_HOLIDAY",
        "2027-02-08,PUBLIC_HOLIDAY", "2027-02-09,WORKING_DAY", "2027-06-09,PUBLIC_HOLIDAY"
    })
    void aDayIsWhatTheNoticeSays(LocalDate date, Kind kind) {
        assertThat(CALENDAR.day(date)).get().extracting(CalendarDay::kind).isEqualTo(kind);
        boolean worked = kind == Kind.WORKING_DAY || kind == Kind.MAKE_UP_WORKING_DAY;
        assertThat(CALENDAR.isWorkingDay(date)).isEqualTo(new Reckoned.Known<>(worked, date.getYear() == 2027));
    }

    @Test
    void aHolidayNamesItselfAndEveryDocumentThatMadeIt() {
        CalendarDay prolonged = CALENDAR.day(parse("2020-02-01")).orElseThrow();

        assertThat(prolonged.holiday().name()).isEqualTo(new Text("春节", "Spring Festival"));
        assertThat(prolonged.sources()).containsExactly("国办发明电〔2019〕16号", "国办发明电〔2020〕1号");
        assertThat(CALENDAR.day(parse("2020-02-03")).orElseThrow().sources()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-05, 10, 2026-01-19",
        "2026-02-13,  1, 2026-02-14",
        "2026-02-13,  2, 2026-02-24",
        "2026-02-18,  1, 2026-02-24",
        "2026-02-24, -1, 2026-02-14",
        "2026-02-13,  0, 2026-02-13",
        "2026-02-15,  0, 2026-02-24",
        "2017-09-29,  2, 2017-10-09",
        "2017-12-29,  1, 2018-01-02",
        "2018-12-28,  1, 2018-12-29",
        "2018-12-29,  1, 2019-01-02",
        "2015-12-31,  1, 2016-01-04",
    })
    void theDayATermBeginsIsNotCounted(LocalDate from, int days, LocalDate end) {
        assertThat(CALENDAR.plus(from, days)).isEqualTo(known(end));
    }

    @Test
    void aTermNeverEndsOnADayOff() {
        assertThat(CALENDAR.onOrAfter(parse("2017-09-30"))).isEqualTo(known(parse("2017-09-30")));
        assertThat(CALENDAR.onOrAfter(parse("2017-10-01"))).isEqualTo(known(parse("2017-10-09")));
        assertThat(CALENDAR.onOrBefore(parse("2017-10-08"))).isEqualTo(known(parse("2017-09-30")));
        assertThat(CALENDAR.onOrBefore(parse("2017-09-30"))).isEqualTo(known(parse("2017-09-30")));
        assertThat(CALENDAR.next(parse("2017-09-30"))).isEqualTo(known(parse("2017-10-09")));
    }

    @ParameterizedTest
    @ValueSource(ints = {-60, -23, -1, 1, 2, 22, 61, 250})
    void countingTheDaysOfATermGivesItsLength(int days) {
        parse("2017-06-01")
                .datesUntil(parse("2020-06-01"))
                .filter(day -> CALENDAR.day(day).orElseThrow().isWorkingDay())
                .forEach(day -> {
                    LocalDate end = value(CALENDAR.plus(day, days));
                    assertThat(CALENDAR.between(day, end))
                            .as("%s %s", day, days)
                            .isEqualTo(known(days));
                    assertThat(CALENDAR.plus(end, -days))
                            .as("back from %s", end)
                            .isEqualTo(known(day));
                });
    }

    @Test
    void noWorkingDayLiesBetweenADayAndItself() {
        assertThat(CALENDAR.between(parse("2017-10-09"), parse("2017-10-09"))).isEqualTo(known(0));
        assertThat(CALENDAR.between(parse("2017-09-30"), parse("2017-10-08"))).isEqualTo(known(0));
        assertThat(CALENDAR.between(parse("2017-10-01"), parse("2017-09-30"))).isEqualTo(known(-1));
    }

    @Test
    void whatPassesAYearThatIsNotAnnouncedIsProvisional() {
        assertThat(CALENDAR.plus(parse("2026-12-30"), 1)).isEqualTo(known(parse("2026-12-31")));
        assertThat(CALENDAR.plus(parse("2026-12-30"), 2)).isEqualTo(provisional(parse("2027-01-04")));
        assertThat(CALENDAR.plus(parse("2027-01-04"), -1)).isEqualTo(provisional(parse("2026-12-31")));
        assertThat(CALENDAR.between(parse("2026-12-30"), parse("2027-01-04"))).isEqualTo(provisional(2));
        assertThat(CALENDAR.day(parse("2027-03-02")).orElseThrow().provisional())
                .isTrue();
    }

    @Test
    void aYearWithoutDataIsNotGuessed() {
        assertThat(CALENDAR.plus(parse("2027-12-30"), 5)).isEqualTo(new Reckoned.UnknownYear<>(2028));
        assertThat(CALENDAR.plus(parse("2016-01-04"), -1)).isEqualTo(new Reckoned.UnknownYear<>(2015));
        assertThat(CALENDAR.onOrAfter(parse("2031-05-01"))).isEqualTo(new Reckoned.UnknownYear<>(2031));
        assertThat(CALENDAR.isWorkingDay(parse("2008-08-08"))).isEqualTo(new Reckoned.UnknownYear<>(2008));
        assertThat(CALENDAR.between(parse("2026-01-01"), parse("9999-12-31")))
                .isEqualTo(new Reckoned.UnknownYear<>(2028));
        assertThat(CALENDAR.day(parse("2028-01-01"))).isEmpty();
    }

    @Test
    void aYearMissingInBetweenIsNotPassedOver() {
        WorkingDays gap = WorkingDays.of(Seeds.of(Map.of(
                "calendars/2030.yaml", "{year: 2030, basis: NOTICE, sources: [], holidays: []}",
                "calendars/2032.yaml", "{year: 2032, basis: NOTICE, sources: [], holidays: []}")));

        assertThat(gap.years()).containsExactly(2030, 2032);
        assertThat(gap.plus(parse("2030-12-30"), 2)).isEqualTo(new Reckoned.UnknownYear<>(2031));
    }

    private static <T> T value(Reckoned<T> reckoned) {
        return switch (reckoned) {
            case Reckoned.Known<T>(T value, boolean provisional) -> value;
            case Reckoned.UnknownYear<T>(int year) -> throw new AssertionError("no data of " + year);
        };
    }

    private static <T> Reckoned<T> known(T value) {
        return new Reckoned.Known<>(value, false);
    }

    private static <T> Reckoned<T> provisional(T value) {
        return new Reckoned.Known<>(value, true);
    }
}
