package ipstrategy.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/// The one clock. Deadlines are days of the agencies' own calendar, so it runs on their time zone. It ticks in
/// microseconds, as the database keeps time: what was told of a change is what is later read.
final class Time {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final Duration TICK = Duration.of(1, ChronoUnit.MICROS);

    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.tick(Clock.system(ZONE), TICK);
    }
}
