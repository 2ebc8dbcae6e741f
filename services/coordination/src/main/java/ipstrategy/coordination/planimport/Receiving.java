package ipstrategy.coordination.planimport;

import com.fasterxml.jackson.databind.ObjectMapper;
import ipstrategy.audit.Change;
import ipstrategy.audit.Changes;
import ipstrategy.coordination.document.ReceivedText;
import ipstrategy.coordination.officialtext.StandingTerms;
import ipstrategy.coordination.plan.AdoptingPlan;
import ipstrategy.coordination.plan.PlanView;
import ipstrategy.coordination.plan.Section;
import ipstrategy.coordination.plantext.ParsedPlan;
import ipstrategy.coordination.plantext.PlanReader;
import ipstrategy.coordination.plantext.PlanText;
import ipstrategy.coordination.registers.Registers;
import ipstrategy.identity.AgencyCode;
import ipstrategy.identity.Caller;
import ipstrategy.web.Text;
import ipstrategy.web.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Receives a plan's text, reads it and keeps the draft. The same text of the same plan is received once.
@ApplicationScoped
class Receiving {

    private static final Pattern TERM = Pattern.compile("[12][0-9]{3}(/[12][0-9]{3})?");
    private static final String WHOLE = "1";
    private static final int LONGEST_CODE = 30;
    private static final int LENGTH_OF_A_HASH = 8;

    private final PlanDrafts drafts;
    private final AdoptingPlan plans;
    private final Registers registers;
    private final Changes changes;
    private final ObjectMapper json;
    private final Clock clock;

    Receiving(
            PlanDrafts drafts,
            AdoptingPlan plans,
            Registers registers,
            Changes changes,
            ObjectMapper json,
            Clock clock) {
        this.drafts = drafts;
        this.plans = plans;
        this.registers = registers;
        this.changes = changes;
        this.json = json;
        this.clock = clock;
    }

    /// What became of a text.
    sealed interface Outcome {

        /// It was read and is kept.
        record Received(PlanDraft draft) implements Outcome {}

        /// It was received before; nothing has changed.
        record Known(PlanDraft draft) implements Outcome {}

        /// The caller may not; the reason is a key of the word list.
        record NotAllowed(String reason) implements Outcome {}

        /// The header is wrong.
        record Wrong(List<Fault> faults) implements Outcome {}
    }

    /// Receives within the transaction that is under way.
    Outcome receive(PlanHeader given, ReceivedText received, Caller caller) {
        String refusal = PlanDraft.refusalOf(caller);
        if (refusal != null) {
            return new Outcome.NotAllowed(refusal);
        }
        Registers.Picture picture = registers.picture();
        boolean named =
                AgencyCode.FORM.matcher(given.code()).matches() && given.code().length() <= LONGEST_CODE;
        PlanView standing = named ? plans.standing(given.code()) : null;
        List<Fault> faults = faults(given, received, standing, picture);
        if (!faults.isEmpty()) {
            return new Outcome.Wrong(faults);
        }
        drafts.queueFor(given.code());
        PlanDraft known = drafts.ofText(given.code(), received.sha256());
        if (known != null) {
            return new Outcome.Known(known);
        }
        PlanHeader header = standing == null ? given : PlanHeader.of(standing);
        PlanDraft draft = new PlanDraft(id(header, received), header, received, clock.instant(), caller.name());
        fill(draft, standing, picture);
        drafts.persistAndFlush(draft);
        changes.record(
                new Change(
                        "plan-draft.received",
                        "plan-draft",
                        draft.id(),
                        caller.agency(),
                        null,
                        json.valueToTree(PlanDraftView.of(draft, standing != null, caller)),
                        null),
                caller);
        return new Outcome.Received(draft);
    }

