package ipstrategy.console.task;

import ipstrategy.console.measure.Measure;
import ipstrategy.console.page.Action;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The tasks of a measure, each before its parts.
///
/// @param measure nothing where it cannot be read
/// @param rollUp nothing where it cannot be read
record Tree(
        String id,
        @Nullable Measure measure,
        List<Task> tasks,
        @Nullable RollUp rollUp) {

    /// Whether the measure may be divided.
    public Action divide() {
        return Action.among(measure == null ? List.of() : measure.actions(), "divide");
    }

    public List<Task> ordered() {
        return below(null);
    }

    private List<Task> below(@Nullable String parent) {
        List<Task> ordered = new ArrayList<>();
        partsOf(parent).forEach(task -> {
            ordered.add(task);
            ordered.addAll(below(task.id()));
        });
        return ordered;
    }

    /// The parts of one task, or of the measure itself.
    public List<Task> partsOf(@Nullable String parent) {
        return tasks.stream()
                .filter(task -> Objects.equals(task.parent(), parent))
                .sorted(Comparator.comparingInt(Task::number))
                .toList();
    }

    /// Those that may be divided further.
    public List<Task> divisible() {
        return ordered().stream().filter(Task::isDivisible).toList();
    }

    /// What the parts of a task add up to; nothing where it has none.
    public RollUp.@Nullable Sum sumOf(String task) {
        return rollUp == null ? null : rollUp.of(task);
    }

    /// Who may be asked to do a task: those who answer for the measure.
    public List<String> doers() {
        return measure == null
                ? List.of()
                : measure.responsibilities().stream()
                        .filter(each -> !each.role().equals("ALL_MEMBERS"))
                        .map(Measure.Responsibility::agency)
                        .distinct()
                        .toList();
    }

    /// Whether agencies may do tasks that are not named one by one.
    public boolean hasCollective() {
        return measure == null
                || measure.responsibilities().stream()
                        .anyMatch(each -> each.role().equals("ALL_MEMBERS"));
    }

    public String page() {
        return "/measures/" + id + "/tasks";
    }
}
