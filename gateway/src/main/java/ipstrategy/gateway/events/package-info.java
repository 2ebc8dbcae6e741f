/// The events of all services as one feed: one cursor holds the place in each service's own, and whoever keeps the
/// connection open is told as it happens.
@NullMarked
package ipstrategy.gateway.events;

import org.jspecify.annotations.NullMarked;
