package ipstrategy.web;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The one clock. Deadlines are days of the agencies' own calendar, so it runs on their time zone. It ticks in
/// microseconds, as the database keeps time: what was told of a change is what is later read. In a rehearsal it may run
/// ahead, so that what a year brings can be seen today.
@Singleton
final class Time {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final Duration TICK = Duration.of(1, ChronoUnit.MICROS);
    private static final int BEFORE_ALL_ELSE = 1;

    private final Duration ahead;

    /// @param ahead how far the clock runs ahead of the real one, in a rehearsal only
    /// @param rehearsal whether demo users may sign in, whose passwords everybody knows, and the
    ///        clock may run ahead; only in the profile `dev`
    Time(
            @ConfigProperty(name = "ipstrategy.clock.ahead", defaultValue = "PT0S") Duration ahead,
            @ConfigProperty(name = "ipstrategy.demo-users.allowed", defaultValue = "false") boolean rehearsal) {
        if (ahead.isNegative()) {
            throw new ConfigurationException(
                    "ipstrategy.clock.ahead is " + ahead + ": the clock may run ahead and never back");
        }
        if (!ahead.isZero() && !rehearsal) {
            // A trail of what will have happened would be worth nothing.
            throw new ConfigurationException("ipstrategy.clock.ahead is " + ahead
                    + ", and only a rehearsal may run ahead: take it away, or set ipstrategy.demo-users.allowed=true");
        }
        this.ahead = ahead;
    }

    /// Nothing is done with a clock that was refused.
    void begin(@Observes @Priority(BEFORE_ALL_ELSE) StartupEvent started) {}

    @Produces
    @ApplicationScoped
    Clock clock() {
        Clock real = Clock.tick(Clock.system(ZONE), TICK);
        return ahead.isZero() ? real : Clock.offset(real, ahead);
    }
}
