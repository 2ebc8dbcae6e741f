package ipstrategy.console.plan;

import ipstrategy.console.gateway.Listed;
import ipstrategy.console.language.Text;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The measures of a plan, as its table of contents lists them.
///
/// @param total how many measures the plan has, of which a long one shows the first only
/// @param missing the services that did not answer, whose measures are not in it
public record Contents(List<Entry> entries, long total, List<String> missing) {

    static Contents of(Listed<Entry> measures) {
        return new Contents(measures.items(), measures.total(), measures.missing());
    }

    public long shown() {
        return entries.size();
    }

    /// Whether there are more than it lists.
    public boolean isCut() {
        return total > shown();
    }

    /// One measure.
    public record Entry(
            String id, String number, @Nullable Heading section, Text title, String status, Deadline deadline) {}

    /// The section that it stands in.
    public record Heading(String code) {}

    /// Until when.
    public record Deadline(String kind, @Nullable LocalDate due) {}

    /// Those that stand directly in a section.
    public List<Entry> in(String section) {
        return entries.stream()
                .filter(entry ->
                        entry.section() != null && entry.section().code().equals(section))
                .toList();
    }
}
