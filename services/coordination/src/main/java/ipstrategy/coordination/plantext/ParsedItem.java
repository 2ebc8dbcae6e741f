package ipstrategy.coordination.plantext;

import ipstrategy.measures.terms.AssignmentRule;
import ipstrategy.measures.terms.Deadline;
import ipstrategy.measures.terms.Deliverable;
import ipstrategy.measures.terms.Obligation;
import ipstrategy.measures.terms.Role;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One item of a plan as the text prints it.
///
/// @param number as printed: `42`; by its place `4.2.3`; `BOX2` for a box, `BOX2.1` for its first paragraph
/// @param parent the number of the box that a paragraph belongs to, or null
/// @param section the code of the deepest part that holds it, or null where none does
/// @param locator as printed: `一(一)3`
/// @param text its words, without number and closing
/// @param closing the closing as printed, or null
/// @param anchor its whole place, from the number to the end of the closing
/// @param conditional whether it is to be done 视情, as circumstances warrant
/// @param candidates what may come to exist or happen by it; a person confirms
public record ParsedItem(
        String number,
        @Nullable String parent,
        @Nullable String section,
        String locator,
        String text,
        @Nullable String closing,
        Anchor anchor,
        AssignmentRule rule,
        List<Answering> responsibilities,
        Until deadline,
        boolean conditional,
        List<Binding> obligations,
        List<Candidate> candidates,
        List<Doubt> doubts) {

    /// An agency that answers for an item.
    ///
    /// @param printed the name as printed
    /// @param agency its code, or null where the register does not know the name
    /// @param order its place as printed, from 1; leads that are not ranked all have 1
    public record Answering(String printed, @Nullable String agency, Role role, int order, Anchor anchor) {}

    /// Until when an item is to be done.
    ///
    /// @param due the last day; null where it goes on without end, and where the printed day is none
    /// @param printed the words that say it, or null where the plan's term does
    public record Until(
            Deadline.Kind kind,
            @Nullable LocalDate due,
            @Nullable String printed) {}

    /// What a clause asks of a class of provinces.
    ///
    /// @param regionClass the code of the class, or null where the words are not known
    /// @param printed the clause as printed
    public record Binding(int clause, @Nullable String regionClass, Obligation.Kind obligation, String printed) {}

    /// Something that may come to exist or happen by an item.
    ///
    /// @param title what the text calls it
    public record Candidate(Deliverable.Kind kind, String title, Anchor anchor) {}

    public ParsedItem {
        responsibilities = List.copyOf(responsibilities);
        obligations = List.copyOf(obligations);
        candidates = List.copyOf(candidates);
        doubts = List.copyOf(doubts);
    }

    /// The same item in another part of the plan.
    public ParsedItem in(String part) {
        return new ParsedItem(
                number,
                parent,
                part,
                locator,
                text,
                closing,
                anchor,
                rule,
                responsibilities,
                deadline,
                conditional,
                obligations,
                candidates,
                doubts);
    }
}
