package ipstrategy.measures.extension;

import com.fasterxml.jackson.databind.ObjectMapper;
import ipstrategy.audit.Change;
import ipstrategy.audit.Changes;
import ipstrategy.identity.AgencyCode;
import ipstrategy.identity.Caller;
import ipstrategy.identity.Role;
import ipstrategy.measures.Assignment;
import ipstrategy.measures.Assignments;
import ipstrategy.measures.MeasureAction;
import ipstrategy.measures.errand.Errand;
import ipstrategy.measures.errand.ErrandKind;
import ipstrategy.measures.errand.Errands;
import ipstrategy.measures.report.move.ReportWithdrawn;
import ipstrategy.web.answer.ActionView;
import ipstrategy.web.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Asks the office for more time, and takes such a request back. Whoever signs off for an agency that reports on the
/// measure may: for its own report, or for the measure's deadline.
@ApplicationScoped
class RequestingExtension implements MeasureAction {

    static final String REQUEST = "request-extension";
    static final String WITHDRAW = "withdraw";

    private final Assignments assignments;
    private final Extensions extensions;
    private final Postponable postponable;
    private final Errands errands;
    private final Changes changes;
    private final ObjectMapper json;
    private final Clock clock;

    RequestingExtension(
            Assignments assignments,
            Extensions extensions,
            Postponable postponable,
            Errands errands,
            Changes changes,
            ObjectMapper json,
            Clock clock) {
        this.assignments = assignments;
        this.extensions = extensions;
        this.postponable = postponable;
        this.errands = errands;
        this.changes = changes;
        this.json = json;
        this.clock = clock;
    }

    /// What became of a request.
    sealed interface Outcome {

        record Done(Extension extension) implements Outcome {}

        /// There is no such measure here.
        record NoSuchMeasure() implements Outcome {}

        /// A no that can be put in words.
        sealed interface Refused extends Outcome {}

        /// The caller may not; the reason is a key of the word list.
        record NotAllowed(String reason) implements Refused {}

        /// What is asked for is wrong.
        record Faulty(List<Fault> faults) implements Refused {}

        /// The thing's state does not allow it.
        ///
        /// @param word the key of the sentence that says so
        /// @param actions what its state does allow
        record Conflict(String word, Enum<?> state, List<String> actions, List<Object> arguments) implements Refused {

            public Conflict {
                actions = List.copyOf(actions);
                arguments = List.copyOf(arguments);
            }
        }
    }

    /// Asks for more time, within the transaction that is under way.
    Outcome request(String measure, NewExtension asked, Caller caller) {
        Optional<Assignment> found = assignments.find(measure);
        if (found.isEmpty()) {
            return new Outcome.NoSuchMeasure();
        }
        Assignment assignment = assignments.hold(found.get().id()).orElseThrow();
        AgencyCode agency = caller.agency();
        String refusal = owes(asked, assignment, caller) ? signing(caller) : refusal(assignment, caller);
        if (refusal != null || agency == null) {
            return new Outcome.NotAllowed(refusal == null ? "reason.role" : refusal);
        }
        return switch (asked.of()) {
            case DEADLINE -> ofDeadline(assignment, asked, agency, caller);
            case REPORT -> ofReport(assignment, asked, agency, caller);
        };
    }

    private Outcome ofDeadline(Assignment assignment, NewExtension asked, AgencyCode agency, Caller caller) {
        List<Fault> faults = new ArrayList<>();
        LocalDate due = assignment.due();
        if (asked.report() != null) {
            faults.add(Fault.body("report", "fault.report-of-deadline"));
        }
        if (due == null) {
            faults.add(Fault.body("of", "fault.no-deadline"));
        } else {
            faults.addAll(Postponable.faults("until", asked.until(), due, LocalDate.now(clock)));
        }
        if (due == null || !faults.isEmpty()) {
            return new Outcome.Faulty(faults);
        }
        return ask(of(assignment, null, agency, due), asked, caller);
    }

    private Outcome ofReport(Assignment assignment, NewExtension asked, AgencyCode agency, Caller caller) {
        Optional<Postponable.Day> found = asked.report() == null
                ? Optional.empty()
                : postponable.day(asked.report()).filter(day -> day.isOf(assignment.id(), agency));
        if (found.isEmpty()) {
            return new Outcome.Faulty(List.of(Fault.body("report", "fault.not-your-report")));
        }
        Postponable.Day day = found.get();
        LocalDate due = day.due();
        if (!day.isOpen() || due == null) {
            return new Outcome.Conflict(
                    due == null ? "detail.no-day-to-move" : "detail.report-not-open",
                    day.state(),
                    day.state().actions(),
                    List.of(day.report()));
        }
        List<Fault> faults = Postponable.faults("until", asked.until(), due, LocalDate.now(clock));
        return faults.isEmpty()
                ? ask(of(assignment, day.report(), agency, due), asked, caller)
                : new Outcome.Faulty(faults);
    }

