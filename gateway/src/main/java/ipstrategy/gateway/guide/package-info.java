/// What an integrator reads before the first call: the guide, as a page.
@NullMarked
package ipstrategy.gateway.guide;

import org.jspecify.annotations.NullMarked;
