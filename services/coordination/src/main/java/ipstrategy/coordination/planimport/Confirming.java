package ipstrategy.coordination.planimport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ipstrategy.audit.Change;
import ipstrategy.audit.Changes;
import ipstrategy.coordination.document.ReceivedText;
import ipstrategy.coordination.officialtext.AdoptedItem;
import ipstrategy.coordination.officialtext.AdoptingText;
import ipstrategy.coordination.officialtext.StandingTerms;
import ipstrategy.coordination.plan.AdoptingPlan;
import ipstrategy.coordination.plantext.Defect;
import ipstrategy.coordination.plantext.ParsedItem;
import ipstrategy.coordination.registers.Registers;
import ipstrategy.identity.Caller;
import ipstrategy.measures.terms.MeasureId;
import ipstrategy.measures.terms.Obligation;
import ipstrategy.web.Text;
import ipstrategy.web.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Confirms a draft: the plan, its text and every item are adopted in one transaction; or gives it up.
@ApplicationScoped
class Confirming {

    private final PlanDrafts drafts;
    private final AdoptingPlan plans;
    private final AdoptingText texts;
    private final Registers registers;
    private final Changes changes;
    private final ObjectMapper json;
    private final Clock clock;

    Confirming(
            PlanDrafts drafts,
            AdoptingPlan plans,
            AdoptingText texts,
            Registers registers,
            Changes changes,
            ObjectMapper json,
            Clock clock) {
        this.drafts = drafts;
        this.plans = plans;
        this.texts = texts;
        this.registers = registers;
        this.changes = changes;
        this.json = json;
        this.clock = clock;
    }

    /// What became of a decision.
    sealed interface Outcome {

        /// The draft is decided.
        record Done(PlanDraft draft) implements Outcome {}

        /// The caller may not; the reason is a key of the word list.
        record NotAllowed(String reason) implements Outcome {}

        /// The draft was decided before.
        record Decided(PlanDraft draft) implements Outcome {}

        /// Defects remain, or doubts that nobody has looked at.
        record Unfinished(List<Fault> faults) implements Outcome {}

        /// The plan has an official text already, and it is another one.
        record HasText() implements Outcome {}
    }

    /// Confirms within the transaction that is under way.
    Outcome confirm(PlanDraft draft, String reason, Caller caller) {
        Outcome refused = refused(draft, caller);
        if (refused != null) {
            return refused;
        }
        List<Fault> unfinished = unfinished(draft);
        if (!unfinished.isEmpty()) {
            return new Outcome.Unfinished(unfinished);
        }
        drafts.queueFor(draft.plan());
        if (texts.hashOf(draft.plan()) != null) {
            return new Outcome.HasText();
        }
        ObjectNode text = json.createObjectNode();
        text.put("sha256", draft.sha256());
        text.put("form", draft.form().name());
        text.put("items", draft.items().size());
        plans.adopt(
                draft.header()
                        .asPlan(draft.sections().stream()
                                .map(PlanDraft.Part::asSection)
                                .toList()),
                text,
                reason,
                caller);
        texts.adopt(text(draft), items(draft), reason, caller);
        decide(draft, PlanDraft.State.CONFIRMED, "plan-draft.confirmed", reason, caller);
        return new Outcome.Done(draft);
    }

    /// Gives a draft up within the transaction that is under way.
    Outcome discard(PlanDraft draft, String reason, Caller caller) {
        Outcome refused = refused(draft, caller);
        if (refused != null) {
            return refused;
        }
        decide(draft, PlanDraft.State.DISCARDED, "plan-draft.discarded", reason, caller);
        return new Outcome.Done(draft);
    }

    private void decide(PlanDraft draft, PlanDraft.State state, String action, String reason, Caller caller) {
        JsonNode before = json.valueToTree(PlanDraftView.of(draft, false, Caller.ANONYMOUS));
        draft.decide(state, clock.instant(), caller.name());
        drafts.flush();
        JsonNode after = json.valueToTree(PlanDraftView.of(draft, false, Caller.ANONYMOUS));
        changes.record(new Change(action, "plan-draft", draft.id(), caller.agency(), before, after, reason), caller);
    }

    private static @Nullable Outcome refused(PlanDraft draft, Caller caller) {
        String refusal = PlanDraft.refusalOf(caller);
        if (refusal != null) {
            return new Outcome.NotAllowed(refusal);
        }
        return draft.refusal(caller) == null ? null : new Outcome.Decided(draft);
    }

    /// Everything that keeps a draft from being confirmed, by item.
    private static List<Fault> unfinished(PlanDraft draft) {
        List<Fault> faults = new ArrayList<>();
        for (Defect defect : draft.defects()) {
            String field = defect.item() == null ? "" : "items/" + defect.item();
            faults.add(Fault.body(
                    field,
                    PlanDraftView.word("defect.", defect.code()),
                    defect.arguments().toArray()));
        }
        if (draft.hasOpenDoubts()) {
            faults.add(Fault.body("doubts", "fault.open-doubts", draft.doubts().size()));
        }
        draft.items().stream()
                .filter(DraftItem::open)
                .forEach(item -> faults.add(Fault.body(
                        "items/" + item.terms().number(),
                        "fault.open-doubts",
                        item.terms().doubts().size())));
        return faults;
    }

    private static AdoptingText.NewText text(PlanDraft draft) {
        ReceivedText received = draft.received();
        return new AdoptingText.NewText(
                draft.plan(),
                draft.sha256(),
                received.text(),
                draft.form().name(),
                received.name(),
                received.mediaType(),
                received.charset());
    }

    private List<AdoptedItem> items(PlanDraft draft) {
        Registers.Picture picture = registers.picture();
        Map<String, StandingTerms> held = StandingTerms.of(draft.plan());
        return draft.items().stream()
                .map(item -> item(draft, item, held.get(item.terms().number()), picture))
                .toList();
    }

    private AdoptedItem item(PlanDraft draft, DraftItem item, @Nullable StandingTerms held, Registers.Picture picture) {
        ParsedItem terms = item.terms();
        String section = terms.section() == null ? "" : terms.section();
        Text sectionTitle = draft.sections().stream()
                .filter(part -> part.read().code().equals(section))
                .map(PlanDraft.Part::title)
                .findFirst()
                .orElse(draft.header().asPlan(List.of()).title());
        return new AdoptedItem(
                MeasureId.of(draft.plan(), terms.number()).value(),
                draft.plan(),
                draft.plan(),
                terms.number(),
                terms.parent(),
                new AdoptedItem.Part(section, sectionTitle),
                item.title(),
                item.summary(),
                item.service(),
                item.contributing(),
                terms.rule(),
                terms.responsibilities().stream()
                        .map(one -> assigned(one, picture))
                        .toList(),
                new AdoptedItem.Due(terms.deadline().kind(), terms.deadline().due()),
                terms.conditional(),
                item.deliverables(),
                terms.obligations().stream()
                        .map(one -> new Obligation(one.clause(), String.valueOf(one.regionClass()), one.obligation()))
                        .toList(),
                item.metrics(),
                terms.locator(),
                item.note(),
                terms.text(),
                terms.closing(),
                terms.anchor(),
                draft.sha256(),
                held != null,
                held == null ? List.of() : held.differences(terms));
    }

    private static AdoptedItem.Assigned assigned(ParsedItem.Answering one, Registers.Picture picture) {
        String agency = String.valueOf(one.agency());
        return new AdoptedItem.Assigned(agency, one.role(), one.order(), picture.membersOf(agency));
    }
}
