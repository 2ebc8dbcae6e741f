package ipstrategy.console.plan;

import ipstrategy.console.language.Text;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The measures of a plan, as its table of contents lists them.
///
/// @param missing the services that did not answer, whose measures are not in it
public record Contents(List<Entry> entries, List<String> missing) {

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
