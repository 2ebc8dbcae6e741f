/// Figures that events of other rooms and services bring.
@NullMarked
package ipstrategy.metrics.arriving;

import org.jspecify.annotations.NullMarked;
