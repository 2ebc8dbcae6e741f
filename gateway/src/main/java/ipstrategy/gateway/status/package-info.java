/// Which services are ready, for people and for programs.
@NullMarked
package ipstrategy.gateway.status;

import org.jspecify.annotations.NullMarked;
