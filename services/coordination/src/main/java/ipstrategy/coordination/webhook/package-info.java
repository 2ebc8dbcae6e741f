/// Webhooks: whoever subscribes is told of events at an address of their own, instead of asking for them.
@NullMarked
package ipstrategy.coordination.webhook;

import org.jspecify.annotations.NullMarked;
