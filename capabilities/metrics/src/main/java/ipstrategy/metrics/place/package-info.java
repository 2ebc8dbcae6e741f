/// The regions that figures are about, and which of them lies in which.
@NullMarked
package ipstrategy.metrics.place;

import org.jspecify.annotations.NullMarked;
