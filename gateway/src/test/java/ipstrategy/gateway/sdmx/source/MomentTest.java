package ipstrategy.gateway.sdmx.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTest {

    @ParameterizedTest
    @CsvSource({
        "2017, 2017, A, 2017-01-01, 2017-12-31",
        "2017-A1, 2017, A, 2017-01-01, 2017-12-31",
        "2011/2015, 2011-01-01/P5Y, A5, 2011-01-01, 2015-12-31",
        "2017-Q3, 2017-Q3, Q, 2017-07-01, 2017-09-30",
        "2017-M05, 2017-05, M, 2017-05-01, 2017-05-31",
        "2017-06-30, 2017-06-30, D, 2017-06-30, 2017-06-30",
        "2011-01-01/P5Y, 2011-01-01/P5Y, A5, 2011-01-01, 2015-12-31",
        "2017-01-01/P1Y, 2017, A, 2017-01-01, 2017-12-31",
        "2017-01-01/P12M, 2017, A, 2017-01-01, 2017-12-31",
        "2017-07-01/P6M, 2017-S2, S, 2017-07-01, 2017-12-31",
        "2017-07-01/P3M, 2017-Q3, Q, 2017-07-01, 2017-09-30",
        "2017-02-01/P1M, 2017-02, M, 2017-02-01, 2017-02-28",
        "2017-07-01/P12M, 2017-07-01/P12M, O, 2017-07-01, 2018-06-30",
        "2017-02-01/P3M, 2017-02-01/P3M, O, 2017-02-01, 2017-04-30",
        "2017-04-06/P3M, 2017-04-06/P3M, O, 2017-04-06, 2017-07-05",
        "2010-02-28/P31D, 2010-02-28/P31D, O, 2010-02-28, 2010-03-30"
    })
    void aPeriodHasItsDaysAndARangeOfTheCalendarItsName(
            String written, String text, String frequency, LocalDate start, LocalDate end) {
        assertThat(Moment.parse(written)).hasValue(new Moment(text, frequency, start, end));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "2017-Q5", "2017-S3", "2017-13", "2017-02-30", "2017-13-01/P1M", "2017-01-01/P0Y"})
    void whatIsNoPeriodIsNone(String written) {
        assertThat(Moment.parse(written)).isEmpty();
    }
}
