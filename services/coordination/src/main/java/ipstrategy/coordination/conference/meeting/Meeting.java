package ipstrategy.coordination.conference.meeting;

import ipstrategy.coordination.conference.Step;
import ipstrategy.web.Text;
import ipstrategy.web.answer.ActionView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// A meeting of the joint conference. The working rules of 2017 know plenary meetings, which a State Councillor chairs,
/// and meetings of the office and of liaison officers between them (REPORT-2017 一(一)1).
@Entity
class Meeting {

    /// Who meets.
    @Schema(name = "MeetingKind")
    enum Kind {
        PLENARY,
        OFFICE,
        LIAISON
    }

    /// What may be done with it.
    enum MeetingStep implements Step {
        HOLD(MeetingState.CONVENED),
        MINUTE(MeetingState.HELD);

        private final MeetingState from;

        MeetingStep(MeetingState from) {
            this.from = from;
        }

        @Override
        public Set<MeetingState> from() {
            return Set.of(from);
        }
    }

    @Id
    private String id;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "title_zh")
    private String titleZh;

    @Column(name = "title_en")
    private String titleEn;

    @Column(name = "day")
    private LocalDate date;

    private String chair;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> present = List.of();

    private @Nullable String minutes;

    @Column(name = "minutes_number")
    private @Nullable String minutesNumber;

    @Enumerated(EnumType.STRING)
    private MeetingState state = MeetingState.CONVENED;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Meeting() {}

    Meeting(String id, NewMeeting convened) {
        this.id = id;
        this.kind = convened.kind();
        this.titleZh = convened.title().zh();
        this.titleEn = convened.title().en();
        this.date = convened.date();
        this.chair = convened.chair();
    }

    /// It has taken place, on the day and under the chair that were, whatever had been planned.
    void hold(NewMeeting.Holding holding) {
        date = holding.date();
        chair = holding.chair();
        present = holding.present();
        state = MeetingState.HELD;
    }

    void minute(NewMeeting.Minutes written) {
        minutes = written.text();
        minutesNumber = written.documentNumber();
        state = MeetingState.MINUTED;
    }

    String id() {
        return id;
    }

    LocalDate date() {
        return date;
    }

    MeetingState state() {
        return state;
    }

    MeetingView view(List<ActionView> actions) {
        return new MeetingView(
                id,
                kind,
                new Text(titleZh, titleEn),
                date,
                chair,
                List.copyOf(present),
                minutes == null ? null : new MeetingView.MinutesView(minutes, minutesNumber),
                state,
                actions);
    }
}
