package ipstrategy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimeTest {

    @Test
    void theClockRunsInTheAgenciesZoneAndInMicroseconds() {
        Clock clock = new Time(Duration.ZERO, false).clock();

        assertThat(clock.getZone()).isEqualTo(Time.ZONE);
        assertThat(clock.instant().getNano() % 1000).isZero();
        assertThat(clock.instant()).isBetween(Instant.now().minusSeconds(5), Instant.now());
    }

    @Test
    void inARehearsalTheClockRunsAhead() {
        Clock clock = new Time(Duration.ofDays(400), true).clock();

        assertThat(clock.getZone()).isEqualTo(Time.ZONE);
        assertThat(Duration.between(Instant.now(), clock.instant()))
                .isBetween(
                        Duration.ofDays(400).minusSeconds(5),
                        Duration.ofDays(400).plusSeconds(5));
    }

    @Test
    void nobodyRunsAheadInEarnest() {
        assertThatThrownBy(() -> new Time(Duration.ofDays(1), false))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("ipstrategy.clock.ahead is PT24H, and only a rehearsal may run ahead:"
                        + " take it away, or set ipstrategy.demo-users.allowed=true");
    }

    @Test
    void nobodyTurnsTheClockBack() {
        assertThatThrownBy(() -> new Time(Duration.ofDays(-1), true)).hasMessageContaining("never back");
    }
}
