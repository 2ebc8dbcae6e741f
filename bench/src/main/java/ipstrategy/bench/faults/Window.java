package ipstrategy.bench.faults;

import ipstrategy.bench.Times;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The requests of a stretch of time.
record Window(List<Answer> answers) {

    Window of(Predicate<Answer> which) {
        return new Window(answers.stream().filter(which).toList());
    }

    Window failed() {
        return of(Answer::failed);
    }

    int count() {
        return answers.size();
    }

    /// How long the answers took.
    Times times() {
        return Times.of(answers.stream().mapToLong(answer -> answer.took().toNanos()));
    }

    /// How many failed, and how, as `3 of 120 failed (503: 2, none: 1)`.
    String words() {
        Window failed = failed();
        String how = failed.count() == 0 ? "" : " (" + failed.statuses() + ")";
        return "%d of %d failed%s".formatted(failed.count(), count(), how);
    }

    private String statuses() {
        Map<String, Long> counted = answers.stream()
                .collect(Collectors.groupingBy(
                        answer -> answer.status() == Answer.NONE ? "none" : String.valueOf(answer.status()),
                        TreeMap::new,
                        Collectors.counting()));
        return counted.entrySet().stream()
                .map(status -> status.getKey() + ": " + status.getValue())
                .collect(Collectors.joining(", "));
    }
}
