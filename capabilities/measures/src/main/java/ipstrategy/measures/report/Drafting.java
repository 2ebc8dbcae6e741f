package ipstrategy.measures.report;

import ipstrategy.identity.Caller;
import ipstrategy.identity.Role;
import ipstrategy.measures.statement.NewDraft;
import ipstrategy.web.answer.ActionView;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/// Keeps a draft of a report. Officers and approvers of the agency that is asked do; it clears nothing that is overdue.
@ApplicationScoped
class Drafting {

    static final String ACTION = "save-draft";

    private final Telling telling;

    Drafting(Telling telling) {
        this.telling = telling;
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
        return caller.actsFor(report.agency()) ? null : "reason.report-of-another-agency";
    }
}
