package ipstrategy.metrics.formula;

import ipstrategy.metrics.figure.Observation;
import ipstrategy.web.Text;

/// What a formula, or one figure it takes, comes to.
public sealed interface Computed {

    /// A number.
    ///
    /// @param reliable whether no figure behind it is marked as of low reliability
    record Value(Quantity quantity, boolean reliable) implements Computed {}

    /// No number, and never zero instead.
    ///
    /// @param status O where it is missing, M where it cannot exist
    record Missing(Observation.Status status, Text reason) implements Computed {}
}
