/// Six servers in place of the six services, and callers of the gateway, for its tests.
@NullMarked
package ipstrategy.gateway.standin;

import org.jspecify.annotations.NullMarked;
