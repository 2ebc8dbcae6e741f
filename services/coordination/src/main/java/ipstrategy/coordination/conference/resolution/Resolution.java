package ipstrategy.coordination.conference.resolution;

import ipstrategy.coordination.conference.Step;
import ipstrategy.web.answer.ActionView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What the joint conference resolved, and who answers for it until when.
@Entity
class Resolution {

    /// How far it has come.
    @Schema(name = "ResolutionState")
    enum State {
        ASSIGNED,
        CLOSED
    }

    /// What may be done with it.
    enum ResolutionStep implements Step {
        CLOSE;

        @Override
        public Set<State> from() {
            return Set.of(State.ASSIGNED);
        }
    }

    @Id
    private String id;

    @Column(name = "agenda_item")
    private String agendaItem;

    private String meeting;
    private String text;
    private String agency;
    private LocalDate due;
    private @Nullable String adopts;

    @Enumerated(EnumType.STRING)
    private State state = State.ASSIGNED;

    @Column(name = "evidence_measure")
    private @Nullable String evidenceMeasure;

    @Column(name = "evidence_sha256")
    private @Nullable String evidenceSha256;

    @Column(name = "evidence_document")
    private @Nullable String evidenceDocument;

    @Column(name = "evidence_note")
    private @Nullable String evidenceNote;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Resolution() {}

    Resolution(String id, String meeting, NewResolution resolved) {
        this.id = id;
        this.meeting = meeting;
        agendaItem = resolved.agendaItem();
        text = resolved.text();
        agency = resolved.agency();
        due = resolved.due();
        adopts = resolved.adopts();
    }

    /// It has been carried out, as the evidence shows.
    void close(Evidence evidence, Instant now) {
        if (!evidence.isSome()) {
            throw new IllegalArgumentException("a resolution is closed by evidence: " + id);
        }
        evidenceMeasure = evidence.measure();
        evidenceSha256 = evidence.sha256();
        evidenceDocument = evidence.documentNumber();
        evidenceNote = evidence.note();
        closedAt = now;
        state = State.CLOSED;
    }

    String id() {
        return id;
    }

    String agency() {
        return agency;
    }

    LocalDate due() {
        return due;
    }

    State state() {
        return state;
    }

    ResolutionView view(LocalDate today, List<ActionView> actions) {
        return new ResolutionView(
                id,
                agendaItem,
                meeting,
                text,
                agency,
                due,
                adopts,
                state,
                state == State.ASSIGNED && today.isAfter(due),
                state == State.ASSIGNED
                        ? null
                        : new Evidence(evidenceMeasure, evidenceSha256, evidenceDocument, evidenceNote),
                closedAt,
                actions);
    }
}
