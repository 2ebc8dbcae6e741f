package ipstrategy.measures.contribution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ipstrategy.audit.Change;
import ipstrategy.audit.Changes;
import ipstrategy.identity.Caller;
import ipstrategy.measures.report.Reports;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Writes down that participants were silent once their day to answer has passed, and tells of it, so that whoever
/// reports can ask them. Each is told of once; an answer may still come.
@ApplicationScoped
public class FallingSilent {

    private static final Caller CLOCK = Caller.platform("asking");

    private final Contributions contributions;
    private final Reports reports;
    private final Changes changes;
    private final ObjectMapper json;
    private final Clock clock;

    FallingSilent(Contributions contributions, Reports reports, Changes changes, ObjectMapper json, Clock clock) {
        this.contributions = contributions;
        this.reports = reports;
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
            Map<String, String> filers = reports.filers(
                    silent.stream().map(Contribution::report).distinct().toList());
            List<Change> noted = silent.stream()
                    .map(one -> note(one, Objects.requireNonNull(filers.get(one.report())), today))
                    .toList();
            changes.record(noted, CLOCK);
        }
        return silent.size();
    }

    private Change note(Contribution contribution, String reporter, LocalDate today) {
        LocalDate last = contribution.dueOn();
        JsonNode before = last == null ? null : view(contribution, reporter, last);
        contribution.fallSilent(clock.instant());
        return new Change(
                "contribution.silent",
                "contribution",
                contribution.id(),
                CLOCK.agency(),
                before,
                view(contribution, reporter, today),
                null);
    }

    private JsonNode view(Contribution contribution, String reporter, LocalDate day) {
        return Contributing.told(json, contribution.view(day, clock.getZone(), List.of()), reporter);
    }
}
