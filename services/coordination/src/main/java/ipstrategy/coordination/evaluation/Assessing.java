package ipstrategy.coordination.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import ipstrategy.coordination.step.Chronicle;
import ipstrategy.coordination.step.Outcome;
import ipstrategy.identity.Caller;
import ipstrategy.web.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Enters scores into an evaluation: what the agency says of itself, what the office finds, and corrections of that
/// after publication.
@ApplicationScoped
class Assessing {

    private final Evaluations evaluations;
    private final Conducting conducting;
    private final Chronicle chronicle;
    private final Clock clock;

    Assessing(Evaluations evaluations, Conducting conducting, Chronicle chronicle, Clock clock) {
        this.evaluations = evaluations;
        this.conducting = conducting;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    /// The agency assesses itself, on every item.
    Outcome<Evaluation> assess(EvaluationRound round, Evaluation one, NewAssessment said, Caller caller) {
        Outcome<Evaluation> refusal = refusal(round, one, Evaluation.ASSESS, caller);
        if (refusal != null) {
            return refusal;
        }
        List<Fault> faults =
                faults(round, said.marks(), NewAssessment.Assessed::item, NewAssessment.Assessed::score, Set.of());
        if (!faults.isEmpty()) {
            return new Outcome.Wrong<>(faults);
        }
        JsonNode before = before(round, one, caller);
        Map<String, NewAssessment.Assessed> marks = byItem(said.marks(), NewAssessment.Assessed::item);
        List<Checklist.Mark> given = one.marks().stream()
                .map(mark -> {
                    NewAssessment.Assessed self = marks.get(mark.item());
                    return self == null ? mark : mark.assessed(self.score(), self.text(), self.seen());
                })
                .toList();
        one.assessed(given, caller.name(), clock.instant());
        return done(round, one, "assessed", before, null, caller);
    }

    /// The office verifies, on every item: another person than the one who assessed.
    Outcome<Evaluation> verify(EvaluationRound round, Evaluation one, NewAssessment.Verification found, Caller caller) {
        Outcome<Evaluation> refusal = refusal(round, one, Evaluation.VERIFY, caller);
        if (refusal != null) {
            return refusal;
        }
        List<Fault> faults = faults(round, found, Set.of());
        if (!faults.isEmpty()) {
            return new Outcome.Wrong<>(faults);
        }
        JsonNode before = before(round, one, caller);
        one.verified(verified(one, found), caller.name());
        return done(round, one, "verified", before, found.reason(), caller);
    }

    /// Puts some verified scores right after publication: another version, and the grade follows.
    Outcome<Evaluation> correct(
            EvaluationRound round, Evaluation one, NewAssessment.Verification found, Caller caller) {
        Outcome<Evaluation> refusal = refusal(round, one, Evaluation.CORRECT, caller);
        if (refusal != null) {
            return refusal;
        }
        Set<String> others = new HashSet<>();
        round.checklist().items().forEach(item -> others.add(item.code()));
        List<Fault> faults = faults(round, found, others);
        if (!faults.isEmpty()) {
            return new Outcome.Wrong<>(faults);
        }
        JsonNode before = before(round, one, caller);
        one.verified(verified(one, found), caller.name());
        one.graded(round.checklist());
        conducting.publish(round, one, before, found.reason(), caller);
        return new Outcome.Done<>(one);
    }

    private Outcome<Evaluation> done(
            EvaluationRound round,
            Evaluation one,
            String deed,
            JsonNode before,
            @Nullable String reason,
            Caller caller) {
        evaluations.flush();
        chronicle.tell(
                new Chronicle.Deed("evaluation." + deed, "evaluation", one.id()),
                before,
                one.view(round, LocalDate.now(clock), caller),
                reason,
                caller);
        return new Outcome.Done<>(one);
    }

    private JsonNode before(EvaluationRound round, Evaluation one, Caller caller) {
        return chronicle.of(one.view(round, LocalDate.now(clock), caller));
    }

    private static @Nullable Outcome<Evaluation> refusal(
            EvaluationRound round, Evaluation one, String step, Caller caller) {
        return Evaluation.LIFE.refusal(step, round.state(), action -> one.refusal(action, caller));
    }

    private static List<Checklist.Mark> verified(Evaluation one, NewAssessment.Verification found) {
        Map<String, NewAssessment.Verified> marks = byItem(found.marks(), NewAssessment.Verified::item);
        return one.marks().stream()
                .map(mark -> {
                    NewAssessment.Verified seen = marks.get(mark.item());
                    return seen == null ? mark : mark.verified(seen.score(), seen.reason());
                })
                .toList();
    }

    private static List<Fault> faults(
            EvaluationRound round, NewAssessment.Verification found, Set<String> dispensable) {
        return faults(round, found.marks(), NewAssessment.Verified::item, NewAssessment.Verified::score, dispensable);
    }

    /// Every item once, none above its maximum, and none left out that is not dispensable.
    private static <T> List<Fault> faults(
            EvaluationRound round,
            List<T> marks,
            Function<T, String> item,
            Function<T, BigDecimal> score,
            Set<String> dispensable) {
        Map<String, Checklist.Item> open = byItem(round.checklist().items(), Checklist.Item::code);
        List<Fault> faults = new ArrayList<>();
        Set<String> named = new HashSet<>();
        for (int i = 0; i < marks.size(); i++) {
            String code = item.apply(marks.get(i));
            Checklist.Item known = open.get(code);
            if (known == null) {
                faults.add(Fault.body("marks/" + i + "/item", "fault.no-such-item", code));
            } else if (!named.add(code)) {
                faults.add(Fault.body("marks/" + i + "/item", "fault.item-twice", code));
            } else if (score.apply(marks.get(i)).compareTo(known.maximum()) > 0) {
                faults.add(Fault.body("marks/" + i + "/score", "fault.above-maximum", known.maximum()));
            }
        }
        List<String> missing = round.checklist().items().stream()
                .map(Checklist.Item::code)
                .filter(code -> !named.contains(code) && !dispensable.contains(code))
                .toList();
        if (!missing.isEmpty()) {
            faults.add(Fault.body("marks", "fault.item-missing", String.join(", ", missing)));
        }
        return faults;
    }

    private static <T> Map<String, T> byItem(List<T> marks, Function<T, String> item) {
        Map<String, T> found = new HashMap<>();
        marks.forEach(mark -> found.put(item.apply(mark), mark));
        return found;
    }
}
