package ipstrategy.console.office;

import ipstrategy.console.gateway.Asked;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How many measures of each agency have each status.
///
/// @param plan whose measures are counted, or nothing for all plans
/// @param statuses those that occur, what is late first
/// @param missing the services that did not answer, whose measures are not counted
record Grid(@Nullable String plan, List<String> statuses, List<Row> rows, List<String> missing) {

    private static final String LATE = "OVERDUE";
    private static final int SHADES = 4;

    private static final List<String> IN_ORDER = List.of(
            LATE,
            "ASSIGNED",
            "IN_PROGRESS",
            "STAGED_RESULT",
            "NOT_TRIGGERED",
            "COMPLETED",
            "COMPLETED_CONTINUING",
            "EVALUATED");

    /// One agency.
    record Row(String agency, List<Cell> cells, long total, String page) {}

    /// How many of its measures have one status.
    ///
    /// @param heat how large a part of all its measures they are: nothing, or a quarter or less, up to all
    /// @param page the list of them
    record Cell(String status, long count, int heat, String page) {}

    /// @param counts by agency and status; those that are late most come first
    static Grid of(@Nullable String plan, Map<String, Map<String, Long>> counts, List<String> missing) {
        List<String> statuses = new ArrayList<>(IN_ORDER.stream()
                .filter(status -> counts.values().stream().anyMatch(each -> each.getOrDefault(status, 0L) > 0))
                .toList());
        // A newer API may have a status that this console does not know.
        counts.values().stream()
                .flatMap(each -> each.keySet().stream())
                .filter(status -> !IN_ORDER.contains(status))
                .distinct()
                .sorted()
                .forEach(statuses::add);
        List<Row> rows = counts.entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, Map<String, Long>>>comparingLong(
                                each -> -each.getValue().getOrDefault(LATE, 0L))
                        .thenComparingLong(each -> -total(each.getValue()))
                        .thenComparing(Map.Entry::getKey))
                .map(each -> row(plan, each.getKey(), each.getValue(), statuses))
                .toList();
        return new Grid(plan, List.copyOf(statuses), rows, missing);
    }

    private static Row row(@Nullable String plan, String agency, Map<String, Long> byStatus, List<String> statuses) {
        long total = total(byStatus);
        Asked all = Asked.of("measures").with("plan", plan).with("agency", agency);
        List<Cell> cells = statuses.stream()
                .map(status -> {
                    long count = byStatus.getOrDefault(status, 0L);
                    return new Cell(
                            status,
                            count,
                            heat(count, total),
                            all.with("status", status).toString());
                })
                .toList();
        return new Row(agency, cells, total, all.toString());
    }

    private static long total(Map<String, Long> byStatus) {
        return byStatus.values().stream().mapToLong(Long::longValue).sum();
    }

    private static int heat(long count, long total) {
        return count == 0 ? 0 : 1 + (int) ((count * SHADES - 1) / total);
    }
}
