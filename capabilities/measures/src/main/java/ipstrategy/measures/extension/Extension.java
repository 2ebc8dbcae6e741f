package ipstrategy.measures.extension;

import ipstrategy.identity.AgencyCode;
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
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// A request for more time. Once it is decided or withdrawn it never changes again.
@Entity
class Extension {

    /// What more time is asked for.
    enum Subject {
        /// the day by which the measure is to be done
        DEADLINE,
        /// the day by which one report is to be filed
        REPORT
    }

    @Id
    private String id;

    private String measure;
    private int number;
    private String plan;

    @Enumerated(EnumType.STRING)
    private Subject subject;

    private @Nullable String report;
    private String agency;
    private LocalDate due;

    @Column(name = "asked_until")
    private LocalDate askedUntil;

    private String reason;

    @Enumerated(EnumType.STRING)
    private ExtensionState state = ExtensionState.REQUESTED;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "requested_by")
    private String requestedBy;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "closed_by")
    private @Nullable String closedBy;

    @Column(name = "granted_until")
    private @Nullable LocalDate grantedUntil;

    @Column(name = "decision_reason")
    private @Nullable String decisionReason;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> readers;

    @Version
    private long version;

    /// The day that is to be moved, and whose it is.
    record Of(
            String measure,
            String plan,
            @Nullable String report,
            AgencyCode agency,
            LocalDate due,
            List<String> readers) {}

    @SuppressWarnings("NullAway.Init")
    protected Extension() {}

    Extension(Of of, int number, NewExtension asked, Instant now, String by) {
        this.id = of.measure() + "_X" + number;
        this.measure = of.measure();
        this.number = number;
        this.plan = of.plan();
        this.subject = of.report() == null ? Subject.DEADLINE : Subject.REPORT;
        this.report = of.report();
        this.agency = of.agency().value();
        this.due = of.due();
        this.askedUntil = asked.until();
        this.reason = asked.reason();
        this.requestedAt = now;
        this.requestedBy = by;
        this.readers = List.copyOf(of.readers());
    }

    void grant(LocalDate until, String why, Instant now, String by) {
        grantedUntil = until;
        close(ExtensionState.GRANTED, why, now, by);
    }

    void refuse(String why, Instant now, String by) {
        close(ExtensionState.REFUSED, why, now, by);
    }

    void withdraw(@Nullable String why, Instant now, String by) {
        close(ExtensionState.WITHDRAWN, why, now, by);
    }

    private void close(ExtensionState to, @Nullable String why, Instant now, String by) {
        if (state != ExtensionState.REQUESTED) {
            throw new IllegalStateException(id + " is " + state + " and cannot become " + to);
        }
        state = to;
        decisionReason = why;
        closedAt = now;
        closedBy = by;
    }

    String id() {
        return id;
    }

    String measure() {
        return measure;
    }

    Subject subject() {
        return subject;
    }

    @Nullable
    String report() {
        return report;
    }

    AgencyCode agency() {
        return new AgencyCode(agency);
    }

    LocalDate due() {
        return due;
    }

    LocalDate askedUntil() {
        return askedUntil;
    }

    ExtensionState state() {
        return state;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    @Nullable
    Instant closedAt() {
        return closedAt;
    }

    @Nullable
    LocalDate grantedUntil() {
        return grantedUntil;
    }

    /// The request as it goes over the wire.
    ExtensionView view(List<ActionView> actions) {
        return new ExtensionView(
                id,
                measure,
                plan,
                subject,
                report,
                agency,
                due,
                askedUntil,
                reason,
                state,
                requestedAt,
                requestedBy,
                closedAt == null || closedBy == null
                        ? null
                        : new ExtensionView.ClosingView(closedAt, closedBy, grantedUntil, decisionReason),
                state == ExtensionState.REQUESTED ? List.of(AgencyCode.OFFICE.value()) : List.of(),
                actions);
    }
}
