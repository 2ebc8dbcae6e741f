package ipstrategy.metrics.series;

import static ipstrategy.metrics.figure.Observation.Qualifier.ABOUT;
import static ipstrategy.metrics.figure.Observation.Qualifier.AT_LEAST;
import static ipstrategy.metrics.figure.Observation.Qualifier.AT_MOST;
import static ipstrategy.metrics.figure.Observation.Qualifier.EXACT;
import static ipstrategy.metrics.figure.Observation.Qualifier.MORE_THAN;
import static org.assertj.core.api.Assertions.assertThat;

import ipstrategy.metrics.figure.Observation.Qualifier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PrecisionTest {

    @ParameterizedTest
    @EnumSource(Qualifier.class)
    void whatOnePartSaysTheWholeSays(Qualifier qualifier) {
        assertThat(of(EXACT, qualifier, EXACT)).isEqualTo(qualifier);
    }

    @Test
    void aPartThatIsMoreThanItsNumberMakesTheWholeMoreThanItsOwn() {
        assertThat(of(MORE_THAN, AT_LEAST, EXACT)).isEqualTo(MORE_THAN);
    }

    @Test
    void boundsFromBothSidesLeaveAnEstimate() {
        assertThat(of(MORE_THAN, AT_MOST)).isEqualTo(ABOUT);
        assertThat(of(AT_LEAST, ABOUT)).isEqualTo(ABOUT);
    }

    private static Qualifier of(Qualifier... parts) {
        IntStream bits = Stream.of(parts).mapToInt(Precision::bit);
        return Precision.of(bits.reduce(0, (one, other) -> one | other));
    }
}
