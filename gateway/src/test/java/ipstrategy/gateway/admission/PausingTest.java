package ipstrategy.gateway.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PausingTest {

    private final Pausing pausing = new Pausing(Duration.ofMillis(250), 64);

    @Test
    void whoIsRefusedTogetherDoesNotComeAgainTogether() {
        List<Long> pauses = IntStream.range(0, 64)
                .mapToObj(pausing::pause)
                .map(Duration::toMillis)
                .sorted()
                .toList();

        assertThat(pauses.getFirst()).isBetween(125L, 140L);
        assertThat(pauses.getLast()).isBetween(360L, 375L);
        for (int at = 1; at < pauses.size(); at++) {
            assertThat(pauses.get(at) - pauses.get(at - 1)).isLessThanOrEqualTo(8L);
        }
    }

    @Test
    void aPauseIsAsLongAsConfiguredOnAverage() {
        double average = IntStream.range(0, 1000)
                .mapToObj(pausing::pause)
                .mapToLong(Duration::toMillis)
                .average()
                .orElseThrow();

        assertThat(average).isBetween(245.0, 255.0);
    }

    @Test
    void aPauseStaysWithinItsBoundsHoweverManyCameBefore() {
        assertThat(pausing.pause(Integer.MAX_VALUE)).isBetween(Duration.ofMillis(125), Duration.ofMillis(375));
        assertThat(pausing.pause(Integer.MIN_VALUE)).isBetween(Duration.ofMillis(125), Duration.ofMillis(375));
    }
}
