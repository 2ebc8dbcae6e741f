package ipstrategy.console.task;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the parts of a measure add up, for the measure and for every task that has parts.
record RollUp(Sum whole, List<OfTask> tasks) {

    /// What the parts of one thing add up to.
    ///
    /// @param percent by weight; what is dropped does not count
    record Sum(
            long total,
            long done,
            long dropped,
            long late,
            int percent,
            @Nullable LocalDate nextDue) {}

    /// What the parts of a task add up to.
    record OfTask(String id, Sum parts) {}

    @Nullable
    Sum of(String task) {
        return tasks.stream()
                .filter(each -> each.id().equals(task))
                .map(OfTask::parts)
                .findFirst()
                .orElse(null);
    }
}
