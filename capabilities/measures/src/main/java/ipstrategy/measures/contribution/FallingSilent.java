package ipstrategy.measures.contribution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ipstrategy.audit.Change;
import ipstrategy.audit.Changes;
import ipstrategy.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/// Writes down that participants were silent once their day to answer has passed, and tells of it, so that whoever
/// reports can ask them. Each is told of once; an answer may still come.
@ApplicationScoped
public class FallingSilent {

    private static final Caller CLOCK = Caller.platform("asking");

    private final Contributions contributions;
    private final Changes changes;
    private final ObjectMapper json;
    private final Clock clock;

    FallingSilent(Contributions contributions, Changes changes, ObjectMapper json, Clock clock) {
        this.contributions = contributions;
        this.changes = changes;
        this.json = json;
        this.clock = clock;
    }

    /// One batch, within the transaction that is under way; answers how many it told of.
    @Transactional(Transactional.TxType.MANDATORY)
    public int note(int atMost) {
        LocalDate today = LocalDate.now(clock);
        List<Contribution> silent = contributions.toFallSilent(today, atMost);
        if (!silent.isEmpty()) {
            List<Change> noted = silent.stream().map(one -> note(one, today)).toList();
            changes.record(noted, CLOCK);
        }
        return silent.size();
    }

    private Change note(Contribution contribution, LocalDate today) {
        LocalDate last = contribution.dueOn();
        JsonNode before = last == null ? null : view(contribution, last);
        contribution.fallSilent(clock.instant());
        return new Change(
                "contribution.silent",
                "contribution",
                contribution.id(),
                CLOCK.agency(),
                before,
                view(contribution, today),
                null);
    }

    private JsonNode view(Contribution contribution, LocalDate day) {
        return json.valueToTree(contribution.view(day, clock.getZone(), List.of()));
    }
}
