/// The strategy on a page.
@NullMarked
package ipstrategy.console.home;

import org.jspecify.annotations.NullMarked;
