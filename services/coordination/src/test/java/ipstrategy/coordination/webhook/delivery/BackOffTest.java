package ipstrategy.coordination.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BackOffTest {

    private static final Instant FIRST = Instant.parse("2026-11-26T02:00:00Z");

    @Test
    void aMessageIsSentAgainOverADayAndForTheLastTimeWhenItIsOver() {
        List<Duration> after = new ArrayList<>();
        Optional<Instant> next = Optional.of(FIRST);
        for (int refusals = 1; next.isPresent(); refusals++) {
            Instant now = next.get();
            next = BackOff.next(refusals, FIRST, now);
            next.ifPresent(when -> after.add(Duration.between(FIRST, when)));
        }

        assertThat(after)
                .containsExactly(
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(65),
                        Duration.ofSeconds(365),
                        Duration.ofSeconds(1265),
                        Duration.ofSeconds(3065),
                        Duration.ofSeconds(6665),
                        Duration.ofSeconds(13_865),
                        Duration.ofSeconds(28_265),
                        Duration.ofSeconds(57_065),
                        Duration.ofSeconds(85_865),
                        Duration.ofDays(1));
    }

    @Test
    void whoWasKeptFromSendingForLongSendsOnceMoreAndThenNoMore() {
        Instant late = FIRST.plus(Duration.ofHours(23));

        assertThat(BackOff.next(2, FIRST, late)).contains(late.plus(Duration.ofMinutes(1)));
        assertThat(BackOff.next(9, FIRST, late)).contains(FIRST.plus(Duration.ofDays(1)));
        assertThat(BackOff.next(2, FIRST, FIRST.plus(Duration.ofDays(1)))).isEmpty();
        assertThat(BackOff.isOver(FIRST, late)).isFalse();
        assertThat(BackOff.isOver(FIRST, FIRST.plus(Duration.ofDays(1)))).isTrue();
    }

    @Test
    void anEndpointThatIsDownRestsLongerEachTimeAndNeverLongerThanFiveMinutes() {
        assertThat(BackOff.rest(1)).isEqualTo(Duration.ofSeconds(1));
        assertThat(BackOff.rest(2)).isEqualTo(Duration.ofSeconds(2));
        assertThat(BackOff.rest(8)).isEqualTo(Duration.ofSeconds(128));
        assertThat(BackOff.rest(10)).isEqualTo(Duration.ofMinutes(5));
        assertThat(BackOff.rest(100_000)).isEqualTo(Duration.ofMinutes(5));
    }
}
