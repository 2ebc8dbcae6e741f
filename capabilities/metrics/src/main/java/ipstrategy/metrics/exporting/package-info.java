/// Figures taken away as tables, in the very columns in which they may come back.
@NullMarked
package ipstrategy.metrics.exporting;

import org.jspecify.annotations.NullMarked;
