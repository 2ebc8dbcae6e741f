/// How an SDMX request is read: paths, keys, conditions, versions, media types.
@NullMarked
package ipstrategy.gateway.sdmx.asking;

import org.jspecify.annotations.NullMarked;
