package ipstrategy.metrics.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2017,       2017-01-01, 2017-12-31",
        "2017-S1,    2017-01-01, 2017-06-30",
        "2017-S2,    2017-07-01, 2017-12-31",
        "2017-Q1,    2017-01-01, 2017-03-31",
        "2017-Q2,    2017-04-01, 2017-06-30",
        "2017-Q3,    2017-07-01, 2017-09-30",
        "2017-Q4,    2017-10-01, 2017-12-31",
        "2017-05,    2017-05-01, 2017-05-31",
        "2016-02,    2016-02-01, 2016-02-29",
        "2017-12-31, 2017-12-31, 2017-12-31",
        "2016-02-29, 2016-02-29, 2016-02-29",
        "2011/2015,  2011-01-01, 2015-12-31"
    })
    void aPeriodReachesFromItsFirstDayToItsLast(String text, LocalDate first, LocalDate last) {
        Period period = Period.of(text);
        assertThat(period.start()).isEqualTo(first);
        assertThat(period.end()).isEqualTo(last);
        assertThat(period).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " 2017",
                "17",
                "20170",
                "２０１７",
                "2017-S0",
                "2017-S3",
                "2017-Q0",
                "2017-Q5",
                "2017-H1",
                "2017-00",
                "2017-13",
                "2017-5",
                "2017-02-29",
                "2017-02-30",
                "2015/2011",
                "2015/2015",
                "2011/15",
                "2011-2015",
                "+2017",
                "2017-12-31T00:00:00",
                "2017\n",
                "0000",
                "0000/2015",
                "0000-S1",
                "0000-Q4",
                "0000-12",
                "0000-12-31"
            })
    void whatIsNoPeriodIsNone(String text) {
        assertThat(Period.parse(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> Period.of(text));
    }

    @Test
    void aSumOfFiveYearsIsNotTheLastOfThem() {
        assertThat(Period.of("2011/2015"))
                .isEqualTo(Period.of("2011/2015"))
                .hasSameHashCodeAs(Period.of("2011/2015"))
                .isNotEqualTo(Period.of("2015"));
    }

    @Test
    void aPeriodIsATextOnTheWire() throws JsonProcessingException {
        ObjectMapper json = new ObjectMapper();
        assertThat(json.writeValueAsString(Period.of("2017-Q3"))).isEqualTo("\"2017-Q3\"");
        assertThat(json.readValue("\"2017-Q3\"", Period.class)).isEqualTo(Period.of("2017-Q3"));
    }
}
