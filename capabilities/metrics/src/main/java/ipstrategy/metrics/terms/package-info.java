/// The terms in which metrics are defined: what is counted, for which time, broken down how, printed where.
@NullMarked
package ipstrategy.metrics.terms;

import org.jspecify.annotations.NullMarked;
