/// Plans and what they hold.
@NullMarked
package ipstrategy.console.plan;

import org.jspecify.annotations.NullMarked;
