package ipstrategy.measures.task;

import com.fasterxml.jackson.databind.ObjectMapper;
import ipstrategy.audit.Change;
import ipstrategy.audit.Changes;
import ipstrategy.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes down what becomes of tasks.
@ApplicationScoped
class TaskTrail {

    private final Changes changes;
    private final ObjectMapper json;
    private final Clock clock;

    TaskTrail(Changes changes, ObjectMapper json, Clock clock) {
        this.changes = changes;
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
    }

    TaskView view(Task task) {
        return task.view(LocalDate.now(clock), List.of());
    }
}
