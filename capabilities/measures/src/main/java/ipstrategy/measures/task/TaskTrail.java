package ipstrategy.measures.task;

import com.fasterxml.jackson.databind.ObjectMapper;
import ipstrategy.audit.Change;
import ipstrategy.audit.Changes;
import ipstrategy.identity.Caller;
import ipstrategy.identity.Role;
import ipstrategy.measures.errand.Errand;
import ipstrategy.measures.errand.ErrandKind;
import ipstrategy.measures.errand.Errands;
import ipstrategy.measures.terms.MeasureId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes down what becomes of tasks, and lets them wait in the inbox of whoever is to do them.
@ApplicationScoped
class TaskTrail {

    private final Changes changes;
    private final Errands errands;
    private final ObjectMapper json;
    private final Clock clock;

    TaskTrail(Changes changes, Errands errands, ObjectMapper json, Clock clock) {
        this.changes = changes;
        this.errands = errands;
        this.json = json;
        this.clock = clock;
    }

    void record(String action, @Nullable TaskView before, Task task, @Nullable String reason, Caller caller) {
        changes.record(
                new Change(
                        action,
                        "task",
                        task.id(),
                        caller.agency(),
                        before == null ? null : json.valueToTree(before),
                        json.valueToTree(view(task)),
                        reason),
                caller);
        errands.keep(task.id(), List.of(ErrandKind.TASK_TO_DO), waiting(task));
    }

    private static List<Errand> waiting(Task task) {
        MeasureId measure = task.measure();
        return task.state().isClosed()
                ? List.of()
                : List.of(new Errand(
                        ErrandKind.TASK_TO_DO,
                        measure,
                        measure.plan(),
                        task.id(),
                        task.agency(),
                        Role.OFFICER,
                        task.due()));
    }

    TaskView view(Task task) {
        return task.view(LocalDate.now(clock), List.of());
    }
}
