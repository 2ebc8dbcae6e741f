/// Trademarks and geographical indications: their measures and metrics.
@NullMarked
package ipstrategy.trademarks;

import org.jspecify.annotations.NullMarked;
