/// Figures on their way: verified by one, published by another, or given back with a reason.
@NullMarked
package ipstrategy.console.attesting;

import org.jspecify.annotations.NullMarked;
