/// Named, frozen and signed vintages of figures: what was believed at an instant, the same bytes for good.
@NullMarked
package ipstrategy.metrics.release;

import org.jspecify.annotations.NullMarked;
