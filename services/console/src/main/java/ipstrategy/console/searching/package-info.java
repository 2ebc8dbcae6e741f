/// One search over everything.
@NullMarked
package ipstrategy.console.searching;

import org.jspecify.annotations.NullMarked;
