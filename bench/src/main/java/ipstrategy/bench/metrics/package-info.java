/// Measures how fast many published figures are read.
@NullMarked
package ipstrategy.bench.metrics;

import org.jspecify.annotations.NullMarked;
