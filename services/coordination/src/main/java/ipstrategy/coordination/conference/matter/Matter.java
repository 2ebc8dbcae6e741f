package ipstrategy.coordination.conference.matter;

import ipstrategy.coordination.conference.Step;
import ipstrategy.web.answer.ActionView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Something of weight that came up with a measure. 重要情况及时报告国务院 (FYP-13 六(三)): the office reports it to the
/// State Council, or settles it without.
@Entity
class Matter {

    /// How far it has come.
    @Schema(name = "MatterState")
    enum State {
        RAISED,
        REPORTED_TO_STATE_COUNCIL,
        SETTLED
    }

    /// What may be done with it. What was reported upwards may still be settled.
    enum MatterStep implements Step {
        REPORT(Set.of(State.RAISED)),
        SETTLE(Set.of(State.RAISED, State.REPORTED_TO_STATE_COUNCIL));

        private final Set<State> from;

        MatterStep(Set<State> from) {
            this.from = from;
        }

        @Override
        public Set<State> from() {
            return from;
        }
    }

    /// What a report said when it raised the matter.
    ///
    /// @param event the event it came with, `source#id`
    record Raised(
            String report,
            @Nullable String measure,
            @Nullable String agency,
            @Nullable String reason,
            Instant at,
            String event) {}

    @Id
    private String id;

    private String report;
    private @Nullable String measure;
    private @Nullable String agency;
    private @Nullable String reason;

    @Column(name = "raised_at")
    private Instant raisedAt;

    @Column(name = "document_number")
    private @Nullable String documentNumber;

    private @Nullable String note;

    @Enumerated(EnumType.STRING)
    private State state = State.RAISED;

    private String event;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Matter() {}

    Matter(String id, Raised raised) {
        this.id = id;
        report = raised.report();
        measure = raised.measure();
        agency = raised.agency();
        reason = raised.reason();
        raisedAt = raised.at();
        event = raised.event();
    }

    void report(MatterView.Reporting reporting) {
        documentNumber = reporting.documentNumber();
        note = reporting.note();
        state = State.REPORTED_TO_STATE_COUNCIL;
    }

    void settle(MatterView.Settlement settlement) {
        note = settlement.note();
        state = State.SETTLED;
    }

    String id() {
        return id;
    }

    @Nullable
    String agency() {
        return agency;
    }

    State state() {
        return state;
    }

    MatterView view(List<ActionView> actions) {
        return new MatterView(id, report, measure, agency, reason, raisedAt, documentNumber, note, state, actions);
    }
}
