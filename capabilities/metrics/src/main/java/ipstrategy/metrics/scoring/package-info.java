/// The arithmetic of composite indexes: from the values of regions to scores and ranks. It reads and keeps nothing.
@NullMarked
package ipstrategy.metrics.scoring;

import org.jspecify.annotations.NullMarked;
