package ipstrategy.coordination.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import ipstrategy.coordination.agency.KnownAgencies;
import ipstrategy.coordination.plan.KnownPlans;
import ipstrategy.coordination.plan.PlanView;
import ipstrategy.coordination.step.Authority;
import ipstrategy.coordination.step.Chronicle;
import ipstrategy.coordination.step.Guard;
import ipstrategy.coordination.step.Outcome;
import ipstrategy.identity.AgencyCode;
import ipstrategy.identity.Caller;
import ipstrategy.web.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Conducts an evaluation round from its plan to its publication.
@ApplicationScoped
class Conducting {

    private final EvaluationRounds rounds;
    private final Evaluations evaluations;
    private final KnownAgencies agencies;
    private final KnownPlans plans;
    private final Chronicle chronicle;
    private final Clock clock;

    Conducting(
            EvaluationRounds rounds,
            Evaluations evaluations,
            KnownAgencies agencies,
            KnownPlans plans,
            Chronicle chronicle,
            Clock clock) {
        this.rounds = rounds;
        this.evaluations = evaluations;
        this.agencies = agencies;
        this.plans = plans;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    Outcome<EvaluationRound> plan(NewEvaluationRound fresh, Caller caller) {
        String office = Authority.refusesOffice(caller);
        if (office != null) {
            return new Outcome.NotAllowed<>(office);
        }
        List<Fault> faults = new ArrayList<>();
        List<String> answering = answering(fresh, faults);
        faultsOfChecklist(fresh, faults);
        if (!faults.isEmpty()) {
            return new Outcome.Wrong<>(faults);
        }
        EvaluationRound round = new EvaluationRound(fresh, clock.instant());
        if (!rounds.add(round)) {
            EvaluationRound standing = rounds.findById(fresh.code());
            return EvaluationRound.LIFE.conflict(
                    "reason.evaluation-exists", standing.state(), guard(caller), fresh.code());
        }
        for (int i = 0; i < answering.size(); i++) {
            NewEvaluationRound.Subject subject = fresh.subjects().get(i);
            List<String> measures = subject.measures() == null ? List.of() : subject.measures();
            evaluations.persist(new Evaluation(round, subject.code(), new AgencyCode(answering.get(i)), measures));
        }
        evaluations.flush();
        tell(round, "planned", null, fresh.reason(), caller);
        return new Outcome.Done<>(round);
    }

    /// Lets the subjects assess themselves.
    Outcome<EvaluationRound> open(EvaluationRound round, String reason, Caller caller) {
        return take(round, EvaluationRound.OPEN, "opened", EvaluationRound::opened, reason, caller);
    }

    /// Ends the self-assessment, once everybody has assessed themselves.
    Outcome<EvaluationRound> verify(EvaluationRound round, String reason, Caller caller) {
        Outcome<EvaluationRound> open =
                unfinished(round, EvaluationRound.VERIFY, one -> !one.isAssessed(), "reason.unassessed", caller);
        return open == null
                ? take(round, EvaluationRound.VERIFY, "verifying", EvaluationRound::verifying, reason, caller)
                : open;
    }

    /// Grades, once everything is verified.
    Outcome<EvaluationRound> grade(EvaluationRound round, String reason, Caller caller) {
        Outcome<EvaluationRound> open =
                unfinished(round, EvaluationRound.GRADE, one -> !one.isVerified(), "reason.unverified", caller);
        if (open != null) {
            return open;
        }
        evaluations.ofRound(round.code()).forEach(one -> one.graded(round.checklist()));
        return take(round, EvaluationRound.GRADE, "graded", EvaluationRound::graded, reason, caller);
    }

    /// Publishes every evaluation as its first version, and tells of each.
    Outcome<EvaluationRound> publish(EvaluationRound round, String reason, Caller caller) {
        Outcome<EvaluationRound> outcome =
                take(round, EvaluationRound.PUBLISH, "published", EvaluationRound::published, reason, caller);
        if (outcome instanceof Outcome.Done<EvaluationRound>) {
            evaluations.ofRound(round.code()).forEach(one -> publish(round, one, null, reason, caller));
        }
        return outcome;
    }

    /// Publishes an evaluation as its next version. The event says which plan or agency it is of, so that whoever owns
    /// the measures can mark them as evaluated.
    void publish(EvaluationRound round, Evaluation one, @Nullable JsonNode before, String reason, Caller caller) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.now(clock);
        JsonNode known = before == null ? chronicle.of(one.view(round, today, caller)) : before;
        one.publishedAnew();
        evaluations.flush();
        evaluations.publish(one.publication(reason, caller.name(), now));
        String deed = one.publishedVersion() == 1 ? "evaluation.published" : "evaluation.corrected";
        chronicle.tell(
                new Chronicle.Deed(deed, "evaluation", one.id()),
                known,
                one.view(round, today, caller),
                reason,
                caller);
    }

