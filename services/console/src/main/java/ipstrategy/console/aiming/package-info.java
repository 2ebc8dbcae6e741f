/// What a metric is to reach, in the whole country or in one region, and how that is set.
@NullMarked
package ipstrategy.console.aiming;

import org.jspecify.annotations.NullMarked;
