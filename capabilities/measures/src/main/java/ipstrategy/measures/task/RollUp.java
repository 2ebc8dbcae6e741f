package ipstrategy.measures.task;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How the parts of a measure, or of a task, add up.
///
/// @param total how many parts there are, at any depth
/// @param late how many of them are late
/// @param percent how much is done by weight, rounded down: 100 only where all is done. What was dropped counts no more
/// @param nextDue the first day by which something is still to be done, or null
@Schema(name = "TaskRollUp")
record RollUp(
        int total,
        int open,
        int inProgress,
        int done,
        int dropped,
        int late,
        int percent,
        @Nullable LocalDate nextDue) {

    /// A hair less than a percent, against what a division loses.
    private static final double HAIR = 1e-9;

    /// Adds up what is below a task, or below the measure itself.
    ///
    /// @param all all tasks of the measure
    /// @param whole the id of the task, or null for the measure
    static RollUp of(List<Task> all, @Nullable String whole, LocalDate today) {
        List<Task> below = below(all, whole);
        return new RollUp(
                below.size(),
                count(below, Task.State.OPEN),
                count(below, Task.State.IN_PROGRESS),
                count(below, Task.State.DONE),
                count(below, Task.State.DROPPED),
                (int) below.stream().filter(task -> task.isLate(today)).count(),
                (int) Math.floor(100 * shareOfParts(all, whole) + HAIR),
                below.stream()
                        .filter(task -> !task.state().isClosed())
                        .map(Task::due)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null));
    }

    private static double shareOfParts(List<Task> all, @Nullable String whole) {
        double weights = 0;
        double done = 0;
        for (Task part : parts(all, whole)) {
            if (part.state() != Task.State.DROPPED) {
                weights += part.weight();
                done += part.weight() * share(all, part);
            }
        }
        return weights == 0 ? 0 : done / weights;
    }

    private static double share(List<Task> all, Task task) {
        return task.state() == Task.State.DONE ? 1 : shareOfParts(all, task.id());
    }

    private static List<Task> parts(List<Task> all, @Nullable String whole) {
        return all.stream().filter(task -> Objects.equals(task.parent(), whole)).toList();
    }

    private static List<Task> below(List<Task> all, @Nullable String whole) {
        return whole == null
                ? all
                : parts(all, whole).stream()
                        .flatMap(part -> Stream.concat(Stream.of(part), below(all, part.id()).stream()))
                        .toList();
    }

    private static int count(List<Task> tasks, Task.State state) {
        return (int) tasks.stream().filter(task -> task.state() == state).count();
    }
}
