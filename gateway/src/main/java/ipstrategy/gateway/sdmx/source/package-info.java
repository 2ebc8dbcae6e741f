/// What the services own, read over HTTP as far as statistical systems elsewhere need it: metrics, regions, figures.
@NullMarked
package ipstrategy.gateway.sdmx.source;

import org.jspecify.annotations.NullMarked;
