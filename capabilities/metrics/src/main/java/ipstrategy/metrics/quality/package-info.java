/// What must hold between figures: sums, parts, jumps and outliers, checked over all staged figures at once.
@NullMarked
package ipstrategy.metrics.quality;

import org.jspecify.annotations.NullMarked;
