/// Regions and periods of a metric beside each other, and metrics where they can be compared at all.
@NullMarked
package ipstrategy.console.comparing;

import org.jspecify.annotations.NullMarked;
