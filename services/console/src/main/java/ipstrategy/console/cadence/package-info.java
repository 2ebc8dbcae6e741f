/// By what rhythm plans are reported on.
@NullMarked
package ipstrategy.console.cadence;

import org.jspecify.annotations.NullMarked;
