/// Metrics: figures with their targets, their course, and how they came to be.
@NullMarked
package ipstrategy.console.metric;

import org.jspecify.annotations.NullMarked;
