package ipstrategy.console.page;

import ipstrategy.console.language.Days;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/// The clock that pages go by.
@ApplicationScoped
class Time {

    @Produces
    @Singleton
    Clock clock() {
        return Clock.system(Days.ZONE);
    }
}
