/// Protection before courts, police, customs and markets: its measures and metrics.
@NullMarked
package ipstrategy.enforcement;

import org.jspecify.annotations.NullMarked;
