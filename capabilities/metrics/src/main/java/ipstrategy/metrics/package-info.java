/// What is counted: metrics with their targets, and the figures observed for them.
@NullMarked
package ipstrategy.metrics;

import org.jspecify.annotations.NullMarked;
