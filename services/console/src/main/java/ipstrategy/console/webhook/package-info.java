/// Webhooks: who is told of events and where, what was sent, and what never arrived.
@NullMarked
package ipstrategy.console.webhook;

import org.jspecify.annotations.NullMarked;
