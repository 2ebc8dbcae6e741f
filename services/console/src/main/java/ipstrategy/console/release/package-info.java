/// Releases: named, frozen vintages of figures, proposed by one and published by another, to be verified offline.
@NullMarked
package ipstrategy.console.release;

import org.jspecify.annotations.NullMarked;
