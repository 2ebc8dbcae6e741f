package ipstrategy.measures.report;

import ipstrategy.identity.AgencyCode;
import ipstrategy.identity.Caller;
import ipstrategy.identity.Role;
import ipstrategy.measures.cadence.DueDates;
import ipstrategy.measures.cadence.ReportingRule;
import ipstrategy.measures.cadence.ReportingRules;
import ipstrategy.web.answer.ActionView;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the joint-conference office makes of a report: it accepts it, gives it back with a reason, or carries its
/// matter further up (FYP-13 六(三): important matters are reported to the State Council).
@ApplicationScoped
class Reviewing {

    static final String RETURN = "return";
    static final String ACCEPT = "accept";
    static final String ESCALATE = "escalate";

    private static final int USUAL_DAYS_TO_CORRECT = 5;

    private final Telling telling;
    private final Deriving deriving;
    private final ReportingRules rules;
    private final DueDates dueDates;
    private final Clock clock;

    Reviewing(Telling telling, Deriving deriving, ReportingRules rules, DueDates dueDates, Clock clock) {
        this.telling = telling;
        this.deriving = deriving;
        this.rules = rules;
        this.dueDates = dueDates;
        this.clock = clock;
    }

    /// Takes a report: from now on what it says counts.
    Outcome accept(Report report, @Nullable String comment, Caller caller) {
        Outcome no = refused(ACCEPT, report, caller);
        if (no != null) {
            return no;
        }
        ReportView before = Telling.now(report);
        report.accept(act(caller, comment));
        telling.tell("report.accepted", before, report, comment, caller);
        deriving.derive(report.measure(), "report.accepted " + report.id(), caller);
        return new Outcome.Done(report);
    }

    /// Gives a report back, to come again within the working days of its plan.
    Outcome giveBack(Report report, String reason, Caller caller) {
        Outcome no = refused(RETURN, report, caller);
        if (no != null) {
            return no;
        }
        ReportView before = Telling.now(report);
        int days = rules.findByIdOptional(report.plan())
                .map(ReportingRule::daysToCorrect)
                .orElse(USUAL_DAYS_TO_CORRECT);
        report.giveBack(
                act(caller, reason), dueDates.after(LocalDate.now(clock), days).day());
        telling.tell("report.returned", before, report, reason, caller);
        return new Outcome.Done(report);
    }

    /// Carries the matter of a report further up. Once is enough.
    Outcome escalate(Report report, String reason, Caller caller) {
        Outcome no = refused(ESCALATE, report, caller);
        if (no != null) {
            return no;
        }
        ReportView before = Telling.now(report);
        report.escalate(act(caller, reason));
        telling.tell("report.escalated", before, report, reason, caller);
        return new Outcome.Done(report);
    }

    static List<ActionView> actionsFor(Report report, Caller caller) {
        return List.of(
                actionFor(RETURN, report, caller),
                actionFor(ACCEPT, report, caller),
                actionFor(ESCALATE, report, caller));
    }

    private static ActionView actionFor(String action, Report report, Caller caller) {
        String refusal = refusal(action, report, caller);
        String state = report.state().allows(action)
                ? "reason.escalated-already"
                : report.state().reason();
        return ActionView.of(action, "POST", refusal == null && !report.allows(action) ? state : refusal);
    }

    private static @Nullable Outcome refused(String action, Report report, Caller caller) {
        String refusal = refusal(action, report, caller);
        if (refusal != null) {
            return new Outcome.NotAllowed(refusal);
        }
        return report.allows(action) ? null : Outcome.NotNow.of(report);
    }

    /// The office reviews its own reports too, but nobody reviews what he has signed himself.
    private static @Nullable String refusal(String action, Report report, Caller caller) {
        if (caller.isAnonymous()) {
            return "reason.sign-in";
        }
        if (!caller.is(Role.COORDINATOR) || !caller.actsFor(AgencyCode.OFFICE)) {
            return "reason.office-only";
        }
        Course.Act signed = report.submitted();
        boolean own = signed != null && signed.by().equals(caller.name()) && !action.equals(ESCALATE);
        return own ? "reason.signed-yourself" : null;
    }

    private Course.Act act(Caller caller, @Nullable String words) {
        return new Course.Act(clock.instant(), caller.name(), words);
    }
}
