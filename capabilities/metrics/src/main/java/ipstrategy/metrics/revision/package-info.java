/// The definitions of metrics as they were revised, each kept for good.
@NullMarked
package ipstrategy.metrics.revision;

import org.jspecify.annotations.NullMarked;
