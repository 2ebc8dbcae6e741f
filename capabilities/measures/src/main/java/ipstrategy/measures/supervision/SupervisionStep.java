package ipstrategy.measures.supervision;

import ipstrategy.identity.AgencyCode;
import ipstrategy.identity.Role;
import ipstrategy.measures.errand.Errand;
import ipstrategy.measures.errand.ErrandKind;
import ipstrategy.measures.ladder.DueStep;
import ipstrategy.measures.ladder.Ladder;
import ipstrategy.measures.ladder.StepKind;
import ipstrategy.measures.terms.MeasureId;
import ipstrategy.web.Text;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/// A step that the platform has taken about a report. It is written once and never changed.
@Entity
@Immutable
@Table(name = "supervision_step")
class SupervisionStep {

    @Id
    private String id;

    private String report;
    private String measure;
    private String plan;
    private String agency;
    private int round;

    @Enumerated(EnumType.STRING)
    private StepKind step;

    @Column(name = "name_zh")
    private String nameZh;

    @Column(name = "name_en")
    private String nameEn;

    private String ladder;
    private LocalDate due;

    @Column(name = "taken_for")
    private LocalDate takenFor;

    @Column(name = "taken_at")
    private Instant takenAt;

    private boolean late;
    private boolean provisional;

    @Column(name = "reason_zh")
    private String reasonZh;

    @Column(name = "reason_en")
    private String reasonEn;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "waits_for")
    private List<String> waitsFor;

    @SuppressWarnings("NullAway.Init")
    protected SupervisionStep() {}

    /// @param today the day on which it is written, which is later than the step's own where the clerk was away
    SupervisionStep(WatchedReport watched, DueStep due, Instant takenAt, LocalDate today) {
        Text reason = due.reason();
        this.id = idOf(due);
        this.report = watched.report();
        this.measure = watched.measure();
        this.plan = watched.plan();
        this.agency = watched.agency();
        this.round = due.round();
        this.step = due.step();
        this.nameZh = due.rung().name().zh();
        this.nameEn = due.rung().name().en();
        this.ladder = due.ladder();
        this.due = due.due();
        this.takenFor = due.on();
        this.takenAt = takenAt;
        this.late = today.isAfter(due.on());
        this.provisional = due.provisional();
        this.reasonZh = reason.zh();
        this.reasonEn = reason.en();
        this.waitsFor = due.rung().waitsFor().stream()
                .map(addressee -> addressee == Ladder.Addressee.OFFICE ? AgencyCode.OFFICE.value() : agency)
                .distinct()
                .toList();
    }

    static String idOf(DueStep due) {
        return due.report() + "_R" + due.round() + "_" + due.step();
    }

    String id() {
        return id;
    }

    String report() {
        return report;
    }

    LocalDate takenFor() {
        return takenFor;
    }

    AgencyCode agency() {
        return new AgencyCode(agency);
    }

    Text reason() {
        return new Text(reasonZh, reasonEn);
    }

    /// What waits for whom after it. A reminder and a notice add nothing to the report that is waited for anyway; a
    /// letter and an agenda item want an answer of those who sign.
    List<Errand> errands() {
        return step.compareTo(StepKind.SUPERVISION_LETTER) < 0
                ? List.of()
                : waitsFor.stream()
                        .map(AgencyCode::new)
                        .map(who -> new Errand(
                                ErrandKind.SUPERVISION_TO_ANSWER,
                                new MeasureId(measure),
                                plan,
                                report,
                                who,
                                who.equals(AgencyCode.OFFICE) ? Role.COORDINATOR : Role.APPROVER,
                                null))
                        .toList();
    }

    /// The step as it goes over the wire.
    SupervisionStepView view() {
        return new SupervisionStepView(
                id,
                report,
                measure,
                plan,
                agency,
                round,
                step,
                new Text(nameZh, nameEn),
                ladder,
                due,
                takenFor,
                takenAt,
                late,
                provisional,
                reason(),
                waitsFor,
                List.of());
    }
}
