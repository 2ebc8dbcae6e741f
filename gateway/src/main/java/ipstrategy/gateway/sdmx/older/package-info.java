/// The older paths of SDMX REST 1.5, answered in SDMX-ML 2.1.
@NullMarked
package ipstrategy.gateway.sdmx.older;

import org.jspecify.annotations.NullMarked;
