package ipstrategy.console.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource({
        "72000000000, 720亿, 72 bn",
        "66649, 6.66万, '66,649'",
        "1350000, 135万, 1.35 m",
        "6.3, 6.3, 6.3",
        "-25000, -2.5万, '-25,000'",
        "0, 0, 0"
    })
    void largeNumbersAreSaidInTheUnitsOfTheLanguage(BigDecimal value, String zh, String en) {
        assertThat(Numbers.say(value, Language.ZH, Numbers.Scale.SHORT)).isEqualTo(zh);
        assertThat(Numbers.say(value, Language.EN, Numbers.Scale.SHORT)).isEqualTo(en);
    }

    @ParameterizedTest
    @CsvSource({"72000000000, '72,000,000,000'", "0.56, 0.56", "16.5, 16.5", "1.00, 1"})
    void whoeverWantsEveryDigitGetsIt(BigDecimal value, String said) {
        assertThat(Numbers.say(value, Language.ZH, Numbers.Scale.FULL)).isEqualTo(said);
    }
}
