/// The way of an event to a subscriber: queued, sent in order, tried again for a day, and then kept for a person to
/// look at.
@NullMarked
package ipstrategy.coordination.webhook.delivery;

import org.jspecify.annotations.NullMarked;
