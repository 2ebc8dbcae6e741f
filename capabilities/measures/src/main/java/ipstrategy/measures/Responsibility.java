package ipstrategy.measures;

import ipstrategy.identity.AgencyCode;
import ipstrategy.measures.terms.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// That an agency answers for a measure. A row is never changed: it is superseded by another.
@Entity
class Responsibility {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(nullable = false)
    private String agency = "";

    @Enumerated(EnumType.STRING)
    private Role role = Role.PARTICIPANT;

    private int rank;

    private int place;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> members = List.of();

    @Column(name = "valid_from")
    private @Nullable LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    @Column(name = "recorded_at")
    private Instant recordedAt = Instant.EPOCH;

    @Column(name = "superseded_at")
    private @Nullable Instant supersededAt;

    protected Responsibility() {}

    Responsibility(SeededMeasure.Assigned assigned, int place, Instant recordedAt) {
        this.agency = assigned.agency();
        this.role = assigned.role();
        this.rank = assigned.order();
        this.place = place;
        this.members = assigned.members();
        this.recordedAt = recordedAt;
    }

    /// Whether the platform believed at that instant that this agency answers.
    boolean wasBelievedAt(Instant instant) {
        return !recordedAt.isAfter(instant) && (supersededAt == null || supersededAt.isAfter(instant));
    }

    boolean isCurrent() {
        return supersededAt == null;
    }

    /// Whether the agency has a say over the measure.
    boolean letsLead(AgencyCode code) {
        return role.leads() && agency.equals(code.value());
    }

    void supersede(Instant now) {
        if (supersededAt != null) {
            throw new IllegalStateException("a responsibility is superseded once");
        }
        supersededAt = now;
    }

    boolean says(SeededMeasure.Assigned assigned) {
        return agency.equals(assigned.agency())
                && role == assigned.role()
                && rank == assigned.order()
                && members.equals(assigned.members());
    }

    int place() {
        return place;
    }

    Assignment.Answerable answerable() {
        return new Assignment.Answerable(
                new AgencyCode(agency),
                role,
                rank,
                members.stream().map(AgencyCode::new).toList(),
                validFrom,
                validTo);
    }

    MeasureView.ResponsibilityView view() {
        return new MeasureView.ResponsibilityView(agency, role, rank, validFrom, validTo);
    }
}
