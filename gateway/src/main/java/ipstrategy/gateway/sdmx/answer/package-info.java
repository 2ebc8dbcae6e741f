/// A call of an SDMX door, and how it is answered over HTTP.
@NullMarked
package ipstrategy.gateway.sdmx.answer;

import org.jspecify.annotations.NullMarked;
