/// What a metric should reach: targets, the rules that one must keep, and what was said of each before.
@NullMarked
package ipstrategy.metrics.aiming;

import org.jspecify.annotations.NullMarked;
