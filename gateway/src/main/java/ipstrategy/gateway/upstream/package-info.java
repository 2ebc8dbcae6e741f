/// The services behind the gateway, and how it speaks to them: bounded, timed, and not at all for a while after they
/// fell silent.
@NullMarked
package ipstrategy.gateway.upstream;

import org.jspecify.annotations.NullMarked;
