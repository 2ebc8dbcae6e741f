package ipstrategy.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

final class RestartBudgetTest {

    private Instant now = Instant.parse("2026-11-22T08:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final RestartBudget budget = new RestartBudget(clock);

    @Test
    void fiveRestartsAreLeftEachAfterALongerPause() {
        for (int seconds : new int[] {1, 2, 4, 8, 16}) {
            assertThat(budget.next()).contains(Duration.ofSeconds(seconds));
        }
        assertThat(budget.next()).isEmpty();
    }

    @Test
    void whatWasSpentComesBackAfterFiveMinutes() {
        for (int i = 0; i < RestartBudget.RESTARTS; i++) {
            budget.next();
        }
        now = now.plus(RestartBudget.WINDOW).plusSeconds(1);
        assertThat(budget.next()).contains(Duration.ofSeconds(1));
    }
}
