package ipstrategy.coordination.planimport;

import ipstrategy.coordination.officialtext.AdoptedItem;
import ipstrategy.coordination.plantext.ParsedItem;
import ipstrategy.web.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An item of a draft: its terms as read or corrected, and what the text does not print.
///
/// @param doubtsSeen whether a person has looked at what the reading was unsure of
/// @param corrected the fields that a person has changed
record DraftItem(
        ParsedItem terms,
        Text title,
        Text summary,
        String service,
        List<String> contributing,
        List<AdoptedItem.Result> deliverables,
        List<String> metrics,
        @Nullable String note,
        boolean doubtsSeen,
        List<String> corrected) {

    boolean open() {
        return !doubtsSeen && !terms.doubts().isEmpty();
    }

    /// The same item with other terms, changed in these fields.
    DraftItem with(ParsedItem other, List<String> fields) {
        return new DraftItem(
                other, title, summary, service, contributing, deliverables, metrics, note, doubtsSeen, plus(fields));
    }

    List<String> plus(List<String> fields) {
        List<String> all = new ArrayList<>(corrected);
        fields.stream().filter(field -> !all.contains(field)).forEach(all::add);
        return List.copyOf(all);
    }
}
