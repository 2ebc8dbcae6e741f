package ipstrategy.coordination.province.round;

import com.fasterxml.jackson.databind.JsonNode;
import ipstrategy.coordination.step.Authority;
import ipstrategy.coordination.step.Chronicle;
import ipstrategy.coordination.step.Guard;
import ipstrategy.coordination.step.Outcome;
import ipstrategy.identity.Caller;
import ipstrategy.web.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Takes a round from one part of the year to the next: 年中督导评价, 年底绩效考核, publication, and corrections after it.
@ApplicationScoped
class Advancing {

    private final CycleRounds rounds;
    private final Sheets sheets;
    private final Chronicle chronicle;
    private final Clock clock;

    Advancing(CycleRounds rounds, Sheets sheets, Chronicle chronicle, Clock clock) {
        this.rounds = rounds;
        this.sheets = sheets;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    /// Ends the mid-year review, once every task that binds has its mark.
    Outcome<CycleRound> review(CycleRound round, String reason, Caller caller) {
        Outcome<CycleRound> refusal = refusal(round, CycleRound.REVIEW, caller);
        if (refusal == null) {
            refusal = unfinished(round, Task::lacksRating, "reason.tasks-unrated", caller);
        }
        return refusal == null ? take(round, "reviewed", CycleRound::reviewed, reason, caller) : refusal;
    }

    /// Appraises the year, once every task that binds has its score: sums them and gives each province its place.
    Outcome<CycleRound> appraise(CycleRound round, String reason, Caller caller) {
        Outcome<CycleRound> refusal = refusal(round, CycleRound.APPRAISE, caller);
        if (refusal == null) {
            refusal = unfinished(round, Task::lacksScore, "reason.tasks-unscored", caller);
        }
        if (refusal != null) {
            return refusal;
        }
        Sheet.placeAll(sheets.ofRound(round));
        return take(round, "appraised", CycleRound::appraised, reason, caller);
    }

    /// Publishes the results as their first version.
    Outcome<CycleRound> publish(CycleRound round, String reason, Caller caller) {
        Outcome<CycleRound> refusal = refusal(round, CycleRound.PUBLISH, caller);
        if (refusal != null) {
            return refusal;
        }
        Outcome<CycleRound> outcome = take(round, "published", CycleRound::published, reason, caller);
        freeze(round, reason, caller);
        return outcome;
    }

    /// Puts scores of one province right after publication: the results become another version, and the earlier ones
    /// stay as they were.
    Outcome<CycleRound> correct(CycleRound round, NewMarks.Correction correction, Caller caller) {
        Outcome<CycleRound> refusal = refusal(round, CycleRound.CORRECT, caller);
        if (refusal != null) {
            return refusal;
        }
        Sheet sheet = sheets.seenBy(caller, round, correction.region()).orElse(null);
        if (sheet == null) {
            return new Outcome.Wrong<>(List.of(Fault.body("region", "fault.no-such-region", correction.region())));
        }
        List<Fault> faults = new ArrayList<>();
        enter(sheet, correction.scores(), faults);
        if (!faults.isEmpty()) {
            return new Outcome.Wrong<>(faults);
        }
        Sheet.placeAll(sheets.ofRound(round));
        Outcome<CycleRound> outcome = take(round, "corrected", CycleRound::corrected, correction.reason(), caller);
        freeze(round, correction.reason(), caller);
        return outcome;
    }

    /// Enters scores into a sheet, or tells for each why it cannot be entered and enters none.
    static void enter(Sheet sheet, List<NewMarks.Scored> scores, List<Fault> faults) {
        for (int i = 0; i < scores.size(); i++) {
            NewMarks.Scored one = scores.get(i);
            String word = sheet.wordAgainstMark(one.measure(), one.clause());
            if (word != null) {
                faults.add(Fault.body("scores/" + i, word, one.measure(), one.clause()));
            }
        }
        if (faults.isEmpty()) {
            scores.forEach(
                    one -> sheet.change(one.measure(), one.clause(), task -> task.scored(one.score(), one.reason())));
        }
    }

    private Outcome<CycleRound> take(
            CycleRound round, String deed, Consumer<CycleRound> move, String reason, Caller caller) {
        JsonNode before = chronicle.of(round.view(caller));
        move.accept(round);
        rounds.flush();
        chronicle.tell(
                new Chronicle.Deed("cycle-round." + deed, "cycle-round", round.id()),
                before,
                round.view(caller),
                reason,
                caller);
        return new Outcome.Done<>(round);
    }

    private void freeze(CycleRound round, String reason, Caller caller) {
        List<Publication.Result> results =
                sheets.ofRound(round).stream().map(Sheet::result).toList();
        rounds.publish(
                new Publication(round.id(), round.publishedVersion(), reason, caller.name(), clock.instant(), results));
    }

    private static @Nullable Outcome<CycleRound> refusal(CycleRound round, String step, Caller caller) {
        return CycleRound.LIFE.refusal(step, round.state(), guard(caller));
    }

    private @Nullable Outcome<CycleRound> unfinished(
            CycleRound round, Predicate<Task> lacking, String word, Caller caller) {
        long open = sheets.ofRound(round).stream()
                .flatMap(sheet -> sheet.tasks().stream())
                .filter(lacking)
                .count();
        return open == 0 ? null : CycleRound.LIFE.conflict(word, round.state(), guard(caller), open);
    }

    private static Guard guard(Caller caller) {
        return step -> Authority.refusesOffice(caller);
    }
}
