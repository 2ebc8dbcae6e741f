/// Keeps what many read in a shape that is quick to read: published figures and their sums, following what is
/// published.
@NullMarked
package ipstrategy.metrics.projection;

import org.jspecify.annotations.NullMarked;
