package ipstrategy.metrics.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodStepsTest {

    @Test
    void aCalendarPeriodIsMadeUpOfShorterOnes() {
        assertThat(PeriodSteps.parts(Period.of("2016-S1"), PeriodType.QUARTER))
                .containsExactly(Period.of("2016-Q1"), Period.of("2016-Q2"));
        assertThat(PeriodSteps.parts(Period.of("2016"), PeriodType.MONTH)).hasSize(12);
        assertThat(PeriodSteps.parts(Period.of("2016-02"), PeriodType.QUARTER)).isEmpty();
        assertThat(PeriodSteps.parts(Period.of("2011/2015"), PeriodType.YEAR)).isEmpty();
        assertThat(PeriodSteps.around(Period.of("2016-05"), PeriodType.YEAR)).isEqualTo(Period.of("2016"));
    }

    @ParameterizedTest
    @CsvSource({
        "2017, -1, 2016, 2016",
        "2016/2020, -1, 2011/2015, 2015/2019",
        "2017-S1, -1, 2016-S2, 2016-S1",
        "2017-Q1, -2, 2016-Q3, 2015-Q1",
        "2017-01, -1, 2016-12, 2016-01",
        "2017-12-31, -1, 2016-12-31, 2016-12-31",
        "2017-02-28, -1, 2016-02-29, 2016-02-29",
        "2016-02-29, 1, 2017-02-28, 2017-02-28"
    })
    void aPeriodStepsByItsOwnLengthAndByYears(String period, int steps, String next, String years) {
        assertThat(PeriodSteps.step(Period.of(period), steps)).hasToString(next);
        assertThat(PeriodSteps.years(Period.of(period), steps)).hasToString(years);
    }

    @ParameterizedTest
    @CsvSource({
        "2017, YEAR, 1",
        "2016/2020, SPAN, 5",
        "2017-S1, HALF, 0",
        "2017-Q4, QUARTER, 0",
        "2017-05, MONTH, 0",
        "2017-12-31, DAY, 0"
    })
    void aPeriodIsOfOneKind(String period, PeriodType kind, int years) {
        assertThat(PeriodType.of(Period.of(period))).isEqualTo(kind);
        assertThat(PeriodSteps.years(Period.of(period))).isEqualTo(years);
    }

    @Test
    void aLastDayEndsWhatEndsOnIt() {
        assertThat(PeriodSteps.endingOn(LocalDate.of(2017, 12, 31)))
                .extracting(Period::toString)
                .containsExactly("2017-12", "2017-Q4", "2017-S2", "2017");
        assertThat(PeriodSteps.endingOn(LocalDate.of(2017, 5, 31)))
                .extracting(Period::toString)
                .containsExactly("2017-05");
        assertThat(PeriodSteps.endingOn(LocalDate.of(2017, 12, 30))).isEmpty();
        assertThat(PeriodSteps.lastDay(Period.of("2017-Q1"))).hasToString("2017-03-31");
    }
}