    private void fill(PlanDraft draft, @Nullable PlanView standing, Registers.Picture picture) {
        PlanHeader header = draft.header();
        PlanText text = PlanText.of(draft.received().text());
        ParsedPlan read = new PlanReader(picture.names(), picture.classes()).read(text, setting(header));
        Map<String, StandingTerms> held = StandingTerms.of(header.code());
        boolean whole = read.sections().isEmpty();
        List<ParsedPlan.Section> sections = whole ? List.of(theWhole(header, text)) : read.sections();
        draft.fill(
                read.form(),
                sections.stream()
                        .map(section -> part(section, header, standing))
                        .toList(),
                read.items().stream()
                        .map(item -> whole ? item.in(WHOLE) : item)
                        .map(item -> Proposals.of(header.code(), item, held.get(item.number())))
                        .toList(),
                read.doubts());
    }

    /// A plan without parts is its own part.
    private static ParsedPlan.Section theWhole(PlanHeader header, PlanText text) {
        String title = header.title() == null ? header.code() : header.title().zh();
        return new ParsedPlan.Section(WHOLE, null, title, "", text.anchor(0, 0));
    }

    /// The English title of a part comes from the register, or is a stand-in until a person gives one.
    private static PlanDraft.Part part(ParsedPlan.Section section, PlanHeader header, @Nullable PlanView standing) {
        String printed = section.title().isBlank() ? section.code() : section.title();
        Text proposed = new Text(printed, "Part " + section.code() + " of " + header.code());
        List<Section> known = standing == null ? List.of() : standing.sections();
        Text title = known.stream()
                .filter(one -> one.code().equals(section.code()))
                .map(Section::title)
                .findFirst()
                .orElse(proposed);
        return new PlanDraft.Part(section, title);
    }

    /// The setting in which a plan's text is read.
    static PlanReader.Setting setting(PlanHeader header) {
        return PlanReader.Setting.of(String.valueOf(header.term()), header.issuedOn());
    }

    private String id(PlanHeader header, ReceivedText received) {
        String id = header.code() + "_" + received.sha256().substring(0, LENGTH_OF_A_HASH);
        long before = drafts.count("plan = ?1 and id like ?2", header.code(), id + "%");
        return before == 0 ? id : id + "_" + (before + 1);
    }

    private static List<Fault> faults(
            PlanHeader given, ReceivedText received, @Nullable PlanView standing, Registers.Picture picture) {
        List<Fault> faults = new ArrayList<>();
        if (!AgencyCode.FORM.matcher(given.code()).matches() || given.code().length() > LONGEST_CODE) {
            faults.add(Fault.body("plan/code", "fault.malformed", "PROMOTION-2030"));
        }
        if (!ReceivedText.isText(received.text()) || received.text().isBlank()) {
            faults.add(Fault.body("text", received.text().isBlank() ? "fault.empty" : "fault.not-a-text"));
        }
        if (standing != null) {
            return faults;
        }
        if (given.title() == null) {
            faults.add(Fault.body("plan/title", "fault.empty"));
        }
        if (given.kind() == null) {
            faults.add(Fault.body("plan/kind", "fault.empty"));
        }
        if (given.term() == null || !isTerm(given.term())) {
            faults.add(Fault.body("plan/term", "fault.malformed", "2030, 2030/2035"));
        }
        addUnknown(faults, "plan/issuer", given.issuer(), picture);
        addUnknown(faults, "plan/adoptedBy", given.adoptedBy(), picture);
        LocalDate issued = given.issuedOn();
        if (issued != null && (issued.getYear() < 1900 || issued.getYear() > 2200)) {
            faults.add(Fault.body("plan/issuedOn", "fault.not-a-date"));
        }
        return faults;
    }

    private static boolean isTerm(String term) {
        return TERM.matcher(term).matches() && term.substring(0, 4).compareTo(term.substring(term.length() - 4)) <= 0;
    }

    private static void addUnknown(
            List<Fault> faults, String field, @Nullable String agency, Registers.Picture picture) {
        if (agency != null && !picture.knowsAgency(agency)) {
            faults.add(Fault.body(field, "fault.unknown-agency", agency));
        }
    }
}
