package ipstrategy.workdays;

import io.quarkus.runtime.Startup;
import ipstrategy.seeding.Seeds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// Reads the calendar when the application starts: the files, and over them the years that people have entered.
/// A fault in a file stops the start.
@ApplicationScoped
class ReadingCalendar {

    @Produces
    @Singleton
    @Startup
    WorkingDays read(Announcements announcements) {
        WorkingDays calendar = WorkingDays.of(Seeds.ofClasspath());
        calendar.hold(announcements.all());
        return calendar;
    }
}
