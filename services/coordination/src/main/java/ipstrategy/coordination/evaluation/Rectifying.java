package ipstrategy.coordination.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import ipstrategy.coordination.step.Chronicle;
import ipstrategy.coordination.step.Guard;
import ipstrategy.coordination.step.Outcome;
import ipstrategy.identity.Caller;
import ipstrategy.web.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/// Finds what is amiss and follows it until it is put right (整改).
@ApplicationScoped
class Rectifying {

    private final Evaluations evaluations;
    private final Chronicle chronicle;
    private final Clock clock;

    Rectifying(Evaluations evaluations, Chronicle chronicle, Clock clock) {
        this.evaluations = evaluations;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    Outcome<Evaluation> find(EvaluationRound round, Evaluation one, NewAssessment.Found found, Caller caller) {
        Outcome<Evaluation> refusal =
                Evaluation.LIFE.refusal(Evaluation.FIND, round.state(), action -> one.refusal(action, caller));
        if (refusal != null) {
            return refusal;
        }
        if (found.due().isBefore(LocalDate.now(clock))) {
            return new Outcome.Wrong<>(List.of(Fault.body("due", "fault.day-in-past")));
        }
        return write(
                round,
                one,
                caller,
                "finding-recorded",
                found.text(),
                () -> one.found(found.text(), found.severity(), found.due()));
    }

    Outcome<Evaluation> rectify(
            EvaluationRound round, Evaluation one, Finding finding, NewAssessment.Rectified done, Caller caller) {
        Outcome<Evaluation> refusal = Finding.LIFE.refusal(Finding.RECTIFY, finding.state(), guard(one, caller));
        if (refusal != null) {
            return refusal;
        }
        return write(
                round,
                one,
                caller,
                "finding-rectified",
                done.text(),
                () -> one.change(finding, known -> known.rectified(done.text(), done.evidence())));
    }

    /// The office has looked: it is put right, or open again.
    Outcome<Evaluation> verify(
            EvaluationRound round, Evaluation one, Finding finding, NewAssessment.Seen seen, Caller caller) {
        Outcome<Evaluation> refusal = Finding.LIFE.refusal(Finding.VERIFY, finding.state(), guard(one, caller));
        if (refusal != null) {
            return refusal;
        }
        String deed = seen.accepted() ? "finding-verified" : "finding-returned";
        return write(
                round,
                one,
                caller,
                deed,
                seen.reason(),
                () -> one.change(finding, known -> known.verified(seen.accepted(), seen.reason())));
    }

    private Outcome<Evaluation> write(
            EvaluationRound round, Evaluation one, Caller caller, String deed, String reason, Runnable change) {
        LocalDate today = LocalDate.now(clock);
        JsonNode before = chronicle.of(one.view(round, today, caller));
        change.run();
        evaluations.flush();
        String brief = reason.length() > 500 ? reason.substring(0, 500) : reason;
        chronicle.tell(
                new Chronicle.Deed("evaluation." + deed, "evaluation", one.id()),
                before,
                one.view(round, today, caller),
                brief,
                caller);
        return new Outcome.Done<>(one);
    }

    private static Guard guard(Evaluation one, Caller caller) {
        return action -> one.refusalOfFinding(action, caller);
    }
}
