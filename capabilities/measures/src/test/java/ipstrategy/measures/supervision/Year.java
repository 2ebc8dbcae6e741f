package ipstrategy.measures.supervision;

import io.quarkus.test.junit.QuarkusTestProfile;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;

/// An application whose time a test sets, and whose clerks work only when they are told to.
public final class Year implements QuarkusTestProfile {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static volatile Instant now = at("2024-12-16T09:00");

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(Hands.class);
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("ipstrategy.asking.pause", "PT24H", "ipstrategy.supervision.pause", "PT24H");
    }

    /// Sets the time: `2025-01-13T10:00`.
    public static void set(String time) {
        now = at(time);
    }

    private static Instant at(String time) {
        return LocalDateTime.parse(time).atZone(ZONE).toInstant();
    }

    /// The hands of the clock.
    @Alternative
    @Priority(1)
    @ApplicationScoped
    static class Hands {

        @Produces
        @Alternative
        @ApplicationScoped
        Clock clock() {
            return new Clock() {
                @Override
                public ZoneId getZone() {
                    return ZONE;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    throw new UnsupportedOperationException();
                }

                @Override
                public Instant instant() {
                    return now;
                }
            };
        }
    }
}
