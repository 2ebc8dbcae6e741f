/// The few pages that the gateway itself shows to people.
@NullMarked
package ipstrategy.gateway.sheet;

import org.jspecify.annotations.NullMarked;
