package ipstrategy.coordination.planimport;

import ipstrategy.coordination.document.ReceivedText;
import ipstrategy.coordination.plan.Section;
import ipstrategy.coordination.plantext.Defect;
import ipstrategy.coordination.plantext.Doubt;
import ipstrategy.coordination.plantext.Numbering;
import ipstrategy.coordination.plantext.ParsedPlan;
import ipstrategy.identity.AgencyCode;
import ipstrategy.identity.Caller;
import ipstrategy.identity.Role;
import ipstrategy.web.Text;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// A plan text that was received and read. It is corrected until it is confirmed or discarded, and then stays as it is.
@Entity
@Table(name = "plan_draft")
class PlanDraft {

    /// How far a draft has come.
    @Schema(name = "PlanDraftState")
    enum State {
        /// read, and open to corrections
        PREVIEWED,
        /// adopted
        CONFIRMED,
        /// given up
        DISCARDED
    }

    /// A part of the plan with its place.
    record Part(ParsedPlan.Section read, Text title) {

        Section asSection() {
            return new Section(read.code(), title, read.parent(), read.locator());
        }
    }

    @Id
    private String id;

    private String plan;

    @JdbcTypeCode(SqlTypes.JSON)
    private PlanHeader header;

    @Enumerated(EnumType.STRING)
    private State state;

    @Enumerated(EnumType.STRING)
    private ParsedPlan.Form form;

    private String text;
    private String sha256;

    @Column(name = "received_name")
    private @Nullable String receivedName;

    @Column(name = "media_type")
    private String mediaType;

    private @Nullable String charset;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Part> sections;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<DraftItem> items;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Doubt> doubts;

    @Column(name = "doubts_seen")
    private boolean doubtsSeen;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "received_by")
    private String receivedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected PlanDraft() {}

    @SuppressWarnings("NullAway.Init")
    PlanDraft(String id, PlanHeader header, ReceivedText received, Instant receivedAt, String receivedBy) {
        this.id = id;
        this.plan = header.code();
        this.header = header;
        this.state = State.PREVIEWED;
        this.text = received.text();
        this.sha256 = received.sha256();
        this.receivedName = received.name();
        this.mediaType = received.mediaType();
        this.charset = received.charset();
        this.receivedAt = receivedAt;
        this.receivedBy = receivedBy;
    }

    /// Takes over what was read out of the text.
    void fill(ParsedPlan.Form found, List<Part> parts, List<DraftItem> read, List<Doubt> unsure) {
        mustBeOpen();
        form = found;
        sections = List.copyOf(parts);
        items = List.copyOf(read);
        doubts = List.copyOf(unsure);
    }

    void correct(List<Part> parts, boolean seen) {
        mustBeOpen();
        sections = List.copyOf(parts);
        doubtsSeen = seen;
    }

    void put(List<DraftItem> corrected) {
        mustBeOpen();
        items = List.copyOf(corrected);
    }

    void decide(State decided, Instant now, String name) {
        mustBeOpen();
        state = decided;
        decidedAt = now;
        decidedBy = name;
    }

    /// Why a caller may do nothing with drafts, or null: they are the joint-conference office's own.
    static @Nullable String refusalOf(Caller caller) {
        if (caller.isAnonymous()) {
            return "reason.sign-in";
        }
        if (!caller.is(Role.COORDINATOR)) {
            return "reason.role";
        }
        return caller.actsFor(AgencyCode.OFFICE) ? null : "reason.office-only";
    }

    /// Why a caller may not change this draft now, or null.
    @Nullable
    String refusal(Caller caller) {
        String refusal = refusalOf(caller);
        return refusal == null && state != State.PREVIEWED ? "reason.draft-decided" : refusal;
    }

    /// Why a caller may not confirm this draft now, or null.
    @Nullable
    String refusalToConfirm(Caller caller) {
        String refusal = refusal(caller);
        boolean unfinished = hasOpenDoubts()
                || items.stream().anyMatch(DraftItem::open)
                || !defects().isEmpty();
        return refusal == null && unfinished ? "reason.draft-unfinished" : refusal;
    }

    /// The names of the actions that its state allows.
    List<String> allowedActions() {
        return state == State.PREVIEWED ? List.of("correct", "confirm", "discard") : List.of();
    }

    /// The names of those that are left where it cannot be confirmed as it is.
    List<String> actionsBesideConfirming() {
        return allowedActions().stream()
                .filter(action -> !action.equals("confirm"))
                .toList();
    }

    private void mustBeOpen() {
        if (state != State.PREVIEWED) {
            throw new IllegalStateException("a draft that is " + state + " stays as it is: " + id);
        }
    }

    /// What must be put right before it can be adopted.
    List<Defect> defects() {
        List<Defect> found = new ArrayList<>();
        if (form == ParsedPlan.Form.UNKNOWN && items.isEmpty()) {
            found.add(new Defect(Defect.Code.FORM_UNKNOWN, null, List.of()));
        }
        found.addAll(Numbering.defects(
                sections.stream().map(Part::read).toList(),
                items.stream().map(DraftItem::terms).toList()));
        return found;
    }

    boolean hasOpenDoubts() {
        return !doubtsSeen && !doubts.isEmpty();
    }

    String id() {
        return id;
    }

    String plan() {
        return plan;
    }

    PlanHeader header() {
        return header;
    }

    State state() {
        return state;
    }

    ParsedPlan.Form form() {
        return form;
    }

    ReceivedText received() {
        return new ReceivedText(text, mediaType, charset, receivedName);
    }

    String sha256() {
        return sha256;
    }

    List<Part> sections() {
        return sections;
    }

    List<DraftItem> items() {
        return items;
    }

    List<Doubt> doubts() {
        return doubts;
    }

    boolean doubtsSeen() {
        return doubtsSeen;
    }

    /// When and by whom it was received, and when and by whom it was decided.
    PlanDraftView.Course course() {
        return new PlanDraftView.Course(receivedAt, receivedBy, decidedAt, decidedBy);
    }
}
