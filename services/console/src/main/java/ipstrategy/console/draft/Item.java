package ipstrategy.console.draft;

import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.console.language.Text;
import ipstrategy.console.page.Action;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An item as it was read from the text of a plan, or put right since.
///
/// @param place its place in the draft, from 1
/// @param text its words as printed
/// @param candidates what may come to exist or happen by it
/// @param deliverables those that a person has confirmed
/// @param differences where the register says something else than the text
/// @param corrected the fields that a person has changed
record Item(
        int place,
        String number,
        @Nullable String parent,
        @Nullable String section,
        String locator,
        String text,
        @Nullable String closing,
        Anchor anchor,
        Text title,
        Text summary,
        String service,
        List<String> contributing,
        String rule,
        List<Answering> responsibilities,
        Until deadline,
        boolean conditional,
        List<Binding> obligations,
        List<Candidate> candidates,
        List<Result> deliverables,
        List<String> metrics,
        @Nullable String note,
        List<Doubt> doubts,
        boolean doubtsSeen,
        List<Defect> defects,
        List<Difference> differences,
        List<String> corrected,
        @JsonProperty("_actions") List<Action> actions) {

    /// An agency as it is printed, and which one of the register it is.
    record Answering(String printed, @Nullable String agency, String role) {}

    /// Until when.
    record Until(
            String kind, @Nullable LocalDate due, @Nullable String printed) {}

    /// What it asks of a class of provinces.
    record Binding(int clause, @Nullable String regionClass, String obligation, String printed) {}

    /// Something that may come to exist or happen by it.
    record Candidate(String kind, String title) {}

    /// Something that will exist or will have happened.
    record Result(String kind, Text title) {}

    /// Where the register says something else.
    record Difference(String field, String register, String text) {}

    public Action action(String name) {
        return Action.among(actions, name);
    }

    public boolean isOpen() {
        return !doubtsSeen && !doubts.isEmpty();
    }
}
