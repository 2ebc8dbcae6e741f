/// Regions on a map of tiles, and the figures of each.
@NullMarked
package ipstrategy.console.region;

import org.jspecify.annotations.NullMarked;
