package ipstrategy.metrics.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// That one thing has one form, as RFC 8785 says.
class CanonicalTest {

    @Test
    void namesStandInOrderAndNothingIsEscapedThatNeedNotBe() {
        assertThat(Canonical.json(Map.of(
                        "b",
                        List.of(1, "二", Map.of()),
                        "a",
                        "1\t\"\\\n\u0001/é",
                        "A",
                        Map.of("z", List.of(), "y", "=+"))))
                .isEqualTo("{\"A\":{\"y\":\"=+\",\"z\":[]},\"a\":\"1\\t\\\"\\\\\\n\\u0001/é\",\"b\":[1,\"二\",{}]}");
    }

    @ParameterizedTest
    @CsvSource({
        "7.2E+10, 72000000000",
        "0.560, 0.56",
        "0E-8, 0",
        "-0.10, -0.1",
        "10, 10",
        "1E+2, 100",
        "0.0000001, 0.0000001"
    })
    void aDecimalHasNoExponentAndNoNoughtAtItsEnd(BigDecimal number, String written) {
        assertThat(Canonical.decimal(number)).isEqualTo(written);
    }

    @Test
    void anInstantHasSixDigitsOfTheSecond() {
        assertThat(Canonical.instant(Instant.parse("2018-06-30T16:00:00Z"))).isEqualTo("2018-06-30T16:00:00.000000Z");
        assertThat(Canonical.instant(Instant.parse("2018-06-30T16:00:00.1234567Z")))
                .isEqualTo("2018-06-30T16:00:00.123456Z");
    }

    @Test
    void whatSomeReaderMightRoundHasNoForm() {
        assertThatThrownBy(() -> Canonical.json(Map.of("a", 0.1))).isInstanceOf(IllegalArgumentException.class);
    }
}
