/// Lists that all services answer together.
@NullMarked
package ipstrategy.gateway.merging;

import org.jspecify.annotations.NullMarked;
