/// Patents, plant varieties, layout-designs, genetic resources: their measures and metrics.
@NullMarked
package ipstrategy.patents;

import org.jspecify.annotations.NullMarked;
