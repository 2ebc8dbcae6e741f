package ipstrategy.measures.report;

import ipstrategy.identity.AgencyCode;
import ipstrategy.measures.cadence.Due;
import ipstrategy.measures.cadence.ReportingPeriod;
import ipstrategy.measures.reading.Scope;
import ipstrategy.measures.statement.Statement;
import ipstrategy.measures.terms.MeasureId;
import ipstrategy.measures.terms.ReportState;
import ipstrategy.measures.terms.Role;
import ipstrategy.web.answer.ActionView;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// What one agency is asked to say about one measure for one period, and what became of it.
@Entity
class Report {

    @Id
    private String id;

    private String measure;
    private String plan;
    private String agency;

    /// The agency that owes it since a reform, or null where that is still the one that was asked.
    @Column(name = "owed_by")
    private @Nullable String owedBy;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Embedded
    private ReportingPeriod period;

    @Column(name = "opens_on")
    private LocalDate opensOn;

    @Embedded
    private Due due;

    /// The working days after the period's end by which the day was reckoned, or null where they were not kept.
    @Column(name = "days_to_report")
    private @Nullable Integer daysToReport;

    @Enumerated(EnumType.STRING)
    private ReportState state = ReportState.NOT_YET_DUE;

    @Column(name = "overdue_since")
    private @Nullable LocalDate overdueSince;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> readers;

    private boolean usual;

    @Embedded
    private Statement statement = Statement.EMPTY;

    @Embedded
    private Course course = new Course();

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Report() {}

    /// A report that is asked for.
    ///
    /// @param readers the agencies that may read it: those whom the measure concerns
    Report(
            MeasureId measure,
            String plan,
            AgencyCode agency,
            Role role,
            ReportingPeriod period,
            Due due,
            List<String> readers) {
        this.id = measure + "_" + period.text() + "_" + agency;
        this.measure = measure.value();
        this.plan = plan;
        this.agency = agency.value();
        this.role = role;
        this.period = period;
        this.opensOn = period.end().plusDays(1);
        this.due = due;
        this.readers = readers;
    }

    /// Its period is over.
    void open() {
        move(ReportState.DUE, state == ReportState.NOT_YET_DUE);
    }

    /// Its day has passed and nothing was submitted. A draft does not count.
    void lapse() {
        LocalDate owed = owedOn();
        if (owed == null) {
            throw new IllegalStateException("nothing is late that has no day: " + id);
        }
        overdueSince = overdueSince == null ? owed : overdueSince;
        move(ReportState.OVERDUE, state == ReportState.DUE || state == ReportState.RETURNED);
    }

    /// Takes another day until which the agency is to act, and with it what follows: who was late only by the old day
    /// is not late now.
    ///
    /// @param acted the day on which the agency did act, or today where it has not
    void postpone(Due later, LocalDate acted) {
        require(state != ReportState.ACCEPTED);
        LocalDate day = later.day();
        boolean onlyLateByIt = overdueSince != null && overdueSince.equals(owedOn());
        if (isOwedAgain()) {
            course.resubmitBy(day);
        } else {
            due = later;
        }
        if (onlyLateByIt && day != null && !acted.isAfter(day)) {
            overdueSince = null;
            course.excuse();
            state = state == ReportState.OVERDUE ? owed() : state;
        }
    }

    /// Is owed by another agency from now on, which took over from the one that was asked. It may read what was said.
    void passOn(AgencyCode successor) {
        require(state.isOpen());
        owedBy = successor.value();
        letRead(List.of(owedBy));
    }

    void draft(Statement draft) {
        require(state.allows(Drafting.ACTION));
        statement = draft;
    }

    /// Is signed off. Whether it is late follows from the day, not from whether the clock was quick to say so.
    void submit(Course.Act act, LocalDate today) {
        LocalDate owed = owedOn();
        if (overdueSince == null && owed != null && today.isAfter(owed)) {
            overdueSince = owed;
        }
        move(ReportState.SUBMITTED, state.allows(Submitting.ACTION));
        course.submit(act, overdueSince == null);
        statement = statement.signed();
    }

    /// Is taken back by the agency, before the office has decided: it is owed again, and late where its day has passed.
    void recall(Course.Act act, LocalDate today) {
        require(state.allows(Drafting.RECALL));
        course.recall(act);
        state = owed();
        LocalDate owed = owedOn();
        if (owed != null && today.isAfter(owed)) {
            overdueSince = overdueSince == null ? owed : overdueSince;
            state = ReportState.OVERDUE;
        }
    }

    void giveBack(Course.Act act, @Nullable LocalDate until) {
        move(ReportState.RETURNED, state == ReportState.SUBMITTED);
        course.giveBack(act, until);
    }

