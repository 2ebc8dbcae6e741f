package ipstrategy.console.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RingTest {

    @ParameterizedTest
    @CsvSource({"0, 103, 0", "1, 1000, 1", "52, 103, 50", "999, 1000, 99", "103, 103, 100", "0, 0, 0"})
    void aRingIsFullOnlyWhenAllIsDoneAndEmptyOnlyWhenNothingIs(long done, long total, int percent) {
        assertThat(new Ring(done, total).percent()).isEqualTo(percent);
    }
}
