package ipstrategy.measures;

import ipstrategy.identity.AgencyCode;
import ipstrategy.measures.terms.AssignmentRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// All that was ever believed of who answers for one measure. What changes is superseded and said anew, so that it
/// stays known what held when, and what was believed when.
final class Responsibilities {

    private final List<Responsibility> rows;

    Responsibilities(List<Responsibility> rows) {
        this.rows = rows;
    }

    /// What is believed now, whether it holds already, still, or no more; as printed.
    Stream<Responsibility> current() {
        return rows.stream().filter(Responsibility::isCurrent).sorted(Comparator.comparingInt(Responsibility::place));
    }

    Stream<Responsibility> believedAt(Instant instant) {
        return rows.stream()
                .filter(one -> one.wasBelievedAt(instant))
                .sorted(Comparator.comparingInt(Responsibility::place));
    }

    /// The rule by which the measure is assigned now: the document's, unless the office has named others.
    AssignmentRule rule(AssignmentRule printed) {
        return printed.lastingFor(current()
                .filter(one -> one.goesOnFrom(LocalDate.MAX))
                .map(Responsibility::role)
                .toList());
    }

    /// These answer from a day on, and nobody else; those who answered before it did so until the day before.
    ///
    /// @param from the day, or null for the plan's beginning
    void appoint(List<Assignments.Tenure> tenures, @Nullable LocalDate from, Instant now) {
        List<Assignments.Tenure> open = new ArrayList<>(tenures);
        for (Responsibility held : List.copyOf(rows)) {
            boolean touched = held.isCurrent() && !held.endsBefore(from);
            if (touched && !open.removeIf(tenure -> held.fulfils(tenure, from))) {
                end(held, from, now);
            }
        }
        open.forEach(one -> rows.add(new Responsibility(one, tenures.indexOf(one) + 1, from, now)));
    }

    /// From a day on the successor answers for whatever the predecessor answers for; says whether that was anything.
    boolean passOn(AgencyCode predecessor, AgencyCode successor, LocalDate on, Instant now) {
        List<Responsibility> passing = rows.stream()
                .filter(held -> held.isCurrent() && !held.endsBefore(on) && held.names(predecessor))
                .toList();
        for (Responsibility held : passing) {
            end(held, on, now);
            take(held.inTheHandsOf(successor, predecessor, on, now), on, now);
        }
        return !passing.isEmpty();
    }

    /// An agency that answers already keeps the stronger of its two roles: it is not named twice.
    private void take(Responsibility passed, LocalDate on, Instant now) {
        List<Responsibility> standing = rows.stream()
                .filter(one -> one.isCurrent() && !one.endsBefore(on) && one.isOfTheSameAs(passed))
                .toList();
        if (standing.stream()
                .anyMatch(one -> one.role().leads() || !passed.role().leads())) {
            standing.stream().filter(one -> one.speaksLike(passed)).forEach(one -> {
                one.supersede(now);
                rows.add(one.alsoFor(passed, now));
            });
            standing.stream().filter(one -> one.takesOn(passed)).forEach(one -> {
                one.supersede(now);
                rows.add(one.owingFor(passed, now));
            });
            return;
        }
        standing.forEach(one -> end(one, on, now));
        rows.add(passed);
    }

    private void end(Responsibility held, @Nullable LocalDate from, Instant now) {
        held.supersede(now);
        if (from != null && held.beginsBefore(from)) {
            rows.add(held.until(from.minusDays(1), now));
        }
    }
}
