package ipstrategy.metrics.formula;

import ipstrategy.metrics.figure.Observation.Status;
import ipstrategy.web.problem.Words;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// Computes formulas. What is missing in stays missing out, with the reason of the first that is missing.
public final class Evaluating {

    private final Function<Reference, Computed> figures;

    private Evaluating(Function<Reference, Computed> figures) {
        this.figures = figures;
    }

    /// The formula over these figures.
    public static Computed evaluate(Formula formula, Function<Reference, Computed> figures) {
        Computed computed = new Evaluating(figures).term(formula.root());
        boolean isOpen =
                computed instanceof Computed.Value(Quantity quantity, boolean _) && quantity.qualifier() == null;
        return isOpen ? new Computed.Missing(Status.O, Words.both("formula.open")) : computed;
    }

    private Computed term(Term term) {
        return switch (term) {
            case Term.Literal(var value) -> new Computed.Value(Quantity.exact(value), true);
            case Term.Figure(Reference reference) -> figures.apply(reference);
            case Term.Negation(Term of) -> changed(term(of), Quantity::negated);
            case Term.Rounding(Term of, int scale) -> changed(term(of), quantity -> quantity.rounded(scale));
            case Term.Sum(Term left, Term right) -> joined(term(left), term(right), Quantity::plus);
            case Term.Product(Term left, Term right) -> joined(term(left), term(right), Quantity::times);
            case Term.Quotient(Term left, Term right) -> quotient(term(left), term(right));
        };
    }

    private static Computed quotient(Computed left, Computed right) {
        boolean isByZero = right instanceof Computed.Value(Quantity divisor, boolean _)
                && divisor.value().signum() == 0;
        return isByZero && left instanceof Computed.Value
                ? new Computed.Missing(Status.M, Words.both("formula.by-zero"))
                : joined(left, right, Quantity::dividedBy);
    }

    private static Computed changed(Computed computed, UnaryOperator<Quantity> change) {
        return switch (computed) {
            case Computed.Value(Quantity quantity, boolean reliable) ->
                new Computed.Value(change.apply(quantity), reliable);
            case Computed.Missing missing -> missing;
        };
    }

    private static Computed joined(Computed left, Computed right, BinaryOperator<Quantity> operation) {
        if (left instanceof Computed.Value(Quantity one, boolean sure)
                && right instanceof Computed.Value(Quantity other, boolean alsoSure)) {
            return new Computed.Value(operation.apply(one, other), sure && alsoSure);
        }
        return left instanceof Computed.Missing ? left : right;
    }
}
