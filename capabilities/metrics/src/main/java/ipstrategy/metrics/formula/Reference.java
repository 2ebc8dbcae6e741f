package ipstrategy.metrics.formula;

import ipstrategy.metrics.terms.MetricCode;

/// A figure that a formula takes: `[CODE]`, a part of it `[CODE|DIMENSION=VALUE]`, or that of the period before
/// `[CODE@-1]`.
///
/// @param breakdown the part, as figures are keyed by it; empty for the whole
/// @param back how many periods before the one computed for
public record Reference(MetricCode metric, String breakdown, int back) {

    @Override
    public String toString() {
        return "[" + metric + (breakdown.isEmpty() ? "" : "|" + breakdown) + (back == 0 ? "" : "@-" + back) + "]";
    }
}
