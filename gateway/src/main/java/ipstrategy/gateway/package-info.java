/// The one outside door: it passes requests to the service that owns the answer, and merges the lists that belong to
/// all.
@NullMarked
package ipstrategy.gateway;

import org.jspecify.annotations.NullMarked;
