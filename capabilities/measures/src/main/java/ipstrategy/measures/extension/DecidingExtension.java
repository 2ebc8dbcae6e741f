package ipstrategy.measures.extension;

import com.fasterxml.jackson.databind.ObjectMapper;
import ipstrategy.audit.Change;
import ipstrategy.audit.Changes;
import ipstrategy.identity.AgencyCode;
import ipstrategy.identity.Caller;
import ipstrategy.identity.Role;
import ipstrategy.measures.Assignments;
import ipstrategy.measures.errand.ErrandKind;
import ipstrategy.measures.errand.Errands;
import ipstrategy.measures.report.Deriving;
import ipstrategy.measures.terms.MeasureId;
import ipstrategy.web.answer.ActionView;
import ipstrategy.web.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Decides a request for extension. Only the joint-conference office does; what it grants holds at once.
@ApplicationScoped
class DecidingExtension {

    static final String ACTION = "decide";

    private final Extensions extensions;
    private final Assignments assignments;
    private final Postponable postponable;
    private final Deriving deriving;
    private final Errands errands;
    private final Changes changes;
    private final ObjectMapper json;
    private final Clock clock;

    DecidingExtension(
            Extensions extensions,
            Assignments assignments,
            Postponable postponable,
            Deriving deriving,
            Errands errands,
            Changes changes,
            ObjectMapper json,
            Clock clock) {
        this.extensions = extensions;
        this.assignments = assignments;
        this.postponable = postponable;
        this.deriving = deriving;
        this.errands = errands;
        this.changes = changes;
        this.json = json;
        this.clock = clock;
    }

    /// Decides within the transaction that is under way.
    RequestingExtension.Outcome decide(Extension extension, NewDecision decision, Caller caller) {
        String refusal = refusal(caller);
        if (refusal != null) {
            return new RequestingExtension.Outcome.NotAllowed(refusal);
        }
        if (extension.state() != ExtensionState.REQUESTED) {
            return new RequestingExtension.Outcome.Conflict(
                    "detail.extension-closed",
                    extension.state(),
                    extension.state().actions(),
                    List.of(extension.id()));
        }
        ExtensionView before = extension.view(List.of());
        RequestingExtension.Outcome outcome =
                decision.granted() ? grant(extension, decision, caller) : refuse(extension, decision, caller);
        if (outcome instanceof RequestingExtension.Outcome.Done) {
            extensions.flush();
            errands.close(extension.id(), List.of(ErrandKind.EXTENSION_TO_DECIDE));
            record(extension, before, decision.reason(), caller);
        }
        return outcome;
    }

    private RequestingExtension.Outcome refuse(Extension extension, NewDecision decision, Caller caller) {
        if (decision.until() != null) {
            return new RequestingExtension.Outcome.Faulty(List.of(Fault.body("until", "fault.until-of-refusal")));
        }
        extension.refuse(decision.reason(), clock.instant(), caller.name());
        return new RequestingExtension.Outcome.Done(extension);
    }

    private RequestingExtension.Outcome grant(Extension extension, NewDecision decision, Caller caller) {
        LocalDate until = decision.until() == null ? extension.askedUntil() : decision.until();
        RequestingExtension.Outcome moved = switch (extension.subject()) {
            case DEADLINE -> moveDeadline(extension, until, decision.reason(), caller);
            case REPORT -> moveReport(extension, until, decision.reason(), caller);
        };
        if (moved instanceof RequestingExtension.Outcome.Done) {
            extension.grant(until, decision.reason(), clock.instant(), caller.name());
        }
        return moved;
    }

    /// From the day that stands now, which another agency's request may have moved since this one was made.
    private RequestingExtension.Outcome moveDeadline(
            Extension extension, LocalDate until, String reason, Caller caller) {
        MeasureId measure = new MeasureId(extension.measure());
        LocalDate due = assignments.hold(measure).orElseThrow().due();
        List<Fault> faults = faults(until, due == null ? extension.due() : due);
        if (!faults.isEmpty()) {
            return new RequestingExtension.Outcome.Faulty(faults);
        }
        assignments.extend(measure, until, reason, caller);
        deriving.derive(measure, "extension.granted " + extension.id(), caller);
        return new RequestingExtension.Outcome.Done(extension);
    }

    private RequestingExtension.Outcome moveReport(Extension extension, LocalDate until, String reason, Caller caller) {
        String report = extension.report();
        Postponable.Day day = postponable.day(String.valueOf(report)).orElseThrow();
        if (!day.isPostponable()) {
            return new RequestingExtension.Outcome.Conflict(
                    "detail.report-accepted", day.state(), day.state().actions(), List.of(day.report()));
        }
        LocalDate due = day.due();
        List<Fault> faults = faults(until, due == null ? extension.due() : due);
        if (!faults.isEmpty()) {
            return new RequestingExtension.Outcome.Faulty(faults);
        }
        postponable.postpone(day.report(), until, reason, caller);
        return new RequestingExtension.Outcome.Done(extension);
    }

    private List<Fault> faults(LocalDate until, LocalDate due) {
        return Postponable.faults("until", until, due, LocalDate.now(clock));
    }

    /// Whether a caller may decide a request now, or why not.
    static ActionView actionFor(Extension extension, Caller caller) {
        String refusal = refusal(caller);
        String state = extension.state() == ExtensionState.REQUESTED ? null : "reason.extension-closed";
        return ActionView.of(ACTION, "POST", refusal == null ? state : refusal);
    }

    private static @Nullable String refusal(Caller caller) {
        if (caller.isAnonymous()) {
            return "reason.sign-in";
        }
        if (!caller.is(Role.COORDINATOR)) {
            return "reason.role";
        }
        return caller.actsFor(AgencyCode.OFFICE) ? null : "reason.office-only";
    }

    private void record(Extension extension, ExtensionView before, String reason, Caller caller) {
        String action = extension.state() == ExtensionState.GRANTED ? "extension.granted" : "extension.refused";
        changes.record(
                new Change(
                        action,
                        "extension",
                        extension.id(),
                        caller.agency(),
                        json.valueToTree(before),
                        json.valueToTree(extension.view(List.of())),
                        reason),
                caller);
    }
}
