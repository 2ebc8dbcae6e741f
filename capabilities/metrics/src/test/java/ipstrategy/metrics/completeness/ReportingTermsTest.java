package ipstrategy.metrics.completeness;

import static org.assertj.core.api.Assertions.assertThat;

import ipstrategy.metrics.terms.Definition.Frequency;
import ipstrategy.metrics.terms.Period;
import ipstrategy.seeding.Seeds;
import ipstrategy.workdays.Reckoned;
import ipstrategy.workdays.WorkingDays;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ReportingTermsTest {

    private static final ReportingTerms TERMS =
            ReportingTerms.of(Seeds.ofClasspath(), WorkingDays.of(Seeds.ofClasspath()));

    @Test
    void aYearAndAFiveYearTermAreExpectedWhereTheyEnd() {
        assertThat(TERMS.expected(Frequency.ANNUAL, Period.of("2016/2017")))
                .containsExactly(Period.of("2016"), Period.of("2017"));
        assertThat(TERMS.expected(Frequency.ANNUAL, Period.of("2017-Q4"))).containsExactly(Period.of("2017"));
        assertThat(TERMS.expected(Frequency.ANNUAL, Period.of("2017-Q3"))).isEmpty();
        assertThat(TERMS.expected(Frequency.FIVE_YEAR, Period.of("2020"))).containsExactly(Period.of("2016/2020"));
        assertThat(TERMS.expected(Frequency.FIVE_YEAR, Period.of("2017"))).isEmpty();
    }

    @Test
    void monthsQuartersAndHalvesAreExpectedWhereTheyEnd() {
        assertThat(TERMS.expected(Frequency.MONTHLY, Period.of("2017-Q1")))
                .containsExactly(Period.of("2017-01"), Period.of("2017-02"), Period.of("2017-03"));
        assertThat(TERMS.expected(Frequency.QUARTERLY, Period.of("2017-S2")))
                .containsExactly(Period.of("2017-Q3"), Period.of("2017-Q4"));
        assertThat(TERMS.expected(Frequency.HALF_YEARLY, Period.of("2017")))
                .containsExactly(Period.of("2017-S1"), Period.of("2017-S2"));
    }

    @Test
    void aMetricMayHaveATermOfItsOwn() {
        assertThat(TERMS.due(Frequency.ANNUAL, 1, Period.of("2017")))
                .isEqualTo(new Reckoned.Known<>(LocalDate.of(2018, 1, 2), false));
        assertThat(TERMS.due(Frequency.ANNUAL, null, Period.of("2017")))
                .isEqualTo(TERMS.due(Frequency.ANNUAL, Period.of("2017")));
    }

    @Test
    void whatIsObservedOnceOrAlwaysIsExpectedOnNoDay() {
        assertThat(TERMS.expected(Frequency.ONCE, Period.of("2017"))).isEmpty();
        assertThat(TERMS.expected(Frequency.CONTINUOUS, Period.of("2017"))).isEmpty();
    }

    @Test
    void theTermIsCountedInWorkingDaysAroundTheSpringFestival() {
        // 40 working days after 31 December 2017: New Year's Day and the Spring Festival of 2018 are off, and 11 and 24
        // February are worked.
        assertThat(TERMS.due(Frequency.ANNUAL, Period.of("2017")))
                .isEqualTo(new Reckoned.Known<>(LocalDate.of(2018, 3, 1), false));
    }

    @Test
    void aYearWithoutACalendarIsSaidAndNotGuessed() {
        assertThat(TERMS.due(Frequency.ANNUAL, Period.of("2009"))).isEqualTo(new Reckoned.UnknownYear<>(2010));
    }
}
