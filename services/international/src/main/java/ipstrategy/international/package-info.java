/// Cooperation and protection abroad: its measures and metrics.
@NullMarked
package ipstrategy.international;

import org.jspecify.annotations.NullMarked;
