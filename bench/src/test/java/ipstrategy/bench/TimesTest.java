package ipstrategy.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TimesTest {

    @Test
    void aPercentileIsTheTimeThatSoManyDidNotExceed() {
        Times times = Times.of(LongStream.rangeClosed(1, 200).map(i -> (201 - i) * 1_000_000));

        assertThat(times.percentile(50)).isEqualTo(100);
        assertThat(times.percentile(99)).isEqualTo(198);
        assertThat(times.longest()).isEqualTo(200);
    }

    @Test
    void nothingMeasuredIsNoTime() {
        assertThat(Times.of(LongStream.empty()).longest()).isZero();
    }
}
