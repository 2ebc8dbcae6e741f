package ipstrategy.measures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

/// The clock of an application whose day a test chooses; [DaysForTests] puts it in place.
@Alternative
@ApplicationScoped
public class ClockForTests extends Clock {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final AtomicReference<Instant> chosen = new AtomicReference<>();

    /// Nine in the morning of a day, until another is chosen.
    public void set(String day) {
        chosen.set(LocalDate.parse(day).atTime(9, 0).atZone(ZONE).toInstant());
    }

    @Override
    public Instant instant() {
        Instant instant = chosen.get();
        return instant == null ? Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS) : instant;
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
