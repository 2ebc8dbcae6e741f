/// How far a metric has come to its targets, by rules that are declared and named.
@NullMarked
package ipstrategy.metrics.progress;

import org.jspecify.annotations.NullMarked;
