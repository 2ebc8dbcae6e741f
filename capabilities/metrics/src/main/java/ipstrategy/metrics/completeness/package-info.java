/// Which figures are expected, by which day, and whether they came.
@NullMarked
package ipstrategy.metrics.completeness;

import org.jspecify.annotations.NullMarked;