    EvaluationRoundView view(EvaluationRound round, Caller caller) {
        List<String> subjects = evaluations.ofRound(round.code()).stream()
                .map(Evaluation::subject)
                .toList();
        return round.view(subjects, caller);
    }

    private Outcome<EvaluationRound> take(
            EvaluationRound round,
            String step,
            String deed,
            Consumer<EvaluationRound> move,
            String reason,
            Caller caller) {
        Outcome<EvaluationRound> refusal = EvaluationRound.LIFE.refusal(step, round.state(), guard(caller));
        if (refusal != null) {
            return refusal;
        }
        JsonNode before = chronicle.of(view(round, caller));
        move.accept(round);
        rounds.flush();
        tell(round, deed, before, reason, caller);
        return new Outcome.Done<>(round);
    }

    private void tell(EvaluationRound round, String deed, @Nullable JsonNode before, String reason, Caller caller) {
        chronicle.tell(
                new Chronicle.Deed("evaluation-round." + deed, "evaluation-round", round.code()),
                before,
                view(round, caller),
                reason,
                caller);
    }

    /// Who the caller is and where the round stands come first, then whether the work is done.
    private @Nullable Outcome<EvaluationRound> unfinished(
            EvaluationRound round, String step, Predicate<Evaluation> lacking, String word, Caller caller) {
        Outcome<EvaluationRound> refusal = EvaluationRound.LIFE.refusal(step, round.state(), guard(caller));
        if (refusal != null) {
            return refusal;
        }
        long open = evaluations.ofRound(round.code()).stream().filter(lacking).count();
        return open == 0 ? null : EvaluationRound.LIFE.conflict(word, round.state(), guard(caller), open);
    }

    private static Guard guard(Caller caller) {
        return step -> Authority.refusesOffice(caller);
    }

    private List<String> answering(NewEvaluationRound fresh, List<Fault> faults) {
        List<String> answering = new ArrayList<>();
        Set<String> named = new HashSet<>();
        for (int i = 0; i < fresh.subjects().size(); i++) {
            NewEvaluationRound.Subject subject = fresh.subjects().get(i);
            String place = "subjects/" + i;
            if (!named.add(subject.code())) {
                faults.add(Fault.body(place + "/code", "fault.item-twice", subject.code()));
            }
            String agency = fresh.subjectKind() == EvaluationRound.SubjectKind.PLAN
                    ? ofPlan(subject, place, faults)
                    : subject.code();
            if (!agency.isEmpty() && !agencies.strangersAmong(List.of(agency)).isEmpty()) {
                faults.add(Fault.body(place, "fault.no-such-code", agency));
            }
            answering.add(agency);
        }
        return answering;
    }

    private String ofPlan(NewEvaluationRound.Subject subject, String place, List<Fault> faults) {
        PlanView plan = plans.find(subject.code()).orElse(null);
        if (plan == null) {
            faults.add(Fault.body(place + "/code", "fault.no-such-code", subject.code()));
            return "";
        }
        String agency = subject.agency() == null ? plan.issuer() : subject.agency();
        if (agency == null) {
            faults.add(Fault.body(place + "/agency", "fault.no-agency"));
            return "";
        }
        return agency;
    }

    private static void faultsOfChecklist(NewEvaluationRound fresh, List<Fault> faults) {
        Set<String> items = new HashSet<>();
        for (int i = 0; i < fresh.items().size(); i++) {
            String code = fresh.items().get(i).code();
            if (!items.add(code)) {
                faults.add(Fault.body("items/" + i + "/code", "fault.item-twice", code));
            }
        }
        if (!fresh.checklist().isComplete()) {
            faults.add(Fault.body("grades", "fault.thresholds"));
        }
    }
}
