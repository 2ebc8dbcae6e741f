package ipstrategy.metrics.completeness;

import io.quarkus.runtime.Startup;
import ipstrategy.seeding.Seeds;
import ipstrategy.workdays.WorkingDays;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// Reads the terms when the application starts; a fault in their file stops the start.
@ApplicationScoped
class ReadingTerms {

    @Produces
    @Singleton
    @Startup
    ReportingTerms read(WorkingDays calendar) {
        return ReportingTerms.of(Seeds.ofClasspath(), calendar);
    }
}
