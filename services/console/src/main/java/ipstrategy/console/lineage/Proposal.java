package ipstrategy.console.lineage;

import ipstrategy.console.filing.Typed;
import ipstrategy.console.language.Text;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/// Two measures of two plans whose words are alike, and of which nobody has said yet what they are to each other.
///
/// @param likeness from 0 to 1
public record Proposal(String id, End from, End to, BigDecimal likeness) {

    /// One of the two.
    public record End(String id, Text title, Text summary) {}

    /// By the later measure, and of each the likest first.
    static List<Proposal> inOrder(List<Proposal> proposals) {
        return proposals.stream()
                .sorted(Comparator.comparing((Proposal each) -> each.to().id())
                        .thenComparing(Proposal::likeness, Comparator.reverseOrder())
                        .thenComparing(Proposal::id))
                .toList();
    }

    /// What came of the form that was sent last, where it was this one's: the page has the same form for each.
    public Typed own(Typed typed) {
        return typed.kept("from").equals(from.id()) && typed.kept("to").equals(to.id()) ? typed : Typed.NOTHING;
    }

    /// In hundredths.
    public int percent() {
        return likeness.movePointRight(2).intValue();
    }
}
