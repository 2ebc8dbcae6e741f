package ipstrategy.metrics.formula;

import java.math.BigDecimal;

/// A part of a formula.
sealed interface Term {

    /// A number as it stands there.
    record Literal(BigDecimal value) implements Term {}

    /// A figure.
    record Figure(Reference reference) implements Term {}

    /// The part with its sign turned.
    record Negation(Term of) implements Term {}

    record Sum(Term left, Term right) implements Term {}

    record Product(Term left, Term right) implements Term {}

    record Quotient(Term left, Term right) implements Term {}

    /// The part with so many decimals.
    record Rounding(Term of, int scale) implements Term {}
}
