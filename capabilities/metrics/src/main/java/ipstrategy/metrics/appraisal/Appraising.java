package ipstrategy.metrics.appraisal;

import com.fasterxml.jackson.databind.ObjectMapper;
import ipstrategy.audit.Change;
import ipstrategy.audit.Changes;
import ipstrategy.identity.Caller;
import ipstrategy.identity.Role;
import ipstrategy.metrics.composite.PublishedScores;
import ipstrategy.metrics.scoring.RegionScore;
import ipstrategy.web.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Grades regions by their published scores, and publishes the grades or gives them back. Who publishes is not who
/// graded.
@ApplicationScoped
class Appraising {

    private final Appraisals appraisals;
    private final PublishedScores scores;
    private final Changes changes;
    private final ObjectMapper json;
    private final Clock clock;

    Appraising(Appraisals appraisals, PublishedScores scores, Changes changes, ObjectMapper json, Clock clock) {
        this.appraisals = appraisals;
        this.scores = scores;
        this.changes = changes;
        this.json = json;
        this.clock = clock;
    }

    /// What became of it.
    sealed interface Outcome {

        record Done(Appraisal appraisal) implements Outcome {}

        /// The caller may not; the reason is a key of the word list.
        record NotAllowed(String reason) implements Outcome {}

        /// Not in this state; one that is computed waits to be decided on before another is made.
        record NotNow(Appraisal.State state) implements Outcome {}

        record NotWhole(List<Fault> faults) implements Outcome {}
    }

    /// Makes the first version of an appraisal, or the next one, whose code is held.
    Outcome appraise(NewAppraisal wanted, Caller caller) {
        if (!caller.is(Role.STATISTICIAN)) {
            return new Outcome.NotAllowed("reason.computer-only");
        }
        if (appraisals.inState(wanted.code(), Appraisal.State.COMPUTED).isPresent()) {
            return new Outcome.NotNow(Appraisal.State.COMPUTED);
        }
        Optional<PublishedScores.Published> published = scores.of(wanted.index(), wanted.period(), wanted.version());
        List<Fault> faults = bandFaults(wanted.bands());
        if (published.isEmpty()) {
            faults.add(Fault.body("index", "detail.index-not-published"));
        } else {
            faults.addAll(regionFaults(wanted.regions(), published.get().scores()));
        }
        if (!faults.isEmpty()) {
            return new Outcome.NotWhole(faults);
        }
        List<String> chosen = wanted.regions();
        List<Grade> grades = published.get().scores().stream()
                .filter(score -> chosen == null || chosen.contains(score.region()))
                .map(score -> Grade.of(score, wanted.bands()))
                .toList();
        int number = appraisals.next(wanted.code());
        Appraisal made = new Appraisal(wanted, number, published.get(), grades, caller.name(), clock.instant());
        appraisals.persistAndFlush(made);
        return told("appraisal.computed", null, made, wanted.reason(), caller);
    }

    /// Publishes a version that is held; the one that was published before gives way at that instant.
    Outcome publish(Appraisal appraisal, Caller caller) {
        Outcome refused = refused(appraisal, caller);
        if (refused != null) {
            return refused;
        }
        AppraisalView before = appraisal.view(Caller.ANONYMOUS);
        Instant now = clock.instant();
        appraisals.inState(appraisal.code(), Appraisal.State.PUBLISHED).ifPresent(standing -> standing.supersede(now));
        appraisals.flush();
        appraisal.publish(caller.name(), now);
        return told("appraisal.published", before, appraisal, null, caller);
    }

    Outcome giveBack(Appraisal appraisal, String reason, Caller caller) {
        Outcome refused = refused(appraisal, caller);
        if (refused != null) {
            return refused;
        }
        AppraisalView before = appraisal.view(Caller.ANONYMOUS);
        appraisal.giveBack(caller.name(), clock.instant(), reason);
        return told("appraisal.returned", before, appraisal, reason, caller);
    }

    private static @Nullable Outcome refused(Appraisal appraisal, Caller caller) {
        String refusal = appraisal.refusal(caller);
        if (refusal != null) {
            return new Outcome.NotAllowed(refusal);
        }
        return appraisal.state() == Appraisal.State.COMPUTED ? null : new Outcome.NotNow(appraisal.state());
    }

    private static List<Fault> bandFaults(List<Band> bands) {
        List<Fault> faults = new ArrayList<>();
        Set<String> grades = new HashSet<>();
        for (int i = 0; i < bands.size(); i++) {
            if (!grades.add(bands.get(i).grade())) {
                faults.add(
                        Fault.body("bands", "fault.stands-twice", bands.get(i).grade()));
            }
            if (i > 0 && bands.get(i).atLeast().compareTo(bands.get(i - 1).atLeast()) >= 0) {
                faults.add(Fault.body("bands/" + i + "/atLeast", "fault.bands-order"));
            }
        }
        if (bands.getLast().atLeast().signum() != 0) {
            faults.add(Fault.body("bands/" + (bands.size() - 1) + "/atLeast", "fault.bands-bottom"));
        }
        return faults;
    }

    private static List<Fault> regionFaults(@Nullable List<String> chosen, List<RegionScore> scores) {
        Set<String> known = scores.stream().map(RegionScore::region).collect(Collectors.toSet());
        return chosen == null
                ? List.of()
                : chosen.stream()
                        .filter(region -> !known.contains(region))
                        .map(region -> Fault.body("regions", "fault.appraisal-region", region))
                        .toList();
    }

    private Outcome told(
            String action, @Nullable AppraisalView before, Appraisal now, @Nullable String reason, Caller caller) {
        appraisals.flush();
        changes.record(
                new Change(
                        action,
                        "appraisal",
                        now.code() + "|" + now.number(),
                        caller.agency(),
                        before == null ? null : json.valueToTree(before),
                        json.valueToTree(now.view(Caller.ANONYMOUS)),
                        reason),
                caller);
        return new Outcome.Done(now);
    }
}
