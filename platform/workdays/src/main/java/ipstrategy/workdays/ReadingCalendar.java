package ipstrategy.workdays;

import io.quarkus.runtime.Startup;
import ipstrategy.seeding.Seeds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// Reads the calendar when the application starts; a fault in a file of it stops the start.
@ApplicationScoped
class ReadingCalendar {

    @Produces
    @Singleton
    @Startup
    WorkingDays read() {
        return WorkingDays.of(Seeds.ofClasspath());
    }
}
