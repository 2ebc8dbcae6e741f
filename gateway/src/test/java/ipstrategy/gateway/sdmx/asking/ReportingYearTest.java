package ipstrategy.gateway.sdmx.asking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportingYearTest {

    @ParameterizedTest
    @CsvSource({
        "--07-01, 2017-A1, 2017-07-01/P12M",
        "--07-01, 2017-S2, 2018-01-01/P6M",
        "--07-01, 2017-Q1, 2017-07-01/P3M",
        "--07-01, 2010-Q3, 2011-01-01/P3M",
        "--04-06, 2017-M12, 2018-03-06/P1M",
        "--07-01, 2010-Q2, 2010-10-01/P3M",
        "--02-29, 2017-Q1, 2017-02-28/P3M",
        "--01-31, 2010-M02, 2010-02-28/P31D"
    })
    void aReportingPeriodIsCountedFromTheDayOnWhichItsYearBegins(String day, String period, String days) {
        assertThat(read(day, "ge:" + period)).isEqualTo(Condition.parse("ge:" + days));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ge:2017", "2017-03", "eq:2017-05-31", "2017-W05", "2017-Q5", "sw:2017-Q1", "nc:2017-A1"})
    void whatIsNoReportingPeriodStaysAsItWasWritten(String condition) {
        assertThat(read("--07-01", condition)).isEqualTo(Condition.parse(condition));
    }

    @Test
    void theYearOfTheCalendarChangesNothing() {
        assertThat(read("--01-01", "2017-Q1")).isEqualTo(Condition.parse("2017-Q1"));
    }

    @Test
    void onlyPeriodsAreRead() {
        Map<String, Condition> conditions = Map.of("COMMENT", Condition.parse("2017-Q1"));

        assertThat(ReportingYear.parse("--07-01").orElseThrow().read(conditions))
                .isEqualTo(conditions);
    }

    @ParameterizedTest
    @ValueSource(strings = {"07-01", "--13-01", "--02-30", "july", "2017-07-01"})
    void whatIsNoDayOfTheYearBeginsNone(String text) {
        assertThat(ReportingYear.parse(text)).isEmpty();
    }

    private static Condition read(String day, String condition) {
        return ReportingYear.parse(day)
                .orElseThrow()
                .read(Map.of("TIME_PERIOD", Condition.parse(condition)))
                .get("TIME_PERIOD");
    }
}
