package ipstrategy.measures;

import ipstrategy.identity.AgencyCode;
import ipstrategy.measures.seeded.SeededMeasure;
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
import java.util.Objects;
import java.util.stream.Stream;
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

    /// The agencies that a reform let pass this on, the first one first.
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> predecessors = List.of();

    /// The agencies whose share a reform let pass to this one beside its own: it owes what they left open.
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "owes_for")
    private List<String> owesFor = List.of();

    @Column(name = "valid_from")
    private @Nullable LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    @Column(name = "recorded_at")
    private Instant recordedAt = Instant.EPOCH;

    @Column(name = "superseded_at")
    private @Nullable Instant supersededAt;

    protected Responsibility() {}

    /// @param from the first day of those who are assigned with it, or null for the plan's beginning
    Responsibility(Assignments.Tenure tenure, int place, @Nullable LocalDate from, Instant recordedAt) {
        this.agency = tenure.who().agency();
        this.role = tenure.who().role();
        this.rank = tenure.who().order();
        this.place = place;
        this.members = tenure.who().members();
        this.validFrom = tenure.first(from);
        this.validTo = tenure.until();
        this.recordedAt = recordedAt;
    }

    private Responsibility(Responsibility other, Instant recordedAt) {
        this.agency = other.agency;
        this.role = other.role;
        this.rank = other.rank;
        this.place = other.place;
        this.members = other.members;
        this.predecessors = other.predecessors;
        this.owesFor = other.owesFor;
        this.validFrom = other.validFrom;
        this.validTo = other.validTo;
        this.recordedAt = recordedAt;
    }

    /// The same, ending on a day; the row that it replaces is superseded.
    Responsibility until(LocalDate last, Instant now) {
        Responsibility shorter = new Responsibility(this, now);
        shorter.validTo = last;
        return shorter;
    }

    /// The same, beginning on a day, in the hands of a successor; where a member of a collective was succeeded, the
    /// collective goes on with the successor as its member.
    Responsibility inTheHandsOf(AgencyCode successor, AgencyCode predecessor, LocalDate on, Instant now) {
        Responsibility later = new Responsibility(this, now);
        later.validFrom = beginsBefore(on) ? on : validFrom;
        if (is(predecessor)) {
            later.agency = successor.value();
            later.predecessors = Stream.concat(predecessors.stream(), Stream.of(agency))
                    .distinct()
                    .toList();
        }
        later.members = members.stream()
                .map(member -> member.equals(predecessor.value()) ? successor.value() : member)
                .distinct()
                .toList();
        return later;
    }

    /// The same, of an agency that answered beside another and goes on for both: of leads that are not ranked each
    /// spoke for all.
    Responsibility alsoFor(Responsibility passed, Instant now) {
        Responsibility both = new Responsibility(this, now);
        both.predecessors = Stream.concat(predecessors.stream(), passed.predecessors.stream())
                .distinct()
                .toList();
        both.owesFor = Stream.concat(owesFor.stream(), passed.owesFor.stream())
                .distinct()
                .toList();
        return both;
    }

    /// The same, of an agency that has a share of its own and owes that of another from now on as well.
    Responsibility owingFor(Responsibility passed, Instant now) {
        Responsibility both = new Responsibility(this, now);
        both.owesFor = Stream.of(owesFor, passed.predecessors, passed.owesFor)
                .flatMap(List::stream)
                .distinct()
                .toList();
        return both;
    }

    /// Whether it is to owe what the one that passed left open, and does not yet.
    boolean takesOn(Responsibility passed) {
        return role.leads() && passed.role.leads() && !speaksFor(passed) && !owesFor.containsAll(passed.predecessors);
    }

    private boolean speaksFor(Responsibility passed) {
        return role == Role.CO_LEAD && passed.role == Role.CO_LEAD;
    }

    /// Whether the word of the one that passed counts for this one as well.
    boolean speaksLike(Responsibility passed) {
        return speaksFor(passed) && !predecessors.containsAll(passed.predecessors);
    }

    /// Whether the platform believed at that instant that this agency answers.
    boolean wasBelievedAt(Instant instant) {
        return !recordedAt.isAfter(instant) && (supersededAt == null || supersededAt.isAfter(instant));
    }

    boolean isCurrent() {
        return supersededAt == null;
    }

    boolean holdsOn(LocalDate day) {
        return (validFrom == null || !validFrom.isAfter(day)) && !endsBefore(day);
    }

    /// @param day a day, or null for the plan's beginning
    boolean beginsBefore(@Nullable LocalDate day) {
        return day != null && (validFrom == null || validFrom.isBefore(day));
    }

    boolean endsBefore(@Nullable LocalDate day) {
        return day != null && validTo != null && validTo.isBefore(day);
    }

    /// Whether it holds from a day on, without end.
    boolean goesOnFrom(@Nullable LocalDate day) {
        return validTo == null && (validFrom == null || (day != null && !validFrom.isAfter(day)));
    }

    boolean is(AgencyCode code) {
        return agency.equals(code.value());
    }

    boolean isOfTheSameAs(Responsibility other) {
        return agency.equals(other.agency);
    }

    /// Whether the agency answers, by itself or as a member of a collective.
    boolean names(AgencyCode code) {
        return is(code) || members.contains(code.value());
    }

    Role role() {
        return role;
    }

    /// Whether the agency has a say over the measure.
    boolean letsLead(AgencyCode code) {
        return role.leads() && is(code);
    }

    void supersede(Instant now) {
        if (supersededAt != null) {
            throw new IllegalStateException("a responsibility is superseded once");
        }
        supersededAt = now;
    }

    /// Whether it is already what is wanted, so that nothing need be said anew.
    ///
    /// @param from the first day of those who are assigned together, or null for the plan's beginning
    boolean fulfils(Assignments.Tenure tenure, @Nullable LocalDate from) {
        LocalDate first = tenure.first(from);
        boolean begins = Objects.equals(first, from) ? !beginsAfter(from) : Objects.equals(first, validFrom);
        return begins && Objects.equals(validTo, tenure.until()) && says(tenure.who());
    }

    private boolean beginsAfter(@Nullable LocalDate day) {
        return validFrom != null && (day == null || validFrom.isAfter(day));
    }

    private boolean says(SeededMeasure.Assigned assigned) {
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
                predecessors.stream().map(AgencyCode::new).toList(),
                owesFor.stream().map(AgencyCode::new).toList(),
                validFrom,
                validTo);
    }

    Assignments.Held held() {
        return new Assignments.Held(answerable(), recordedAt, supersededAt);
    }

    MeasureView.ResponsibilityView view() {
        return new MeasureView.ResponsibilityView(agency, role, rank, validFrom, validTo);
    }
}
