package ipstrategy.console.lineage;

import ipstrategy.console.language.Text;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A measure of the earlier plan beside what goes on with it in the later one.
///
/// @param from nothing where the later one is new
/// @param to nothing where the earlier one was dropped
/// @param basis why the one is held to go on with the other
/// @param differences nothing where there are not two to compare
public record Pair(
        String id,
        @Nullable End from,
        @Nullable End to,
        @Nullable String kind,
        @Nullable Text basis,
        List<String> relations,
        @Nullable Differences differences) {

    /// One of the two.
    ///
    /// @param measure nothing where its service does not answer
    public record End(String id, @Nullable Snapshot measure) {}

    /// A measure as it is compared.
    public record Snapshot(Text title, Text summary, Deadline deadline) {}

    /// Until when.
    public record Deadline(String kind, @Nullable LocalDate due) {}

    /// Who answers, and as what.
    public record Responsibility(String agency, String role) {}

    /// What is brought.
    public record Deliverable(String kind, Text title) {}

    /// What is different between the two.
    public record Differences(
            String deadline,
            List<Responsibility> responsibilitiesAdded,
            List<Responsibility> responsibilitiesRemoved,
            List<Deliverable> deliverablesAdded,
            List<Deliverable> deliverablesRemoved,
            Rewording title,
            Rewording summary) {

        /// Whether anything but the words is different.
        public boolean isOfSubstance() {
            return !responsibilitiesAdded.isEmpty()
                    || !responsibilitiesRemoved.isEmpty()
                    || !deliverablesAdded.isEmpty()
                    || !deliverablesRemoved.isEmpty();
        }

        /// Whether the deadline is another.
        public boolean isMoved() {
            return !deadline.equals("SAME");
        }
    }
}
