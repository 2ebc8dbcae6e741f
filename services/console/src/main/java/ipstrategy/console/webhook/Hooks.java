package ipstrategy.console.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;

/// What there is to choose from where webhooks are looked for or made: what templates call `cdi:hooks`.
@ApplicationScoped
@Named("hooks")
public class Hooks {

    private static final List<String> STATES = List.of("PENDING", "ACTIVE", "PAUSED", "DISABLED");
    private static final List<String> DELIVERY_STATES = List.of("WAITING", "DELIVERED", "DEAD", "DISMISSED");
    private static final List<String> SCHEMES = List.of("HMAC", "ED25519");

    public List<String> states() {
        return STATES;
    }

    public List<String> deliveryStates() {
        return DELIVERY_STATES;
    }

    public List<String> schemes() {
        return SCHEMES;
    }

    /// Nothing chosen, as where a webhook is new.
    public List<String> none() {
        return List.of();
    }
}
