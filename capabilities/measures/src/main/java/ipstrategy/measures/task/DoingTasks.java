package ipstrategy.measures.task;

import ipstrategy.identity.Caller;
import ipstrategy.identity.Role;
import ipstrategy.measures.Assignment;
import ipstrategy.measures.evidence.EvidenceShelf;
import ipstrategy.web.answer.ActionView;
import ipstrategy.web.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Moves tasks on: whoever is to do one begins it and shows that it is done, and who leads the measure may drop it.
@ApplicationScoped
class DoingTasks {

    private final Tasks tasks;
    private final Decomposing decomposing;
    private final EvidenceShelf evidence;
    private final TaskTrail trail;
    private final Clock clock;

    DoingTasks(Tasks tasks, Decomposing decomposing, EvidenceShelf evidence, TaskTrail trail, Clock clock) {
        this.tasks = tasks;
        this.decomposing = decomposing;
        this.evidence = evidence;
        this.trail = trail;
        this.clock = clock;
    }

    /// What can be done with a task that stands.
    enum Act {
        START("task.started", Set.of(Task.State.OPEN)),
        COMPLETE("task.completed", Set.of(Task.State.IN_PROGRESS)),
        DROP("task.dropped", Set.of(Task.State.OPEN, Task.State.IN_PROGRESS));

        private final String change;
        private final Set<Task.State> from;

        Act(String change, Set<Task.State> from) {
            this.change = change;
            this.from = from;
        }

        /// As it is called in `_actions`.
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static List<String> allowedIn(Task.State state) {
            return Arrays.stream(values())
                    .filter(act -> act.from.contains(state))
                    .map(Act::word)
                    .toList();
        }
    }

    /// What became of it.
    sealed interface Outcome {

        record Moved(Task task) implements Outcome {}

        /// The caller may not; the reason is a key of the word list.
        record NotAllowed(String reason) implements Outcome {}

        /// The task stands where this cannot be done.
        record NotThere(String reason, Task.State state) implements Outcome {}

        /// What is said with it does not do.
        record Wrong(List<Fault> faults) implements Outcome {}
    }

    /// Moves a task on within the transaction that holds the measure.
    Outcome move(Assignment measure, Task task, Act act, TaskMove said, Caller caller) {
        String refusal = refusal(measure, task, act, caller);
        if (refusal != null) {
            return new Outcome.NotAllowed(refusal);
        }
        String elsewhere = obstacle(task, act);
        if (elsewhere != null) {
            return new Outcome.NotThere(elsewhere, task.state());
        }
        List<Fault> faults = faults(measure, act, said);
        if (!faults.isEmpty()) {
            return new Outcome.Wrong(faults);
        }
        TaskView before = trail.view(task);
        switch (act) {
            case START -> task.start();
            case COMPLETE -> task.complete(said.shown(), clock.instant());
            case DROP -> task.drop(String.valueOf(said.reason()), clock.instant());
        }
        tasks.flush();
        trail.record(act.change, before, task, said.reason(), caller);
        return new Outcome.Moved(task);
    }

    /// What a caller may do with a task now, and if not, why.
    List<ActionView> actions(Assignment measure, Task task, Caller caller) {
        List<ActionView> actions = new ArrayList<>();
        String notLead = decomposing.refusal(measure, caller);
        String closed = task.state().isClosed() ? "reason.task-closed" : null;
        actions.add(ActionView.of("change", "PATCH", notLead == null ? closed : notLead));
        for (Act act : Act.values()) {
            String refusal = refusal(measure, task, act, caller);
            actions.add(ActionView.of(act.word(), "POST", refusal == null ? obstacle(task, act) : refusal));
        }
        return actions;
    }

    private @Nullable String refusal(Assignment measure, Task task, Act act, Caller caller) {
        if (act == Act.DROP) {
            return decomposing.refusal(measure, caller);
        }
        if (!caller.is(Role.OFFICER) && !caller.is(Role.APPROVER)) {
            return "reason.role";
        }
        return caller.actsFor(task.agency()) ? null : "reason.task-agency";
    }

    private @Nullable String obstacle(Task task, Act act) {
        if (!act.from.contains(task.state())) {
            return "reason.task-state";
        }
        boolean closes = act != Act.START;
        boolean hasOpenParts = closes
                && tasks.partsOf(task).stream().anyMatch(part -> !part.state().isClosed());
        return hasOpenParts ? "reason.task-open-parts" : null;
    }

    private List<Fault> faults(Assignment measure, Act act, TaskMove said) {
        String reason = said.reason();
        if (act == Act.DROP && (reason == null || reason.isBlank())) {
            return List.of(Fault.body("reason", "fault.empty"));
        }
        if (act != Act.COMPLETE) {
            return List.of();
        }
        List<String> shown = said.shown();
        if (shown.isEmpty()) {
            return List.of(Fault.body("evidence", "fault.evidence-needed"));
        }
        return evidence.missing(measure.id(), shown).stream()
                .map(missing -> Fault.body("evidence/" + shown.indexOf(missing), "fault.evidence-missing"))
                .toList();
    }
}
