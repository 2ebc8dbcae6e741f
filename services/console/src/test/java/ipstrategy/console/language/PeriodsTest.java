package ipstrategy.console.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodsTest {

    @ParameterizedTest
    @CsvSource({
        "2017, 2017年, 2017",
        "2017-H1, 2017年上半年, first half of 2017",
        "2017-Q3, 2017年第3季度, Q3 2017",
        "2017-06, 2017年6月, Jun 2017",
        "2011/2015, 2011年至2015年, 2011 to 2015",
        "2017-12-31, 2017-12-31, 2017-12-31"
    })
    void aPeriodIsSaidAsPeopleSayIt(String period, String zh, String en) {
        assertThat(Periods.say(period, Language.ZH)).isEqualTo(zh);
        assertThat(Periods.say(period, Language.EN)).isEqualTo(en);
    }
}
