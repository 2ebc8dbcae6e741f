/// The doors by which statistical systems elsewhere read structure and data as SDMX.
@NullMarked
package ipstrategy.gateway.sdmx;

import org.jspecify.annotations.NullMarked;
