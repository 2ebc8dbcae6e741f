package ipstrategy.measures.report;

import ipstrategy.identity.Caller;
import ipstrategy.measures.reading.Scope;
import ipstrategy.measures.statement.Statement;
import ipstrategy.web.answer.ActionView;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;
import ipstrategy.web.problem.Words;
import java.util.ArrayList;
import java.util.List;

/// A report as a caller sees it. A draft that was never submitted, or that was taken back, is the agency's own: other
/// agencies do not see what it says.
final class Seen {

    private Seen() {}

    static ReportView by(Caller caller, Report report) {
        boolean shown = report.isKnown() || caller.actsFor(report.filer()) || Scope.of(caller) instanceof Scope.All;
        List<ActionView> actions = new ArrayList<>();
        actions.add(Drafting.actionFor(report, caller));
        actions.add(Submitting.actionFor(report, caller));
        actions.add(Drafting.recallFor(report, caller));
        actions.addAll(Reviewing.actionsFor(report, caller));
        actions.add(Submitting.postponementFor(report, caller));
        return report.view(shown ? report.statement() : Statement.EMPTY, actions);
    }

    /// The answer to what a caller wanted to do, or its refusal.
    static ReportView answer(Outcome outcome, Caller caller) {
        return switch (outcome) {
            case Outcome.Done(Report report) -> by(caller, report);
            case Outcome.NotAllowed(String reason) -> throw Refusal.of(ProblemType.FORBIDDEN, reason);
            case Outcome.NotNow(var state, var allowed) ->
                throw Refusal.conflict("detail.report-state", state, allowed, state.name());
            case Outcome.NotWhole(var faults) -> throw Refusal.because(ProblemType.INVALID_BODY, faults);
        };
    }

    static Refusal unknown(String id) {
        return Refusal.of(ProblemType.NOT_FOUND, "detail.no-such", id, Words.NOUN + "report");
    }
}
