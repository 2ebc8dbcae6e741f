package ipstrategy.measures.contribution;

import ipstrategy.identity.AgencyCode;
import ipstrategy.measures.cadence.Due;
import ipstrategy.measures.report.move.ReportMoved;
import ipstrategy.measures.terms.MeasureId;
import ipstrategy.web.answer.ActionView;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a participating agency is asked to say about a report as it was submitted, and what it says.
@Entity
class Contribution {

    @Id
    private String id;

    private String report;
    private int submission;
    private String measure;
    private String plan;
    private String period;
    private String agency;

    @Enumerated(EnumType.STRING)
    private ContributionView.@Nullable Answer answer;

    private @Nullable String words;

    @Column(name = "asked_on")
    private LocalDate askedOn;

    @Embedded
    private Due due;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Column(name = "answered_by")
    private @Nullable String answeredBy;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "silent_at")
    private @Nullable Instant silentAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Contribution() {}

    /// A contribution that is asked for, since a report was submitted.
    @SuppressWarnings("NullAway.Init")
    Contribution(ReportMoved submitted, AgencyCode agency, LocalDate today, Due due) {
        this.id = idOf(submitted.report(), submitted.submission(), agency);
        this.report = submitted.report();
        this.submission = submitted.submission();
        this.measure = submitted.measure().value();
        this.plan = submitted.plan();
        this.period = submitted.period();
        this.agency = agency.value();
        this.askedOn = today;
        this.due = due;
    }

    static String idOf(String report, int submission, AgencyCode agency) {
        return report + "_" + submission + "_" + agency;
    }

    /// Takes an answer, also one after its day: it is kept, and shown as late.
    void answer(ContributionView.Answer given, @Nullable String said, Instant now, String by) {
        answer = given;
        words = said;
        answeredAt = now;
        answeredBy = by;
    }

    /// Is not asked any more: what it was asked about was taken back, or decided on.
    void close(Instant now) {
        closedAt = now;
    }

    /// It is noted that its day has passed without a word. An answer may still come.
    void fallSilent(Instant now) {
        silentAt = now;
    }

    /// Whether it may be answered while this submission, the how-manieth of the report, is before the office.
    boolean isAskedOf(int current) {
        return closedAt == null && submission == current;
    }

    /// Whether its day has passed without a word.
    boolean isSilent(LocalDate today) {
        LocalDate day = due.day();
        return answer == null && closedAt == null && day != null && today.isAfter(day);
    }

    String id() {
        return id;
    }

    String report() {
        return report;
    }

    MeasureId measure() {
        return new MeasureId(measure);
    }

    String plan() {
        return plan;
    }

    AgencyCode agency() {
        return new AgencyCode(agency);
    }

    @Nullable
    LocalDate dueOn() {
        return due.day();
    }

    /// The contribution as it goes over the wire on a day. Who says nothing in time is silent: that is derived from the
    /// day, and no consent.
    ContributionView view(LocalDate today, ZoneId zone, List<ActionView> actions) {
        LocalDate day = due.day();
        LocalDate answered = answeredAt == null ? null : LocalDate.ofInstant(answeredAt, zone);
        ContributionView.State state = answer != null
                ? answer.state()
                : closedAt != null
                        ? ContributionView.State.CLOSED
                        : isSilent(today) ? ContributionView.State.SILENT : ContributionView.State.ASKED;
        return new ContributionView(
                id,
                report,
                submission,
                measure,
                plan,
                period,
                agency,
                state,
                words,
                askedOn,
                day,
                due.provisional(),
                due.unknownYear(),
                answeredAt,
                answered != null && day != null && answered.isAfter(day),
                actions);
    }
}