    /// Is taken by the office; from now on what it says counts, and it is not late any more.
    void accept(Course.Act act) {
        move(ReportState.ACCEPTED, state == ReportState.SUBMITTED);
        course.accept(act);
        overdueSince = null;
    }

    void escalate(Course.Act act) {
        require(allows(Reviewing.ESCALATE));
        course.escalate(act);
    }

    String id() {
        return id;
    }

    MeasureId measure() {
        return new MeasureId(measure);
    }

    String plan() {
        return plan;
    }

    /// It is asked for within so many working days. Another rule later does not change it.
    void askWithin(int workingDays) {
        daysToReport = workingDays;
    }

    /// The working days within which it was asked for, or null where that was not kept.
    @Nullable
    Integer daysToReport() {
        return daysToReport;
    }

    /// It is asked for by the usual rhythm, which the office has not set.
    void askAsUsual() {
        usual = true;
    }

    /// The office has set the rhythm since, and asks for it too.
    void askAsSet() {
        usual = false;
    }

    boolean isUsual() {
        return usual;
    }

    /// The other agencies whom the measure concerns.
    List<String> participants() {
        return readers.stream()
                .filter(reader -> !reader.equals(agency) && !reader.equals(owedBy))
                .toList();
    }

    /// The agency that files it: the one that was asked, or its successor.
    AgencyCode filer() {
        String successor = owedBy;
        return successor == null ? agency() : new AgencyCode(successor);
    }

    AgencyCode agency() {
        return new AgencyCode(agency);
    }

    Role role() {
        return role;
    }

    ReportingPeriod period() {
        return period;
    }

    Due due() {
        return due;
    }

    ReportState state() {
        return state;
    }

    Statement statement() {
        return statement;
    }

    /// Lets those read it whom the measure has come to concern since it was asked for.
    void letRead(Collection<String> more) {
        readers = Stream.concat(readers.stream(), more.stream())
                .distinct()
                .sorted()
                .toList();
    }

    boolean mayBeRead(Scope scope) {
        return scope.covers(readers);
    }

    int submissions() {
        return course.submissions();
    }

    Course.@Nullable Act submitted() {
        return course.submitted();
    }

    /// The names of the actions that its state allows. It is carried further up once.
    List<String> allowed() {
        return state.actions().stream()
                .filter(action -> !course.isEscalated() || !action.equals(Reviewing.ESCALATE))
                .toList();
    }

    boolean allows(String action) {
        return allowed().contains(action);
    }

    /// The day until which the agency is to act, or was for what it submitted; null where there is none.
    @Nullable
    LocalDate owedOn() {
        return isOwedAgain() ? course.resubmitDue() : due.day();
    }

    /// Whether what is owed, or before the office, was given back before.
    boolean isOwedAgain() {
        return course.standing() > (state == ReportState.SUBMITTED ? 1 : 0);
    }

    /// Whether the office has had it: what was never submitted, or taken back before anybody decided, is the agency's
    /// own.
    boolean isKnown() {
        return course.standing() > 0;
    }

    /// The state of a report that the agency is to submit and that is not late.
    private ReportState owed() {
        return course.standing() > 0 ? ReportState.RETURNED : ReportState.DUE;
    }

    /// The agencies that must act next.
    List<String> waitsFor() {
        return switch (state) {
            case DUE, OVERDUE, RETURNED -> List.of(filer().value());
            case SUBMITTED -> List.of(AgencyCode.OFFICE.value());
            case NOT_YET_DUE, ACCEPTED -> List.of();
        };
    }

    /// The report as it goes over the wire.
    ///
    /// @param shown what it says, or nothing where the reader is not to see a draft
    ReportView view(Statement shown, List<ActionView> actions) {
        Course.Act submitted = course.submitted();
        Course.Act accepted = course.accepted();
        return new ReportView(
                id,
                measure,
                plan,
                agency,
                filer().value(),
                role,
                period.text(),
                period.end(),
                opensOn,
                due.day(),
                due.provisional(),
                due.unknownYear(),
                state,
                overdueSince != null,
                overdueSince,
                shown.assessment(),
                shown.narrative(),
                shown.issues(),
                shown.important(),
                shown.values(),
                shown.deliverables(),
                shown.ready(),
                submissions(),
                submitted == null ? null : submitted.at(),
                course.timely(),
                course.recalled(),
                course.returned(),
                accepted == null ? null : accepted.at(),
                course.escalated(),
                waitsFor(),
                actions);
    }

    private void move(ReportState to, boolean allowed) {
        require(allowed);
        state = to;
    }

    private void require(boolean allowed) {
        if (!allowed) {
            throw new IllegalStateException(id + " is " + state);
        }
    }
}
