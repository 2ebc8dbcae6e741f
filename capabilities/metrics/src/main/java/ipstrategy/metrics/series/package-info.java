/// Figures for those who read many of them: several metrics, regions and periods at once, as observed or added up.
@NullMarked
package ipstrategy.metrics.series;

import org.jspecify.annotations.NullMarked;
