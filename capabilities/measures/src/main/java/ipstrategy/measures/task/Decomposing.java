package ipstrategy.measures.task;

import ipstrategy.identity.AgencyCode;
import ipstrategy.identity.Caller;
import ipstrategy.identity.Role;
import ipstrategy.measures.Assignment;
import ipstrategy.measures.MeasureAction;
import ipstrategy.measures.terms.Deadline;
import ipstrategy.web.answer.ActionView;
import ipstrategy.web.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Takes a measure apart into tasks, and changes their terms. An agency that leads the measure does, by its officers
/// and approvers.
@ApplicationScoped
class Decomposing implements MeasureAction {

    static final String ACTION = "divide";

    private final Tasks tasks;
    private final TaskTrail trail;
    private final Clock clock;

    Decomposing(Tasks tasks, TaskTrail trail, Clock clock) {
        this.tasks = tasks;
        this.trail = trail;
        this.clock = clock;
    }

    /// What became of a task.
    sealed interface Outcome {

        record Made(Task task) implements Outcome {}

        /// The caller may not; the reason is a key of the word list.
        record NotAllowed(String reason) implements Outcome {}

        /// A task cannot have these terms.
        record Wrong(List<Fault> faults) implements Outcome {}

        /// The task in question is closed.
        record Closed(Task task) implements Outcome {}
    }

    /// Makes a task within the transaction that holds the measure.
    Outcome make(Assignment measure, NewTask wanted, Caller caller) {
        String refusal = refusal(measure, caller);
        if (refusal != null) {
            return new Outcome.NotAllowed(refusal);
        }
        Integer number = wanted.parent();
        Optional<Task> whole = number == null
                ? Optional.empty()
                : tasks.findByIdOptional(measure.id().value() + "_T" + number);
        if (whole.isPresent() && whole.get().state().isClosed()) {
            return new Outcome.Closed(whole.get());
        }
        List<Fault> faults = faults(measure, wanted, whole.orElse(null), List.of());
        if (number != null && whole.isEmpty()) {
            faults.add(Fault.body("parent", "fault.no-such-task", number));
        }
        if (whole.isPresent() && whole.get().depth() >= Task.DEEPEST) {
            faults.add(Fault.body("parent", "fault.too-deep", Task.DEEPEST));
        }
        if (!faults.isEmpty()) {
            return new Outcome.Wrong(faults);
        }
        Task task = new Task(
                measure.id(), tasks.greatestNumber(measure.id()) + 1, whole.orElse(null), wanted, clock.instant());
        tasks.persistAndFlush(task);
        trail.record("task.made", null, task, wanted.reason(), caller);
        return new Outcome.Made(task);
    }

    /// Gives a task other terms within the transaction that holds the measure.
    Outcome change(Assignment measure, Task task, NewTask wanted, Caller caller) {
        String refusal = refusal(measure, caller);
        if (refusal != null) {
            return new Outcome.NotAllowed(refusal);
        }
        if (task.state().isClosed()) {
            return new Outcome.Closed(task);
        }
        String parent = task.parent();
        Task whole = parent == null ? null : tasks.findById(parent);
        List<Fault> faults = faults(measure, wanted, whole, tasks.partsOf(task));
        Integer named = wanted.parent();
        if (named != null && (whole == null || whole.number() != named)) {
            faults.add(Fault.body("parent", "fault.parent-stays"));
        }
        if (!faults.isEmpty()) {
            return new Outcome.Wrong(faults);
        }
        TaskView before = trail.view(task);
        task.take(wanted);
        tasks.flush();
        trail.record("task.changed", before, task, wanted.reason(), caller);
        return new Outcome.Made(task);
    }

    @Override
    public ActionView actionFor(Assignment measure, Caller caller) {
        return ActionView.of(ACTION, "POST", refusal(measure, caller));
    }

    /// Whether a caller may take a measure apart, and if not, why.
    @Nullable
    String refusal(Assignment measure, Caller caller) {
        AgencyCode agency = caller.agency();
        if (caller.isAnonymous()) {
            return "reason.sign-in";
        }
        if (!caller.is(Role.OFFICER) && !caller.is(Role.APPROVER)) {
            return "reason.role";
        }
        boolean leads =
                agency != null && measure.reporters(LocalDate.now(clock)).contains(agency);
        return leads ? null : "reason.lead-only";
    }

    private List<Fault> faults(Assignment measure, NewTask wanted, @Nullable Task whole, List<Task> parts) {
        List<Fault> faults = new ArrayList<>();
        if (!measure.concerns(wanted.agency(), LocalDate.now(clock))) {
            faults.add(Fault.body("agency", "fault.not-concerned", wanted.agency()));
        }
        LocalDate due = wanted.due();
        LocalDate last = last(measure, whole);
        if (due == null) {
            if (last != null) {
                faults.add(Fault.body("due", "fault.empty"));
            }
            return faults;
        }
        if (last != null && due.isAfter(last)) {
            faults.add(Fault.body("due", "fault.due-after", last));
        }
        parts.stream()
                .filter(part -> !part.state().isClosed())
                .map(Task::due)
                .filter(day -> day != null && day.isAfter(due))
                .max(LocalDate::compareTo)
                .ifPresent(day -> faults.add(Fault.body("due", "fault.due-before-parts", day)));
        return faults;
    }

    /// The last day that a task may have: its whole's, else the measure's; none where the measure goes on.
    private static @Nullable LocalDate last(Assignment measure, @Nullable Task whole) {
        if (whole != null && whole.due() != null) {
            return whole.due();
        }
        Deadline.Kind kind = measure.deadline().kind();
        boolean goesOn = kind == Deadline.Kind.CONTINUING || kind == Deadline.Kind.BY_DATE_THEN_CONTINUING;
        return goesOn ? null : measure.due();
    }
}
