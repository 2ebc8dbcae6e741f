package ipstrategy.metrics.formula;

import ipstrategy.metrics.terms.MetricCode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Checks a formula before anything is computed by it: what it takes must exist, must not come from itself, and must
/// add up to the metric's unit.
public final class Checking {

    private final Function<MetricCode, Optional<Known>> metrics;

    /// @param metrics what is known of a metric; empty where there is none
    public Checking(Function<MetricCode, Optional<Known>> metrics) {
        this.metrics = metrics;
    }

    /// What a formula needs to know of a metric.
    ///
    /// @param formula how it is computed itself, or null
    public record Known(String unit, @Nullable String formula) {}

    /// Whether the unit of a formula is that of its metric.
    public enum UnitFit {
        /// it is
        FITS,
        /// it is not
        DIFFERS,
        /// the unit list does not say what one of the units counts
        CANNOT_TELL
    }

    /// What is wrong with a metric's formula; nothing where it is right, or its unit cannot be told.
    public List<FormulaFault> faults(MetricCode metric, String unit, String text) {
        return switch (Formula.read(text)) {
            case Formula.Reading.Unreadable(FormulaFault fault) -> List.of(fault);
            case Formula.Reading.Read(Formula formula) -> faults(metric, unit, formula);
        };
    }

    /// How the unit of a formula stands to that of its metric.
    public UnitFit fit(String unit, Formula formula) {
        Unit meant = Unit.of(unit);
        return switch (unit(formula.root())) {
            case Unit.Mixed _ -> UnitFit.DIFFERS;
            case Unit.Unsaid _, Unit.Bare _ -> UnitFit.CANNOT_TELL;
            case Unit.Known found ->
                meant instanceof Unit.Known known
                        ? (known.equals(found) ? UnitFit.FITS : UnitFit.DIFFERS)
                        : UnitFit.CANNOT_TELL;
        };
    }

    private List<FormulaFault> faults(MetricCode metric, String unit, Formula formula) {
        List<FormulaFault> faults = new ArrayList<>();
        for (Reference reference : formula.references()) {
            if (!reference.metric().equals(metric)
                    && metrics.apply(reference.metric()).isEmpty()) {
                faults.add(FormulaFault.of("formula.unknown-metric", reference.metric()));
            }
        }
        cycle(metric, formula, new LinkedHashSet<>(Set.of(metric)))
                .ifPresent(way -> faults.add(FormulaFault.of("formula.cycle", way)));
        if (isUnrounded(formula.root(), false)) {
            faults.add(FormulaFault.of("formula.no-scale"));
        }
        if (faults.isEmpty() && fit(unit, formula) == UnitFit.DIFFERS) {
            faults.add(
                    unit(formula.root()) instanceof Unit.Mixed(String one, String other)
                            ? FormulaFault.of("formula.mixed-units", one, other)
                            : FormulaFault.of("formula.other-unit", unit(formula.root()), Unit.of(unit)));
        }
        return faults;
    }

    /// The way on which a metric comes back to one it was computed for; a period before makes no difference, since its
    /// figure is computed the same way.
    private Optional<String> cycle(MetricCode metric, Formula formula, Set<MetricCode> way) {
        for (Reference reference : formula.references()) {
            MetricCode next = reference.metric();
            if (way.contains(next)) {
                return Optional.of(
                        way.stream().map(MetricCode::value).collect(Collectors.joining(" → ")) + " → " + next);
            }
            Optional<Formula> its = metrics.apply(next).flatMap(Checking::formula);
            if (its.isPresent()) {
                Set<MetricCode> further = new LinkedHashSet<>(way);
                further.add(next);
                Optional<String> found = cycle(next, its.get(), further);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Formula> formula(Known known) {
        return known.formula() != null && Formula.read(known.formula()) instanceof Formula.Reading.Read(Formula read)
                ? Optional.of(read)
                : Optional.empty();
    }

    /// A quotient may have no end: it says how many decimals it keeps.
    private static boolean isUnrounded(Term term, boolean within) {
        return switch (term) {
            case Term.Literal _, Term.Figure _ -> false;
            case Term.Negation(Term of) -> isUnrounded(of, within);
            case Term.Rounding(Term of, int _) -> isUnrounded(of, true);
            case Term.Sum(Term left, Term right) -> isUnrounded(left, within) || isUnrounded(right, within);
            case Term.Product(Term left, Term right) -> isUnrounded(left, within) || isUnrounded(right, within);
            case Term.Quotient(Term left, Term right) ->
                !within || isUnrounded(left, within) || isUnrounded(right, within);
        };
    }

    private Unit unit(Term term) {
        return switch (term) {
            case Term.Literal _ -> new Unit.Bare();
            case Term.Figure(Reference reference) ->
                metrics.apply(reference.metric())
                        .map(known -> Unit.of(known.unit()))
                        .orElseGet(() -> new Unit.Unsaid(reference.toString()));
            case Term.Negation(Term of) -> unit(of);
            case Term.Rounding(Term of, int _) -> unit(of);
            case Term.Sum(Term left, Term right) -> unit(left).plus(unit(right));
            case Term.Product(Term left, Term right) -> unit(left).times(unit(right), 1);
            case Term.Quotient(Term left, Term right) -> unit(left).times(unit(right), -1);
        };
    }
}
