package ipstrategy.coordination.planimport;

import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.coordination.officialtext.AdoptedItem;
import ipstrategy.coordination.officialtext.StandingTerms;
import ipstrategy.coordination.plantext.Anchor;
import ipstrategy.coordination.plantext.ParsedItem;
import ipstrategy.identity.Caller;
import ipstrategy.measures.terms.AssignmentRule;
import ipstrategy.web.Text;
import ipstrategy.web.answer.ActionView;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An item of a draft as it goes over the wire.
///
/// @param place its place in the draft, from 1
/// @param text its words as printed
/// @param candidates what may come to exist or happen by it
/// @param deliverables those that a person has confirmed, or that the register holds
/// @param doubtsSeen whether a person has looked at the doubts
/// @param differences where the register's terms differ from what was read
/// @param corrected the fields that a person has changed
@Schema(name = "PlanDraftItem")
public record DraftItemView(
        int place,
        @Schema(examples = "3") String number,
        @Nullable String parent,
        @Nullable String section,
        String locator,
        String text,
        @Nullable String closing,
        Anchor anchor,
        Text title,
        Text summary,
        @Schema(examples = "coordination") String service,
        List<String> contributing,
        AssignmentRule rule,
        List<ParsedItem.Answering> responsibilities,
        ParsedItem.Until deadline,
        boolean conditional,
        List<ParsedItem.Binding> obligations,
        List<ParsedItem.Candidate> candidates,
        List<AdoptedItem.Result> deliverables,
        List<String> metrics,
        @Nullable String note,
        List<PlanDraftView.DoubtView> doubts,
        boolean doubtsSeen,
        List<PlanDraftView.DefectView> defects,
        List<AdoptedItem.Difference> differences,
        List<String> corrected,
        @JsonProperty("_actions") List<ActionView> actions) {

    /// The item at a place of a draft, as a caller sees it.
    static DraftItemView of(PlanDraft draft, int place, Caller caller) {
        DraftItem item = draft.items().get(place - 1);
        StandingTerms held = StandingTerms.of(draft.plan()).get(item.terms().number());
        List<PlanDraftView.DefectView> defects = draft.defects().stream()
                .filter(defect -> item.terms().number().equals(defect.item()))
                .map(PlanDraftView.DefectView::of)
                .toList();
        List<AdoptedItem.Difference> differences = held == null ? List.of() : held.differences(item.terms());
        List<ActionView> actions = Stream.of("correct", "split", "merge", "remove")
                .map(action -> ActionView.of(action, method(action), draft.refusal(caller)))
                .toList();
        return of(place, item, defects, differences, actions);
    }

    boolean needsAttention() {
        return !defects.isEmpty() || (!doubtsSeen && !doubts.isEmpty());
    }

    private static String method(String action) {
        return switch (action) {
            case "correct" -> "PATCH";
            case "remove" -> "DELETE";
            default -> "POST";
        };
    }

    private static DraftItemView of(
            int place,
            DraftItem item,
            List<PlanDraftView.DefectView> defects,
            List<AdoptedItem.Difference> differences,
            List<ActionView> actions) {
        ParsedItem terms = item.terms();
        return new DraftItemView(
                place,
                terms.number(),
                terms.parent(),
                terms.section(),
                terms.locator(),
                terms.text(),
                terms.closing(),
                terms.anchor(),
                item.title(),
                item.summary(),
                item.service(),
                item.contributing(),
                terms.rule(),
                terms.responsibilities(),
                terms.deadline(),
                terms.conditional(),
                terms.obligations(),
                terms.candidates(),
                item.deliverables(),
                item.metrics(),
                item.note(),
                terms.doubts().stream().map(PlanDraftView.DoubtView::of).toList(),
                item.doubtsSeen(),
                defects,
                differences,
                item.corrected(),
                actions);
    }
}
