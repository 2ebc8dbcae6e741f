package ipstrategy.coordination.planimport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ipstrategy.coordination.planimport.Correcting.Outcome;
import ipstrategy.coordination.plantext.Anchor;
import ipstrategy.coordination.plantext.ParsedItem;
import ipstrategy.coordination.plantext.PlanReader;
import ipstrategy.coordination.plantext.PlanText;
import ipstrategy.coordination.registers.Registers;
import ipstrategy.identity.Caller;
import ipstrategy.web.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Cuts items anew where the reading cut them wrongly: adds, removes, splits and merges. What is cut is read again.
@ApplicationScoped
class Recutting {

    private final PlanDrafts drafts;
    private final Registers registers;
    private final Correcting correcting;
    private final ObjectMapper json;

    Recutting(PlanDrafts drafts, Registers registers, Correcting correcting, ObjectMapper json) {
        this.drafts = drafts;
        this.registers = registers;
        this.correcting = correcting;
        this.json = json;
    }

    /// Adds an item where it stands in the text.
    Outcome add(PlanDraft draft, ItemCorrection.Cut given, Caller caller) {
        Outcome refused = Correcting.refused(draft, caller);
        if (refused != null) {
            return refused;
        }
        int length = draft.received().text().length();
        if (given.start() >= given.end() || given.end() > length) {
            return new Outcome.Wrong(List.of(Fault.body("end", "fault.not-a-number", given.start() + 1, length)));
        }
        if (given.section() != null
                && draft.sections().stream()
                        .noneMatch(part -> part.read().code().equals(given.section()))) {
            return new Outcome.Wrong(List.of(Fault.body("section", "fault.unknown-section", given.section())));
        }
        List<DraftItem> items = new ArrayList<>(draft.items());
        int at = 0;
        while (at < items.size() && items.get(at).terms().anchor().start() < given.start()) {
            at++;
        }
        DraftItem added = Proposals.of(
                draft.plan(), cut(draft, given.number(), null, given.section(), given.start(), given.end()), null);
        items.add(at, added.with(added.terms(), List.of("added")));
        return put(draft, items, null, json.valueToTree(added.terms()), given.reason(), caller);
    }

    Outcome remove(PlanDraft draft, int place, String reason, Caller caller) {
        Outcome refused = Correcting.refused(draft, caller);
        if (refused != null) {
            return refused;
        }
        List<DraftItem> items = new ArrayList<>(draft.items());
        DraftItem removed = items.remove(place - 1);
        return put(draft, items, json.valueToTree(removed.terms()), null, reason, caller);
    }

    /// Cuts an item in two before a character of the text.
    Outcome split(PlanDraft draft, int place, ItemCorrection.Split given, Caller caller) {
        Outcome refused = Correcting.refused(draft, caller);
        if (refused != null) {
            return refused;
        }
        DraftItem item = draft.items().get(place - 1);
        ParsedItem terms = item.terms();
        Anchor whole = terms.anchor();
        if (given.at() <= whole.start() || given.at() >= whole.end()) {
            return new Outcome.Wrong(
                    List.of(Fault.body("at", "fault.not-a-number", whole.start() + 1, whole.end() - 1)));
        }
        List<DraftItem> items = new ArrayList<>(draft.items());
        ParsedItem first = cut(draft, terms.number(), terms.parent(), terms.section(), whole.start(), given.at());
        ParsedItem second = cut(draft, given.number(), terms.parent(), terms.section(), given.at(), whole.end());
        items.set(place - 1, item.with(first, List.of("split")));
        DraftItem added = Proposals.of(draft.plan(), second, null);
        items.add(place, added.with(second, List.of("split")));
        return put(
                draft,
                items,
                json.valueToTree(terms),
                json.valueToTree(List.of(first, second)),
                given.reason(),
                caller);
    }

    /// Joins an item with the one behind it.
    Outcome merge(PlanDraft draft, int place, String reason, Caller caller) {
        Outcome refused = Correcting.refused(draft, caller);
        if (refused != null) {
            return refused;
        }
        if (place >= draft.items().size()) {
            return new Outcome.Wrong(List.of(Fault.body("", "fault.last-item")));
        }
        List<DraftItem> items = new ArrayList<>(draft.items());
        DraftItem item = items.get(place - 1);
        DraftItem behind = items.remove(place);
        ParsedItem terms = item.terms();
        int end = Math.max(terms.anchor().end(), behind.terms().anchor().end());
        ParsedItem joined = cut(
                draft,
                terms.number(),
                terms.parent(),
                terms.section(),
                terms.anchor().start(),
                end);
        items.set(place - 1, item.with(joined, List.of("merged")));
        JsonNode before = json.valueToTree(List.of(terms, behind.terms()));
        return put(draft, items, before, json.valueToTree(joined), reason, caller);
    }

    private Outcome put(
            PlanDraft draft,
            List<DraftItem> items,
            @Nullable JsonNode before,
            @Nullable JsonNode after,
            String reason,
            Caller caller) {
        draft.put(items);
        drafts.flush();
        correcting.record(draft, before, after, reason, caller);
        return new Outcome.Corrected(draft);
    }

    private ParsedItem cut(
            PlanDraft draft, String number, @Nullable String parent, @Nullable String section, int start, int end) {
        Registers.Picture picture = registers.picture();
        return new PlanReader(picture.names(), picture.classes())
                .read(
                        PlanText.of(draft.received().text()),
                        Receiving.setting(draft.header()),
                        draft.form(),
                        new PlanReader.Cut(number, parent, section, locator(draft, section, number), start, end));
    }

    /// How a place is printed: `一(一)3`, `四(二)3` for 4.2.3, `专栏2第1段`.
    static String locator(PlanDraft draft, @Nullable String section, String number) {
        if (number.startsWith("BOX")) {
            String[] steps = number.substring("BOX".length()).split("\\.");
            return "专栏" + steps[0] + (steps.length > 1 ? "第" + steps[1] + "段" : "");
        }
        String part = draft.sections().stream()
                .filter(one -> one.read().code().equals(section))
                .map(one -> one.read().locator())
                .filter(locator -> locator.contains("("))
                .findFirst()
                .orElse("");
        boolean numberedAlone = draft.items().stream()
                .anyMatch(item -> item.terms().locator().equals(item.terms().number()));
        return (numberedAlone ? "" : part) + number.substring(number.lastIndexOf('.') + 1);
    }
}
