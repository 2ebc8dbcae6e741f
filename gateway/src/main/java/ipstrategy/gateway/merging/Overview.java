package ipstrategy.gateway.merging;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The whole on one page.
///
/// @param plans measures by plan
/// @param services measures by owning service
/// @param agencies measures by agency that answers for them
/// @param metrics metrics that have a target, with their latest figure
/// @param unavailable services that did not answer; their measures and metrics are missing here
@Schema(name = "Overview")
public record Overview(
        List<Count> plans,
        List<Count> services,
        List<AgencyCount> agencies,
        List<JsonNode> metrics,
        List<String> unavailable) {

    /// @param code the plan or service
    /// @param total how many measures
    /// @param byStatus how many of them in each status
    @Schema(name = "OverviewCount")
    public record Count(String code, long total, Map<String, Long> byStatus) {}

    /// @param agency the agency's code
    /// @param total how many measures it answers for
    /// @param byRole in which roles
    /// @param byStatus in which statuses
    @Schema(name = "OverviewAgencyCount")
    public record AgencyCount(String agency, long total, Map<String, Long> byRole, Map<String, Long> byStatus) {}

    static Overview of(Merging.Collected tallies, Merging.Collected metrics) {
        SortedSet<String> silent = new TreeSet<>(tallies.silent());
        silent.addAll(metrics.silent());
        SortedMap<String, SortedMap<String, Long>> plans = new TreeMap<>();
        SortedMap<String, SortedMap<String, Long>> services = new TreeMap<>();
        SortedMap<String, SortedMap<String, Long>> roles = new TreeMap<>();
        SortedMap<String, SortedMap<String, Long>> statuses = new TreeMap<>();
        tallies.answers().forEach((service, tally) -> {
            services.computeIfAbsent(service, none -> new TreeMap<>());
            tally.path("plans").forEach(row -> {
                add(plans, row, "plan", "status");
                services.get(service)
                        .merge(row.path("status").asText(), row.path("count").asLong(), Long::sum);
            });
            tally.path("agencies").forEach(row -> {
                add(roles, row, "agency", "role");
                add(statuses, row, "agency", "status");
            });
        });
        return new Overview(
                counts(plans), counts(services), agencies(roles, statuses), sorted(metrics), List.copyOf(silent));
    }

    private static List<AgencyCount> agencies(
            SortedMap<String, SortedMap<String, Long>> roles, Map<String, SortedMap<String, Long>> statuses) {
        return roles.entrySet().stream()
                .map(one -> new AgencyCount(
                        one.getKey(),
                        sum(one.getValue()),
                        one.getValue(),
                        statuses.getOrDefault(one.getKey(), new TreeMap<>())))
                .toList();
    }

    private static List<JsonNode> sorted(Merging.Collected metrics) {
        List<JsonNode> items = new ArrayList<>();
        metrics.answers().values().forEach(page -> page.path("items").forEach(items::add));
        items.sort(Comparator.comparing(item -> item.path("code").asText()));
        return items;
    }

    private static List<Count> counts(SortedMap<String, SortedMap<String, Long>> by) {
        return by.entrySet().stream()
                .map(one -> new Count(one.getKey(), sum(one.getValue()), one.getValue()))
                .toList();
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static void add(SortedMap<String, SortedMap<String, Long>> by, JsonNode row, String outer, String inner) {
        by.computeIfAbsent(row.path(outer).asText(), none -> new TreeMap<>())
                .merge(row.path(inner).asText(), row.path("count").asLong(), Long::sum);
    }
}
