package ipstrategy.coordination.conference.agenda;

import ipstrategy.coordination.conference.Step;
import ipstrategy.web.Text;
import ipstrategy.web.answer.ActionView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Something the joint conference is to deal with.
@Entity
@Table(name = "agenda_item")
class AgendaItem {

    /// Who brought it.
    @Schema(name = "AgendaItemOrigin")
    enum Origin {
        /// somebody proposed it
        PERSON,
        /// the last rung of the supervision ladder
        SUPERVISION
    }

    /// What may be done with it. One that is scheduled may be moved to another meeting.
    enum AgendaStep implements Step {
        SCHEDULE(Set.of(AgendaItemState.PROPOSED, AgendaItemState.SCHEDULED)),
        DECIDE(Set.of(AgendaItemState.SCHEDULED)),
        WITHDRAW(Set.of(AgendaItemState.PROPOSED, AgendaItemState.SCHEDULED));

        private final Set<AgendaItemState> from;

        AgendaStep(Set<AgendaItemState> from) {
            this.from = from;
        }

        @Override
        public Set<AgendaItemState> from() {
            return from;
        }
    }

    /// What an item begins with.
    ///
    /// @param agency the agency whose affair it is, or null
    /// @param event the event it came with, `source#id`, or null
    record Beginning(
            Text title,
            Subject subject,
            @Nullable String agency,
            Origin origin,
            @Nullable String proposedBy,
            Instant proposedAt,
            String reason,
            @Nullable String event) {}

    @Id
    private String id;

    @Column(name = "title_zh")
    private String titleZh;

    @Column(name = "title_en")
    private String titleEn;

    @Column(name = "subject_kind")
    @Enumerated(EnumType.STRING)
    private Subject.Kind subjectKind;

    private @Nullable String subject;
    private @Nullable String agency;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    @Column(name = "proposed_by")
    private @Nullable String proposedBy;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    private String reason;
    private @Nullable String meeting;
    private @Nullable String decision;

    @Enumerated(EnumType.STRING)
    private AgendaItemState state = AgendaItemState.PROPOSED;

    private @Nullable String event;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected AgendaItem() {}

    AgendaItem(String id, Beginning beginning) {
        this.id = id;
        titleZh = beginning.title().zh();
        titleEn = beginning.title().en();
        subjectKind = beginning.subject().kind();
        subject = beginning.subject().id();
        agency = beginning.agency();
        origin = beginning.origin();
        proposedBy = beginning.proposedBy();
        proposedAt = beginning.proposedAt();
        reason = beginning.reason();
        event = beginning.event();
    }

    void schedule(String onMeeting) {
        meeting = onMeeting;
        state = AgendaItemState.SCHEDULED;
    }

    void decide(String words) {
        decision = words;
        state = AgendaItemState.DECIDED;
    }

    void withdraw() {
        state = AgendaItemState.WITHDRAWN;
    }

    String id() {
        return id;
    }

    Subject subject() {
        return new Subject(subjectKind, subject);
    }

    @Nullable
    String meeting() {
        return meeting;
    }

    @Nullable
    String proposedBy() {
        return proposedBy;
    }

    AgendaItemState state() {
        return state;
    }

    AgendaItemView view(List<ActionView> actions) {
        return new AgendaItemView(
                id,
                new Text(titleZh, titleEn),
                subject(),
                agency,
                origin,
                proposedBy,
                proposedAt,
                reason,
                meeting,
                decision,
                state,
                actions);
    }
}
