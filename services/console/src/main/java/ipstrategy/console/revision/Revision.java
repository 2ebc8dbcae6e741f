package ipstrategy.console.revision;

import ipstrategy.console.language.Text;
import ipstrategy.console.page.Source;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One revision of a figure.
///
/// @param reason why it took the place of the one before
/// @param definition under which version of the metric's definition it was made
/// @param withdrawalReason why it was withdrawn with nothing in its place, or null
public record Revision(
        String period,
        String region,
        Map<String, String> breakdown,
        @Nullable BigDecimal value,
        @Nullable Text missing,
        String qualifier,
        String state,
        int revision,
        @Nullable Instant publishedAt,
        @Nullable Instant supersededAt,
        @Nullable String reason,
        int definition,
        @Nullable Source source,
        @Nullable String withdrawalReason) {

    /// A figure with all its revisions, the newest first.
    public record History(String period, String region, String part, List<Revision> revisions) {

        /// The figures that were revised or withdrawn, the latest periods first.
        static List<History> of(List<Revision> all) {
            return all.stream()
                    .collect(Collectors.groupingBy(Revision::key, LinkedHashMap::new, Collectors.toList()))
                    .values()
                    .stream()
                    .filter(revisions ->
                            revisions.size() > 1 || revisions.getFirst().withdrawalReason() != null)
                    .map(revisions -> new History(
                            revisions.getFirst().period(),
                            revisions.getFirst().region(),
                            revisions.getFirst().part(),
                            revisions.stream()
                                    .sorted(Comparator.comparingInt(Revision::revision)
                                            .reversed())
                                    .toList()))
                    .sorted(Comparator.comparing(History::period).reversed())
                    .toList();
        }
    }

    private String key() {
        return period + "|" + region + "|" + part();
    }

    String part() {
        return breakdown.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .sorted()
                .collect(Collectors.joining(";"));
    }
}
