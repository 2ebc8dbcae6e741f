package ipstrategy.coordination.planimport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ipstrategy.audit.Change;
import ipstrategy.audit.Changes;
import ipstrategy.coordination.officialtext.AdoptedItem;
import ipstrategy.coordination.plantext.ParsedItem;
import ipstrategy.coordination.plantext.ParsedItem.Answering;
import ipstrategy.coordination.plantext.ParsedItem.Binding;
import ipstrategy.coordination.plantext.ParsedItem.Until;
import ipstrategy.coordination.registers.Registers;
import ipstrategy.identity.Caller;
import ipstrategy.measures.linking.KnownMetrics;
import ipstrategy.measures.terms.Deadline;
import ipstrategy.web.Text;
import ipstrategy.web.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Puts right what was read or proposed of an item, and of a draft as a whole.
@ApplicationScoped
class Correcting {

    private static final int LONGEST_ENGLISH_TITLE = 120;
    private static final int LONGEST_ENGLISH_SUMMARY = 600;

    private final PlanDrafts drafts;
    private final Registers registers;
    private final KnownMetrics metrics;
    private final Changes changes;
    private final ObjectMapper json;

    Correcting(PlanDrafts drafts, Registers registers, KnownMetrics metrics, Changes changes, ObjectMapper json) {
        this.drafts = drafts;
        this.registers = registers;
        this.metrics = metrics;
        this.changes = changes;
        this.json = json;
    }

    /// What became of a correction.
    sealed interface Outcome {

        /// The draft is corrected.
        record Corrected(PlanDraft draft) implements Outcome {}

        /// The caller may not; the reason is a key of the word list.
        record NotAllowed(String reason) implements Outcome {}

        /// The draft is confirmed or discarded.
        record Decided(PlanDraft draft) implements Outcome {}

        /// What was entered is wrong.
        record Wrong(List<Fault> faults) implements Outcome {}
    }

    /// Corrects the draft as a whole within the transaction that is under way.
    Outcome correct(PlanDraft draft, DraftCorrection given, Caller caller) {
        Outcome refused = refused(draft, caller);
        if (refused != null) {
            return refused;
        }
        List<DraftCorrection.PartTitle> titles = given.sections() == null ? List.of() : given.sections();
        List<Fault> faults = new ArrayList<>();
        for (DraftCorrection.PartTitle title : titles) {
            if (draft.sections().stream().noneMatch(part -> part.read().code().equals(title.code()))) {
                faults.add(Fault.body("sections", "fault.unknown-section", title.code()));
            }
        }
        if (!faults.isEmpty()) {
            return new Outcome.Wrong(faults);
        }
        JsonNode before = json.valueToTree(PlanDraftView.of(draft, false, caller));
        List<PlanDraft.Part> parts = draft.sections().stream()
                .map(part -> titles.stream()
                        .filter(title -> title.code().equals(part.read().code()))
                        .findFirst()
                        .map(title -> new PlanDraft.Part(part.read(), title.title()))
                        .orElse(part))
                .toList();
        draft.correct(parts, given.doubtsSeen() == null ? draft.doubtsSeen() : given.doubtsSeen());
        drafts.flush();
        record(draft, before, json.valueToTree(PlanDraftView.of(draft, false, caller)), given.reason(), caller);
        return new Outcome.Corrected(draft);
    }

    /// Corrects one item within the transaction that is under way.
    Outcome correct(PlanDraft draft, int place, ItemCorrection given, Caller caller) {
        Outcome refused = refused(draft, caller);
        if (refused != null) {
            return refused;
        }
        Registers.Picture picture = registers.picture();
        DraftItem item = draft.items().get(place - 1);
        List<Fault> faults = faults(draft, given, picture);
        addUnknownMetrics(faults, given.metrics() == null ? List.of() : given.metrics());
        if (!faults.isEmpty()) {
            return new Outcome.Wrong(faults);
        }
        JsonNode before = json.valueToTree(DraftItemView.of(draft, place, Caller.ANONYMOUS));
        List<DraftItem> items = new ArrayList<>(draft.items());
        items.set(place - 1, corrected(draft, item, given));
        draft.put(items);
        drafts.flush();
        JsonNode after = json.valueToTree(DraftItemView.of(draft, place, Caller.ANONYMOUS));
        record(draft, before, after, given.reason(), caller);
        return new Outcome.Corrected(draft);
    }

