/// The list of units in which metrics are counted, and by which multipliers their figures may be written.
@NullMarked
package ipstrategy.metrics.unit;

import org.jspecify.annotations.NullMarked;
