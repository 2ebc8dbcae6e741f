/// Queries for data and for what data there is.
@NullMarked
package ipstrategy.gateway.sdmx.data;

import org.jspecify.annotations.NullMarked;
