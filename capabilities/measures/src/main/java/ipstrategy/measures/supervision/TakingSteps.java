package ipstrategy.measures.supervision;

import com.fasterxml.jackson.databind.ObjectMapper;
import ipstrategy.audit.Change;
import ipstrategy.audit.Changes;
import ipstrategy.identity.Caller;
import ipstrategy.measures.errand.Errands;
import ipstrategy.measures.ladder.Climb;
import ipstrategy.measures.ladder.Climbed;
import ipstrategy.measures.ladder.DueStep;
import ipstrategy.measures.ladder.Facts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// Takes the steps of one report that are due and were not taken yet. A step that was missed is taken for the day it
/// was due on, and it is told that it was written later.
@ApplicationScoped
class TakingSteps {

    static final Caller CLERK = Caller.platform("supervision");

    private final WatchedReports watched;
    private final Watching watching;
    private final SupervisionSteps steps;
    private final Climb climb;
    private final Errands errands;
    private final Changes changes;
    private final ObjectMapper json;
    private final Clock clock;

    TakingSteps(
            WatchedReports watched,
            Watching watching,
            SupervisionSteps steps,
            Climb climb,
            Errands errands,
            Changes changes,
            ObjectMapper json,
            Clock clock) {
        this.watched = watched;
        this.watching = watching;
        this.steps = steps;
        this.climb = climb;
        this.errands = errands;
        this.changes = changes;
        this.json = json;
        this.clock = clock;
    }

    /// Looks at a report in a transaction of its own. Of two replicas that look at the same one, the second finds that
    /// it was looked at.
    ///
    /// @return how many steps it took
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    int take(String report, LocalDate today) {
        WatchedReport watch =
                watched.hold(report).filter(one -> one.isToBeLookedAt(today)).orElse(null);
        if (watch == null) {
            return 0;
        }
        watching.compare(watch);
        Facts facts = watched.known(List.of(watch)).getFirst().facts();
        Climbed climbed = climb.climb(facts, today);
        Set<String> taken = steps.taken(report);
        int before = taken.size();
        for (DueStep due : climbed.steps()) {
            if (taken.add(SupervisionStep.idOf(due))) {
                take(watch, due, today);
            }
        }
        watch.looked(today);
        return taken.size() - before;
    }

    private void take(WatchedReport watch, DueStep due, LocalDate today) {
        Instant now = clock.instant();
        SupervisionStep step = new SupervisionStep(watch, due, now, today);
        steps.persist(step);
        errands.open(step.errands());
        changes.record(
                new Change(
                        "supervision.step-taken",
                        "supervision-step",
                        step.id(),
                        step.agency(),
                        null,
                        json.valueToTree(step.view()),
                        step.reason().zh()),
                CLERK);
    }
}
