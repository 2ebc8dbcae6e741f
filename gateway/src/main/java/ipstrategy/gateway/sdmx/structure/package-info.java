/// The structure of the data in the terms of SDMX, and the queries for it.
@NullMarked
package ipstrategy.gateway.sdmx.structure;

import org.jspecify.annotations.NullMarked;
