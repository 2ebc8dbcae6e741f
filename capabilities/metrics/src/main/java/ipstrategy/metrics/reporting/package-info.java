/// Figures that people report one by one or a few at once.
@NullMarked
package ipstrategy.metrics.reporting;

import org.jspecify.annotations.NullMarked;