    /// Why nothing may be changed, or null.
    static @Nullable Outcome refused(PlanDraft draft, Caller caller) {
        String refusal = PlanDraft.refusalOf(caller);
        if (refusal != null) {
            return new Outcome.NotAllowed(refusal);
        }
        return draft.refusal(caller) == null ? null : new Outcome.Decided(draft);
    }

    void record(PlanDraft draft, @Nullable JsonNode before, @Nullable JsonNode after, String reason, Caller caller) {
        changes.record(
                new Change("plan-draft.corrected", "plan-draft", draft.id(), caller.agency(), before, after, reason),
                caller);
    }

    private static DraftItem corrected(PlanDraft draft, DraftItem item, ItemCorrection given) {
        ParsedItem read = item.terms();
        String number = or(given.number(), read.number());
        String section = given.section() == null ? read.section() : given.section();
        boolean moved = !number.equals(read.number()) || !Objects.equals(section, read.section());
        ParsedItem terms = new ParsedItem(
                number,
                given.parent() == null ? read.parent() : given.parent(),
                section,
                moved ? Recutting.locator(draft, section, number) : read.locator(),
                or(given.text(), read.text()),
                read.closing(),
                read.anchor(),
                or(given.rule(), read.rule()),
                given.responsibilities() == null ? read.responsibilities() : answering(read, given.responsibilities()),
                given.deadline() == null
                        ? read.deadline()
                        : new Until(
                                given.deadline().kind(),
                                given.deadline().due(),
                                read.deadline().printed()),
                or(given.conditional(), read.conditional()),
                given.obligations() == null ? read.obligations() : bindings(given.obligations()),
                read.candidates(),
                read.doubts());
        return new DraftItem(
                terms,
                or(given.title(), item.title()),
                or(given.summary(), item.summary()),
                or(given.service(), item.service()),
                or(given.contributing(), item.contributing()),
                deliverables(draft, item, given),
                or(given.metrics(), item.metrics()),
                given.note() == null ? item.note() : given.note(),
                or(given.doubtsSeen(), item.doubtsSeen()),
                item.plus(fields(given)));
    }

    private static List<AdoptedItem.Result> deliverables(PlanDraft draft, DraftItem item, ItemCorrection given) {
        if (given.deliverables() != null) {
            List<AdoptedItem.Result> entered = new ArrayList<>();
            given.deliverables()
                    .forEach(one ->
                            entered.add(new AdoptedItem.Result("D" + (entered.size() + 1), one.kind(), one.title())));
            return entered;
        }
        if (!Boolean.TRUE.equals(given.acceptCandidates())) {
            return item.deliverables();
        }
        List<AdoptedItem.Result> accepted = new ArrayList<>();
        for (ParsedItem.Candidate candidate : item.terms().candidates()) {
            String id = "D" + (accepted.size() + 1);
            String english = "Deliverable " + id + " of " + draft.plan() + " "
                    + item.terms().number();
            accepted.add(new AdoptedItem.Result(id, candidate.kind(), new Text(candidate.title(), english)));
        }
        return accepted;
    }

    /// An agency that was read keeps its printed name and its place in the text.
    private static List<Answering> answering(ParsedItem read, List<ItemCorrection.Answer> given) {
        List<Answering> found = new ArrayList<>();
        for (ItemCorrection.Answer answer : given) {
            Answering before = read.responsibilities().stream()
                    .filter(one -> answer.agency().equals(one.agency()))
                    .findFirst()
                    .orElse(
                            found.size() < read.responsibilities().size()
                                    ? read.responsibilities().get(found.size())
                                    : new Answering(answer.agency(), null, answer.role(), 1, read.anchor()));
            found.add(new Answering(before.printed(), answer.agency(), answer.role(), answer.order(), before.anchor()));
        }
        return found;
    }

    private static List<Binding> bindings(List<ItemCorrection.Duty> given) {
        return given.stream()
                .map(duty -> new Binding(duty.clause(), duty.regionClass(), duty.obligation(), duty.regionClass()))
                .toList();
    }

