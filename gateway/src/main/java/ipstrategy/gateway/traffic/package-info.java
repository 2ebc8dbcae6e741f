/// What passes through the gateway, for those who watch it.
@NullMarked
package ipstrategy.gateway.traffic;

import org.jspecify.annotations.NullMarked;
