/// Tables to put right and hand in again, in the formats in which they came.
@NullMarked
package ipstrategy.metrics.correcting;

import org.jspecify.annotations.NullMarked;
