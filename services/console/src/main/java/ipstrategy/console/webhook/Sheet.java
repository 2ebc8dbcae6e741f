package ipstrategy.console.webhook;

import ipstrategy.console.gateway.Listed;
import org.jspecify.annotations.Nullable;

/// A webhook with what its page shows.
///
/// @param tag the entity tag of the webhook as it was read
/// @param deliveries nothing where the log cannot be read
public record Sheet(Webhook webhook, String tag, @Nullable Listed<Delivery> deliveries) {}