    private static List<Fault> faults(PlanDraft draft, ItemCorrection given, Registers.Picture picture) {
        List<Fault> faults = new ArrayList<>();
        if (given.section() != null
                && draft.sections().stream()
                        .noneMatch(part -> part.read().code().equals(given.section()))) {
            faults.add(Fault.body("section", "fault.unknown-section", given.section()));
        }
        addUnknownService(faults, "service", given.service(), picture);
        List<String> contributing = given.contributing() == null ? List.of() : given.contributing();
        contributing.forEach(one -> addUnknownService(faults, "contributing", one, picture));
        List<ItemCorrection.Answer> answers = given.responsibilities() == null ? List.of() : given.responsibilities();
        for (int at = 0; at < answers.size(); at++) {
            if (!picture.knowsAgency(answers.get(at).agency())) {
                String agency = answers.get(at).agency();
                faults.add(Fault.body("responsibilities/" + at + "/agency", "fault.unknown-agency", agency));
            }
        }
        List<ItemCorrection.Duty> duties = given.obligations() == null ? List.of() : given.obligations();
        for (int at = 0; at < duties.size(); at++) {
            if (!picture.classCodes().contains(duties.get(at).regionClass())) {
                String code = duties.get(at).regionClass();
                faults.add(Fault.body("obligations/" + at + "/regionClass", "fault.unknown-class", code));
            }
        }
        ItemCorrection.Day day = given.deadline();
        if (day != null && (day.kind() == Deadline.Kind.CONTINUING) != (day.due() == null)) {
            faults.add(Fault.body("deadline", "fault.deadline"));
        }
        addTooLong(faults, "title", given.title(), Proposals.LONGEST_TITLE, LONGEST_ENGLISH_TITLE);
        addTooLong(faults, "summary", given.summary(), Proposals.LONGEST_SUMMARY, LONGEST_ENGLISH_SUMMARY);
        return faults;
    }

    private static void addUnknownService(
            List<Fault> faults, String field, @Nullable String service, Registers.Picture picture) {
        if (service != null && !picture.services().contains(service)) {
            String known =
                    String.join(", ", picture.services().stream().sorted().toList());
            faults.add(Fault.body(field, "fault.not-one-of", known));
        }
    }

    private void addUnknownMetrics(List<Fault> faults, List<String> codes) {
        List<String> strangers = metrics.strangersAmong(codes);
        for (int at = 0; at < codes.size(); at++) {
            String code = codes.get(at);
            if (strangers.contains(code)) {
                faults.add(Fault.body("metrics/" + at, "fault.no-such-code", code));
            } else if (codes.indexOf(code) < at) {
                faults.add(Fault.body("metrics/" + at, "fault.named-twice", code));
            }
        }
    }

    private static void addTooLong(List<Fault> faults, String field, @Nullable Text text, int zh, int en) {
        if (text != null && text.zh().length() > zh) {
            faults.add(Fault.body(field + "/zh", "fault.too-long", zh));
        }
        if (text != null && text.en().length() > en) {
            faults.add(Fault.body(field + "/en", "fault.too-long", en));
        }
    }

    private static List<String> fields(ItemCorrection given) {
        List<String> named = new ArrayList<>();
        add(named, "number", given.number());
        add(named, "parent", given.parent());
        add(named, "section", given.section());
        add(named, "text", given.text());
        add(named, "title", given.title());
        add(named, "summary", given.summary());
        add(named, "service", given.service());
        add(named, "contributing", given.contributing());
        add(named, "rule", given.rule());
        add(named, "responsibilities", given.responsibilities());
        add(named, "deadline", given.deadline());
        add(named, "conditional", given.conditional());
        add(named, "obligations", given.obligations());
        add(named, "deliverables", given.deliverables());
        add(named, "metrics", given.metrics());
        add(named, "note", given.note());
        return named;
    }

    private static void add(List<String> named, String field, @Nullable Object given) {
        if (given != null) {
            named.add(field);
        }
    }

    private static <T> T or(@Nullable T given, T kept) {
        return given == null ? kept : given;
    }
}
