/// The classes of provinces that a plan binds, and when which province belongs to which.
@NullMarked
package ipstrategy.console.membership;

import org.jspecify.annotations.NullMarked;
