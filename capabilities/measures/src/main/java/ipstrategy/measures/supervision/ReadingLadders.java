package ipstrategy.measures.supervision;

import io.quarkus.runtime.Startup;
import ipstrategy.measures.ladder.Climb;
import ipstrategy.measures.ladder.Ladders;
import ipstrategy.seeding.Seeds;
import ipstrategy.workdays.WorkingDays;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/// Reads the ladders when the application starts; a fault in them stops the start.
@ApplicationScoped
class ReadingLadders {

    @Produces
    @Singleton
    @Startup
    Ladders read() {
        return Ladders.of(Seeds.ofClasspath());
    }

    @Produces
    @Singleton
    Climb climb(Ladders ladders, WorkingDays calendar, Clock clock) {
        return new Climb(ladders, calendar, clock.getZone());
    }
}
