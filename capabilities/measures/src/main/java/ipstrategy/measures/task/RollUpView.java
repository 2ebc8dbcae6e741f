package ipstrategy.measures.task;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How the parts of a measure add up, for the measure and for every task that has parts.
@Schema(name = "MeasureRollUp")
record RollUpView(@Schema(examples = "PROMOTION-2017-001") String measure, RollUp whole, List<OfTask> tasks) {

    /// @param parent the task that it is a part of, or null
    @Schema(name = "RollUpOfTask")
    record OfTask(String id, @Nullable String parent, RollUp parts) {}

    static RollUpView of(String measure, List<Task> all, LocalDate today) {
        List<OfTask> wholes = all.stream()
                .filter(task -> all.stream().anyMatch(part -> task.id().equals(part.parent())))
                .map(task -> new OfTask(task.id(), task.parent(), RollUp.of(all, task.id(), today)))
                .toList();
        return new RollUpView(measure, RollUp.of(all, null, today), wholes);
    }
}
