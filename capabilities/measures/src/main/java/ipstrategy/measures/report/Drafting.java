package ipstrategy.measures.report;

import ipstrategy.identity.Caller;
import ipstrategy.identity.Role;
import ipstrategy.measures.statement.NewDraft;
import ipstrategy.web.answer.ActionView;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Keeps a draft of a report. Officers and approvers of the agency that is asked do; it clears nothing that is overdue.
/// What was submitted is a draft again when an approver takes it back, for as long as the office has not decided.
@ApplicationScoped
class Drafting {

    static final String ACTION = "save-draft";
    static final String RECALL = "recall";

    private final Telling telling;
    private final Deriving deriving;
    private final Clock clock;

    Drafting(Telling telling, Deriving deriving, Clock clock) {
        this.telling = telling;
        this.deriving = deriving;
        this.clock = clock;
    }

    /// Keeps a draft within the transaction that is under way.
    Outcome save(Report report, NewDraft draft, Caller caller) {
        String refusal = refusal(report, caller);
        if (refusal != null) {
            return new Outcome.NotAllowed(refusal);
        }
        if (!report.allows(ACTION)) {
            return Outcome.NotNow.of(report);
        }
        ReportView before = Telling.now(report);
        report.draft(draft.statement());
        telling.tell("report.drafted", before, report, null, caller);
        return new Outcome.Done(report);
    }

    /// Takes back what was submitted, within the transaction that is under way.
    Outcome recall(Report report, String reason, Caller caller) {
        String refusal = Submitting.refusal(report, caller);
        if (refusal != null) {
            return new Outcome.NotAllowed(refusal);
        }
        if (!report.allows(RECALL)) {
            return Outcome.NotNow.of(report);
        }
        ReportView before = Telling.now(report);
        report.recall(new Course.Act(clock.instant(), caller.name(), reason), LocalDate.now(clock));
        telling.tell("report.recalled", before, report, reason, caller);
        if (before.overdue() != Telling.now(report).overdue()) {
            deriving.derive(report.measure(), "report.recalled " + report.id(), caller);
        }
        return new Outcome.Done(report);
    }

    static ActionView recallFor(Report report, Caller caller) {
        String refusal = Submitting.refusal(report, caller);
        return ActionView.of(
                RECALL,
                "POST",
                refusal == null && !report.allows(RECALL) ? report.state().reason() : refusal);
    }

    static ActionView actionFor(Report report, Caller caller) {
        String refusal = refusal(report, caller);
        return ActionView.of(
                ACTION,
                "PUT",
                refusal == null && !report.allows(ACTION) ? report.state().reason() : refusal);
    }

    private static @Nullable String refusal(Report report, Caller caller) {
        if (caller.isAnonymous()) {
            return "reason.sign-in";
        }
        if (!caller.is(Role.OFFICER) && !caller.is(Role.APPROVER)) {
            return "reason.role";
        }
        return caller.actsFor(report.filer()) ? null : "reason.report-of-another-agency";
    }
}
