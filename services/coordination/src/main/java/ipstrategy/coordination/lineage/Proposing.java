package ipstrategy.coordination.lineage;

import ipstrategy.coordination.officialtext.KnownItems;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Proposes which measures of a later plan may go on with which of an earlier one, by what their words have in common.
/// It proposes and no more: a person looks at both and states the link, or does not.
///
/// Of the links that the documents bear out five in six are among the three likest, so three are shown.
@ApplicationScoped
class Proposing {

    private static final int MOST = 3;

    private final KnownItems items;
    private final LineageLinks links;
    private final PrintedLineage printed;

    Proposing(KnownItems items, LineageLinks links, PrintedLineage printed) {
        this.items = items;
        this.links = links;
        this.printed = printed;
    }

    /// The proposals between two plans, by id. What is linked is proposed no more.
    List<LineageProposalView> between(String from, String to, BigDecimal atLeast) {
        Set<String> linked = links.between(from, to);
        return all(from, to, atLeast).stream()
                .filter(one -> !linked.contains(one.id()) && !printed.holds(one.id()))
                .sorted(Comparator.comparing(LineageProposalView::id))
                .toList();
    }

    /// For each measure of the later plan the likest of the earlier one, whether linked or not.
    List<LineageProposalView> all(String from, String to, BigDecimal atLeast) {
        List<Read> earlier = read(from);
        List<LineageProposalView> all = new ArrayList<>();
        for (Read later : read(to)) {
            likest(earlier, later, atLeast).forEach(all::add);
        }
        return all;
    }

    private static Stream<LineageProposalView> likest(List<Read> earlier, Read later, BigDecimal atLeast) {
        return earlier.stream()
                .map(one -> new LineageProposalView(
                        LineageLink.idOf(one.item().id(), later.item().id()),
                        LineageProposalView.End.of(one.item()),
                        LineageProposalView.End.of(later.item()),
                        one.words().to(later.words())))
                .filter(one -> one.likeness().compareTo(atLeast) >= 0)
                .sorted(Comparator.comparing(LineageProposalView::likeness)
                        .reversed()
                        .thenComparing(LineageProposalView::id))
                .limit(MOST);
    }

    private List<Read> read(String plan) {
        return items.of(plan).stream()
                .map(item -> new Read(
                        item, new Likeness(item.title().zh() + item.summary().zh())))
                .toList();
    }

    /// An item, taken apart once for all comparisons.
    private record Read(KnownItems.Known item, Likeness words) {}
}
