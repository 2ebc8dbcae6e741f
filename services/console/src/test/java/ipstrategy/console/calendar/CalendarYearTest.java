package ipstrategy.console.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import ipstrategy.console.language.Text;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CalendarYearTest {

    private static final Text NATIONAL_DAY = new Text("国庆节", "National Day");
    private static final Text MADE_UP = new Text("国庆节调休", "made up for National Day");
    private static final Text ORDINARY = new Text("工作日", "working day");

    private static Day day(LocalDate date) {
        boolean holiday = date.getMonthValue() == 10 && date.getDayOfMonth() <= 7;
        boolean makeUp = date.equals(LocalDate.of(2026, 9, 20)) || date.equals(LocalDate.of(2026, 10, 10));
        if (holiday) {
            return new Day(date, "PUBLIC_HOLIDAY", false, NATIONAL_DAY, false, List.of("notice"));
        }
        if (makeUp) {
            return new Day(date, "MAKE_UP_WORKING_DAY", true, MADE_UP, false, List.of("notice"));
        }
        boolean weekend = date.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
        return new Day(date, weekend ? "WEEKEND" : "WORKING_DAY", !weekend, ORDINARY, false, List.of());
    }

    private static List<Day> days(LocalDate from, LocalDate to) {
        return from.datesUntil(to.plusDays(1)).map(CalendarYearTest::day).toList();
    }

    @Test
    void aMonthIsWholeWeeksFromMondayToSunday() {
        Month october = Month.of(YearMonth.of(2026, 10), days(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31)));

        assertThat(october.weeks())
                .hasSize(5)
                .allSatisfy(week -> assertThat(week.places()).hasSize(7));
        List<Month.Place> first = october.weeks().getFirst().places();
        assertThat(first.subList(0, 3)).allMatch(place -> place.day() == null);
        assertThat(Objects.requireNonNull(first.get(3).day()).number()).isEqualTo(1);
        assertThat(Objects.requireNonNull(
                                october.weeks().getLast().places().get(5).day())
                        .number())
                .isEqualTo(31);
        assertThat(october.weeks().getLast().places().getLast().day()).isNull();
    }

    @Test
    void aMonthThatBeginsOnMondayLeavesNoPlaceEmptyBeforeIt() {
        Month june = Month.of(YearMonth.of(2026, 6), days(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 30)));

        assertThat(Objects.requireNonNull(
                                june.weeks().getFirst().places().getFirst().day())
                        .number())
                .isEqualTo(1);
    }

    @Test
    void daysOfOneHolidayAreOneSpanAndMakeUpDaysStandAlone() {
        List<Span> spans = Span.of(days(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 10, 31)));

        assertThat(spans)
                .extracting(Span::kind)
                .containsExactly("MAKE_UP_WORKING_DAY", "PUBLIC_HOLIDAY", "MAKE_UP_WORKING_DAY");
        assertThat(spans.get(1).from()).isEqualTo(LocalDate.of(2026, 10, 1));
        assertThat(spans.get(1).to()).isEqualTo(LocalDate.of(2026, 10, 7));
        assertThat(spans.get(1).days()).isEqualTo(7);
        assertThat(spans.getFirst().isOneDay()).isTrue();
    }

    @Test
    void aYearHasTwelveMonthsAndCountsWhatIsWorked() {
        CalendarYear year = CalendarYear.of(2026, days(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)));

        assertThat(year.months())
                .extracting(Month::period)
                .hasSize(12)
                .startsWith("2026-01")
                .endsWith("2026-12");
        // 261 days from Monday to Friday, less five of the holiday, and two made up for.
        assertThat(year.worked()).isEqualTo(258);
        assertThat(year.provisional()).isFalse();
    }
}
