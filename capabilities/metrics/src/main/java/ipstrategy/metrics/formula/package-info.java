/// The language of formulas: what may be computed from what, in which unit, and how sure the result is.
@NullMarked
package ipstrategy.metrics.formula;

import org.jspecify.annotations.NullMarked;
