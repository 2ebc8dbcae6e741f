package ipstrategy.measures.supervision;

import ipstrategy.identity.AgencyCode;
import ipstrategy.measures.extension.Suspensions.Suspension;
import ipstrategy.measures.ladder.Facts;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// A report as supervision knows it: what happened to it so far, and when it is to be looked at again.
@Entity
@Table(name = "report_watch")
class WatchedReport {

    @Id
    private String report;

    private String measure;
    private String plan;
    private String agency;

    /// The agencies that owed it before a reform, the first one first.
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> predecessors = List.of();

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "over_at")
    private @Nullable Instant overAt;

    @Column(name = "look_on")
    private @Nullable LocalDate lookOn;

    @ElementCollection
    @CollectionTable(name = "report_move", joinColumns = @JoinColumn(name = "report"))
    @OrderColumn(name = "place")
    private List<Moved> moves = new ArrayList<>();

    /// One move, as a row.
    @Embeddable
    record Moved(
            @Enumerated(EnumType.STRING) Facts.Move.Kind kind,
            Instant at,
            @Nullable LocalDate due,
            @Nullable @Column(name = "unknown_year") Integer unknownYear) {

        static Moved of(Facts.Move move) {
            return new Moved(move.kind(), move.at(), move.due(), move.unknownYear());
        }

        Facts.Move move() {
            return new Facts.Move(kind, at, due, unknownYear);
        }
    }

    @SuppressWarnings("NullAway.Init")
    protected WatchedReport() {}

    @SuppressWarnings("NullAway.Init")
    WatchedReport(String report, String measure, String plan, String agency, Instant askedAt) {
        this.report = report;
        this.measure = measure;
        this.plan = plan;
        this.agency = agency;
        this.askedAt = askedAt;
    }

    /// Notes a move. It is looked at once more after the last, for the steps up to its day.
    void note(Facts.Move move, LocalDate today) {
        moves.add(Moved.of(move));
        lookOn = lookOn == null ? today : lookOn;
        if (move.kind() == Facts.Move.Kind.ACCEPTED) {
            overAt = move.at();
        }
    }

    /// Is owed by another agency from now on; what its predecessor asked the office for holds all the same.
    void passOn(AgencyCode successor) {
        predecessors = Stream.concat(predecessors.stream(), Stream.of(agency))
                .distinct()
                .toList();
        agency = successor.value();
    }

    /// Is looked at; again on the next day, for as long as it is not over.
    void looked(LocalDate today) {
        lookOn = overAt == null ? today.plusDays(1) : null;
    }

    boolean isToBeLookedAt(LocalDate today) {
        return lookOn != null && !lookOn.isAfter(today);
    }

    /// Whether it has another day to file by, or another reason to have none, than supervision last heard of.
    boolean hasAnother(@Nullable LocalDate due, @Nullable Integer unknownYear) {
        return dayGiven()
                .map(last -> !Objects.equals(last.due(), due) || !Objects.equals(last.unknownYear(), unknownYear))
                .orElse(true);
    }

    private Optional<Moved> dayGiven() {
        return moves.reversed().stream().filter(move -> move.kind().givesADay()).findFirst();
    }

    /// What its ladder is climbed by.
    Facts facts(List<Suspension> suspensions) {
        return new Facts(
                report,
                moves.stream().map(Moved::move).toList(),
                suspensions.stream()
                        .filter(one -> Stream.concat(predecessors.stream(), Stream.of(agency))
                                .anyMatch(owing -> one.concerns(report, measure, owing)))
                        .map(one -> new Facts.Span(one.from(), one.to()))
                        .toList());
    }

    String report() {
        return report;
    }

    String measure() {
        return measure;
    }

    String plan() {
        return plan;
    }

    String agency() {
        return agency;
    }
}
