package ipstrategy.console.draft;

import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.console.filing.Typed;
import ipstrategy.console.language.Text;
import ipstrategy.console.page.Action;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The text of a plan as it was received and read.
///
/// @param standing whether the register holds the plan already
/// @param form in which form the text was recognised
/// @param missing numbers that the register holds and the text does not
record Draft(
        String id,
        String state,
        Header plan,
        boolean standing,
        String form,
        Received received,
        Counts counts,
        List<Part> sections,
        List<Doubt> doubts,
        boolean doubtsSeen,
        List<Defect> defects,
        List<String> missing,
        Course course,
        @JsonProperty("_actions") List<Action> actions) {

    /// What is said of the plan beside its text.
    record Header(
            String code,
            @Nullable Text title,
            @Nullable String kind,
            @Nullable String term,
            @Nullable String issuer,
            @Nullable LocalDate issuedOn,
            @Nullable String adoptedBy,
            @Nullable String documentNumber) {}

    /// What was received.
    ///
    /// @param name of the file; nothing for text that was pasted
    record Received(
            @Nullable String name,
            String mediaType,
            @Nullable String charset,
            int characters) {}

    /// How much there is, and how much is left to do.
    record Counts(int items, int openDoubts, int defects, int corrected, int differing) {}

    /// A chapter or section.
    record Part(String code, @Nullable String parent, Text title, String locator, Anchor anchor) {

        /// The Chinese title in the form: as it was typed, else as it stands.
        public String zh(Typed typed) {
            return typed.values().getOrDefault("zh." + code, title.zh());
        }

        /// The English title in the form.
        public String en(Typed typed) {
            return typed.values().getOrDefault("en." + code, title.en());
        }
    }

    /// Who did what when.
    record Course(
            Instant receivedAt,
            String receivedBy,
            @Nullable Instant decidedAt,
            @Nullable String decidedBy) {}

    public Action action(String name) {
        return Action.among(actions, name);
    }

    /// What is wrong with the plan as a whole; what is wrong with an item stands beside the item.
    public List<Defect> ownDefects() {
        return defects.stream().filter(defect -> defect.item() == null).toList();
    }
}