    private Outcome ask(Extension.Of of, NewExtension asked, Caller caller) {
        Optional<Extension> pending = extensions.pending(of.measure(), of.report(), of.agency());
        if (pending.isPresent()) {
            Extension waiting = pending.get();
            return new Outcome.Conflict(
                    "detail.extension-pending", waiting.state(), waiting.state().actions(), List.of(waiting.id()));
        }
        Extension extension = new Extension(of, extensions.next(of.measure()), asked, clock.instant(), caller.name());
        extensions.persistAndFlush(extension);
        Assignment assignment = assignments.find(of.measure()).orElseThrow();
        errands.open(List.of(new Errand(
                ErrandKind.EXTENSION_TO_DECIDE,
                assignment.id(),
                of.plan(),
                extension.id(),
                AgencyCode.OFFICE,
                Role.COORDINATOR,
                of.due())));
        record("extension.requested", extension, null, asked.reason(), caller);
        return new Outcome.Done(extension);
    }

    /// Takes a request back, within the transaction that is under way.
    Outcome withdraw(Extension extension, String reason, Caller caller) {
        String refusal = withdrawalRefusal(extension, caller);
        if (refusal != null) {
            return new Outcome.NotAllowed(refusal);
        }
        if (extension.state() != ExtensionState.REQUESTED) {
            return new Outcome.Conflict(
                    "detail.extension-closed",
                    extension.state(),
                    extension.state().actions(),
                    List.of(extension.id()));
        }
        takeBack(extension, reason, caller);
        return new Outcome.Done(extension);
    }

    /// Of a report that is not asked for any more nobody needs more time.
    void follow(@Observes ReportWithdrawn withdrawn) {
        extensions
                .pendingAbout(withdrawn.report())
                .ifPresent(extension -> takeBack(extension, "the report is not asked for any more", withdrawn.actor()));
    }

    private void takeBack(Extension extension, String reason, Caller caller) {
        ExtensionView before = extension.view(List.of());
        extension.withdraw(reason, clock.instant(), caller.name());
        extensions.flush();
        errands.close(extension.id(), List.of(ErrandKind.EXTENSION_TO_DECIDE));
        record("extension.withdrawn", extension, before, reason, caller);
    }

    /// What a caller may do with a request of the own agency now, or why not.
    static ActionView withdrawalFor(Extension extension, Caller caller) {
        String refusal = withdrawalRefusal(extension, caller);
        String state = extension.state() == ExtensionState.REQUESTED ? null : "reason.extension-closed";
        return ActionView.of(WITHDRAW, "POST", refusal == null ? state : refusal);
    }

    private static @Nullable String withdrawalRefusal(Extension extension, Caller caller) {
        if (caller.isAnonymous()) {
            return "reason.sign-in";
        }
        if (!caller.is(Role.APPROVER)) {
            return "reason.role";
        }
        return caller.actsFor(extension.agency()) ? null : "reason.not-who-asked";
    }

    @Override
    public ActionView actionFor(Assignment measure, Caller caller) {
        return ActionView.of(REQUEST, "POST", refusal(measure, caller));
    }

    /// Whether the caller's agency still owes the report that more time is asked for; it may, though it does not report
    /// on the measure any more.
    private boolean owes(NewExtension asked, Assignment assignment, Caller caller) {
        AgencyCode agency = caller.agency();
        String report = asked.report();
        return asked.of() == Extension.Subject.REPORT
                && agency != null
                && report != null
                && postponable
                        .day(report)
                        .filter(day -> day.isOpen() && day.isOf(assignment.id(), agency))
                        .isPresent();
    }

    private static @Nullable String signing(Caller caller) {
        if (caller.isAnonymous()) {
            return "reason.sign-in";
        }
        return caller.is(Role.APPROVER) ? null : "reason.role";
    }

    private @Nullable String refusal(Assignment assignment, Caller caller) {
        AgencyCode agency = caller.agency();
        String refusal = signing(caller);
        if (refusal != null) {
            return refusal;
        }
        return agency != null && assignment.reporters(LocalDate.now(clock)).contains(agency)
                ? null
                : "reason.not-a-reporter";
    }

    private Extension.Of of(Assignment assignment, @Nullable String report, AgencyCode agency, LocalDate due) {
        LocalDate today = LocalDate.now(clock);
        List<String> readers = Stream.of(assignment.reporters(today), assignment.participants(today), Set.of(agency))
                .flatMap(Set::stream)
                .map(AgencyCode::value)
                .distinct()
                .sorted()
                .toList();
        return new Extension.Of(assignment.id().value(), assignment.plan(), report, agency, due, readers);
    }

    private void record(
            String action, Extension extension, @Nullable ExtensionView before, String reason, Caller caller) {
        changes.record(
                new Change(
                        action,
                        "extension",
                        extension.id(),
                        caller.agency(),
                        before == null ? null : json.valueToTree(before),
                        json.valueToTree(extension.view(List.of())),
                        reason),
                caller);
    }
}
