package ipstrategy.console.plan;

import ipstrategy.console.chart.Ring;
import java.util.List;
import java.util.Map;

/// How far the measures of a plan are.
///
/// @param byStatus how many measures have each status
public record Progress(String code, long total, Map<String, Long> byStatus) {

    /// The statuses in which a measure has what it was to bring, in the order of a measure's life.
    private static final List<String> DONE = List.of("COMPLETED", "COMPLETED_CONTINUING", "EVALUATED");

    private static final List<String> IN_ORDER = List.of(
            "OVERDUE",
            "ASSIGNED",
            "IN_PROGRESS",
            "STAGED_RESULT",
            "NOT_TRIGGERED",
            "COMPLETED",
            "COMPLETED_CONTINUING",
            "EVALUATED");

    /// How many have one status.
    public record Share(String status, long count) {}

    public Ring ring() {
        return new Ring(
                DONE.stream()
                        .mapToLong(status -> byStatus.getOrDefault(status, 0L))
                        .sum(),
                total);
    }

    /// The statuses that occur, what is late first.
    public List<Share> shares() {
        return IN_ORDER.stream()
                .map(status -> new Share(status, byStatus.getOrDefault(status, 0L)))
                .filter(share -> share.count() > 0)
                .toList();
    }
}
