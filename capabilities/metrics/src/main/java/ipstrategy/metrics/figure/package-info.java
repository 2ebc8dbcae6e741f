/// The figures of metrics: each observed for a period and a region, never overwritten.
@NullMarked
package ipstrategy.metrics.figure;

import org.jspecify.annotations.NullMarked;
