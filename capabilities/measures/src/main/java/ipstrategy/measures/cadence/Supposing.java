package ipstrategy.measures.cadence;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import ipstrategy.measures.Assignments;
import ipstrategy.seeding.Planting;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.LocalDate;

/// Lets plans that came with the seeds be reported on by the quarter too, until the office says how often. It
/// looks at each start; a plan that has a rhythm keeps it, and periods before today's are not asked about. Of a
/// plan whose days have all passed and of which nothing goes on nobody is asked, unless the office does.
@ApplicationScoped
public class Supposing {

    /// After the seeds, which bring the measures.
    private static final int AFTER_THE_SEEDS = Interceptor.Priority.LIBRARY_AFTER;

    private final SettingRules setting;
    private final Assignments assignments;
    private final Clock clock;

    Supposing(SettingRules setting, Assignments assignments, Clock clock) {
        this.setting = setting;
        this.assignments = assignments;
        this.clock = clock;
    }

    void begin(@Observes @Priority(AFTER_THE_SEEDS) StartupEvent started) {
        once();
    }

    /// Sees to it that every plan that is under way has a rhythm. Done twice, it changes nothing.
    public void once() {
        QuarkusTransaction.requiringNew()
                .run(() -> assignments
                        .plansUnderWay(LocalDate.now(clock))
                        .forEach(plan -> setting.suppose(plan, Planting.SEEDS)));
    }
}
