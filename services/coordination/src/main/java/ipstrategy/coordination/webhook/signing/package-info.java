/// How messages to subscribers are signed, by the specification Standard Webhooks.
@NullMarked
package ipstrategy.coordination.webhook.signing;

import org.jspecify.annotations.NullMarked;
