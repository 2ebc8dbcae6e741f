package ipstrategy.measures.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import ipstrategy.measures.terms.MeasureId;
import ipstrategy.seeding.Seeds;
import ipstrategy.workdays.WorkingDays;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportingRuleTest {

    private static final MeasureId MEASURE = new MeasureId("PROMOTION-2017-001");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private final DueDates dueDates = new DueDates(WorkingDays.of(Seeds.ofClasspath()));

    @Test
    void aDayLiesInOnePeriodOfEachCadence() {
        assertThat(Cadence.MONTHLY.containing(TODAY)).isEqualTo(period("2026-11", "2026-11-01", "2026-11-30"));
        assertThat(Cadence.QUARTERLY.containing(TODAY)).isEqualTo(period("2026-Q4", "2026-10-01", "2026-12-31"));
        assertThat(Cadence.HALF_YEARLY.containing(TODAY)).isEqualTo(period("2026-H2", "2026-07-01", "2026-12-31"));
        assertThat(Cadence.YEARLY.containing(TODAY)).isEqualTo(period("2026", "2026-01-01", "2026-12-31"));
        assertThat(Cadence.QUARTERLY.containing(LocalDate.of(2024, 2, 29)).text())
                .isEqualTo("2024-Q1");
        assertThat(Cadence.MONTHLY.containing(LocalDate.of(2024, 2, 29)).end()).isEqualTo("2024-02-29");
    }

    @Test
    void everyPeriodHasTheFormThatQueriesTake() {
        for (Cadence cadence : Cadence.values()) {
            assertThat(cadence.containing(TODAY).text()).matches(ReportingPeriod.FORM);
        }
        assertThat("2026-Q5").doesNotMatch(ReportingPeriod.FORM);
        assertThat("2026-13").doesNotMatch(ReportingPeriod.FORM);
    }

    @Test
    void periodsAreAskedForFromTheRulesFirstDayToTheOneAfterTodays() {
        assertThat(rule(Cadence.QUARTERLY, "2026-07-01", null).periods(MEASURE, null, TODAY))
                .extracting(ReportingPeriod::text)
                .containsExactly("2026-Q3", "2026-Q4", "2027-Q1");
        assertThat(rule(Cadence.YEARLY, "2026-07-01", null).periods(MEASURE, null, TODAY))
                .extracting(ReportingPeriod::text)
                .containsExactly("2026", "2027");
    }

    @Test
    void aRuleThatEndsAsksForNothingAfterItsEnd() {
        assertThat(rule(Cadence.QUARTERLY, "2026-07-01", "2026-12-31").periods(MEASURE, null, TODAY))
                .extracting(ReportingPeriod::text)
                .containsExactly("2026-Q3", "2026-Q4");
        assertThat(rule(Cadence.QUARTERLY, "2027-07-01", null).periods(MEASURE, null, TODAY))
                .isEmpty();
    }

    @Test
    void whatWasAskedIsNotAskedAgainAndAnotherCadenceGoesOnWhereTheOldOneEnded() {
        LocalDate asked = LocalDate.of(2026, 12, 31);
        assertThat(rule(Cadence.QUARTERLY, "2026-07-01", null).periods(MEASURE, asked, TODAY))
                .extracting(ReportingPeriod::text)
                .containsExactly("2027-Q1");
        assertThat(rule(Cadence.MONTHLY, "2026-07-01", null).periods(MEASURE, LocalDate.of(2026, 9, 30), TODAY))
                .extracting(ReportingPeriod::text)
                .containsExactly("2026-10", "2026-11", "2026-12");
        assertThat(rule(Cadence.HALF_YEARLY, "2026-07-01", null).periods(MEASURE, LocalDate.of(2026, 9, 30), TODAY))
                .extracting(ReportingPeriod::text)
                .containsExactly("2027-H1");
    }

    @Test
    void aMeasureMayHaveARhythmOfItsOwn() {
        ReportingRule rule = rule(Cadence.QUARTERLY, "2026-10-01", null);
        rule.except(MEASURE, Cadence.MONTHLY);
        assertThat(rule.periods(MEASURE, null, TODAY))
                .extracting(ReportingPeriod::text)
                .containsExactly("2026-10", "2026-11", "2026-12");
        assertThat(rule.periods(new MeasureId("PROMOTION-2017-002"), null, TODAY))
                .extracting(ReportingPeriod::text)
                .containsExactly("2026-Q4", "2027-Q1");
        rule.except(MEASURE, null);
        assertThat(rule.view("patents", List.of()).measures()).isEmpty();
    }

    @Test
    void dueDaysSkipHolidaysAndCountTheDaysThatMakeUpForThem() {
        // 1 to 7 October are free, Saturday the 10th is worked for them
        assertThat(dueDates.after(LocalDate.of(2026, 9, 30), 10))
                .isEqualTo(new Due(LocalDate.of(2026, 10, 20), false, null));
    }

    @Test
    void aYearThatIsNotAnnouncedMakesADayProvisional() {
        assertThat(dueDates.after(LocalDate.of(2026, 12, 31), 10).provisional()).isTrue();
    }

    @Test
    void aYearWithoutACalendarIsSaidAndNotGuessed() {
        assertThat(dueDates.after(LocalDate.of(2027, 12, 31), 10)).isEqualTo(new Due(null, false, 2028));
    }

    private static ReportingRule rule(Cadence cadence, String from, String to) {
        return new ReportingRule(
                "PROMOTION-2017",
                new NewReportingRule(
                        cadence,
                        LocalDate.parse(from),
                        to == null ? null : LocalDate.parse(to),
                        10,
                        5,
                        5,
                        "the conference decided so"));
    }

    private static ReportingPeriod period(String text, String start, String end) {
        return new ReportingPeriod(text, LocalDate.parse(start), LocalDate.parse(end));
    }
}
