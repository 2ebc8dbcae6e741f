package ipstrategy.measures.asking;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import ipstrategy.identity.Caller;
import ipstrategy.measures.Assignment;
import ipstrategy.measures.Assignments;
import ipstrategy.measures.cadence.ReportingRule;
import ipstrategy.measures.cadence.ReportingRules;
import ipstrategy.measures.contribution.FallingSilent;
import ipstrategy.measures.report.Deriving;
import ipstrategy.measures.report.Timing;
import ipstrategy.workdays.WorkingDays;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The clerk who looks at the clock once a minute: asks for the reports of the current and the next period, lets them
/// fall due, and notes which are overdue and which participants were silent. It works in small transactions, and
/// several replicas may work at once: each row is moved by one of them.
@ApplicationScoped
public class Asking {

    private static final Logger LOG = Logger.getLogger(Asking.class);
    private static final int BATCH = 200;
    private static final Caller CLOCK = Caller.platform("asking");

    private final Timing timing;
    private final Deriving deriving;
    private final FallingSilent silence;
    private final ReportingRules rules;
    private final Assignments assignments;
    private final WorkingDays calendar;
    private final Clock clock;
    private final Duration pause;
    private volatile LocalDate settled = LocalDate.EPOCH;
    private final Map<String, Round> rounds = new ConcurrentHashMap<>();
    private final ScheduledExecutorService schedule = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("asking").factory());

    /// @param pause how often it is looked which reports are to be asked for
    Asking(
            Timing timing,
            Deriving deriving,
            FallingSilent silence,
            ReportingRules rules,
            Assignments assignments,
            WorkingDays calendar,
            Clock clock,
            @ConfigProperty(name = "ipstrategy.asking.pause", defaultValue = "PT1M") Duration pause) {
        this.timing = timing;
        this.deriving = deriving;
        this.silence = silence;
        this.rules = rules;
        this.assignments = assignments;
        this.calendar = calendar;
        this.clock = clock;
        this.pause = pause;
    }

    /// What a round over all measures of a plan was made for. As long as nothing of it is new, another would ask for
    /// nothing and reckon no day otherwise.
    private record Round(LocalDate day, long rule, long measures, long calendar) {}

    void begin(@Observes StartupEvent started) {
        schedule.scheduleWithFixedDelay(this::tick, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    void end(@Observes ShutdownEvent stopping) {
        schedule.shutdown();
    }

    /// Does all that the day asks for.
    public void once() {
        List<ReportingRule> standing = QuarkusTransaction.requiringNew().call(rules::all);
        rounds.keySet().retainAll(standing.stream().map(ReportingRule::plan).toList());
        standing.forEach(this::ask);
        repeat(() -> timing.open(BATCH));
        repeat(() -> timing.passOn(BATCH));
        repeat(() -> timing.lapse(BATCH));
        repeat(() -> silence.note(BATCH));
        changeHands();
    }

    /// Lets measures stand by whoever answers for them from today on. What was done on a day is not done again on it;
    /// after a start all of them are looked at, of which nearly none stands otherwise.
    private void changeHands() {
        LocalDate today = LocalDate.now(clock);
        LocalDate last = settled;
        if (last.equals(today)) {
            return;
        }
        QuarkusTransaction.requiringNew()
                .call(() -> assignments.changingHands(last, today))
                .forEach(measure -> QuarkusTransaction.requiringNew()
                        .run(() -> deriving.derive(measure, "responsibility.changed-hands", CLOCK)));
        settled = today;
    }

    private void tick() {
        try {
            once();
        } catch (RuntimeException passing) {
            LOG.warnf(passing, "reports could not be asked for; it is tried again");
        }
    }

    private void ask(ReportingRule rule) {
        long measures = QuarkusTransaction.requiringNew().call(() -> assignments.countOfPlan(rule.plan()));
        Round round = new Round(LocalDate.now(clock), rule.version(), measures, calendar.edition());
        if (round.equals(rounds.get(rule.plan()))) {
            return;
        }
        String after = "";
        while (after != null) {
            String from = after;
            after = QuarkusTransaction.requiringNew().call(() -> ask(rule.plan(), from));
        }
        reckon();
        rounds.put(rule.plan(), round);
    }

    /// Asks for the reports of one batch of measures; answers the last of them, or null where there are no more.
    private @Nullable String ask(String plan, String after) {
        List<Assignment> batch = assignments.ofPlan(plan, after, BATCH);
        ReportingRule rule = rules.findById(plan);
        if (batch.isEmpty() || rule == null) {
            return null;
        }
        timing.ask(rule, batch);
        return batch.getLast().id().value();
    }

    private void reckon() {
        String after = "";
        while (after != null) {
            String from = after;
            after = QuarkusTransaction.requiringNew().call(() -> timing.reckon(from, BATCH));
        }
    }

    private static void repeat(Callable<Integer> batch) {
        int moved = 1;
        while (moved > 0) {
            moved = QuarkusTransaction.requiringNew().call(batch);
        }
    }
}
