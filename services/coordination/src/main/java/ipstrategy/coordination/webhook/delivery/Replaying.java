package ipstrategy.coordination.webhook.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import ipstrategy.coordination.step.Chronicle;
import ipstrategy.coordination.step.Guard;
import ipstrategy.coordination.step.Outcome;
import ipstrategy.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a person does with deliveries that are dead: has them sent again, in their order, or lets them go.
@ApplicationScoped
class Replaying {

    private static final String KIND = "webhook-delivery";

    private final Deliveries deliveries;
    private final Chronicle chronicle;
    private final Clock clock;

    Replaying(Deliveries deliveries, Chronicle chronicle, Clock clock) {
        this.deliveries = deliveries;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    Outcome<Delivery> replay(Delivery delivery, Guard guard, Caller caller) {
        Outcome<Delivery> refusal = Delivery.LIFE.refusal(Delivery.REPLAY, delivery.state(), guard);
        if (refusal != null) {
            return refusal;
        }
        JsonNode before = chronicle.of(delivery.view(guard));
        delivery.replay(clock.instant());
        return done("webhook-delivery.replayed", delivery, before, null, guard, caller);
    }

    Outcome<Delivery> dismiss(Delivery delivery, String reason, Guard guard, Caller caller) {
        Outcome<Delivery> refusal = Delivery.LIFE.refusal(Delivery.DISMISS, delivery.state(), guard);
        if (refusal != null) {
            return refusal;
        }
        JsonNode before = chronicle.of(delivery.view(guard));
        delivery.dismiss(clock.instant());
        return done("webhook-delivery.dismissed", delivery, before, reason, guard, caller);
    }

    /// Has all that are dead sent again; answers how many.
    Outcome<Integer> replayAll(String webhook, Guard guard, Caller caller) {
        String refusal = guard.refusal(Delivery.REPLAY);
        if (refusal != null) {
            return new Outcome.NotAllowed<>(refusal);
        }
        List<Delivery> dead = deliveries.lockDead(webhook);
        dead.forEach(delivery -> replay(delivery, guard, caller));
        return new Outcome.Done<>(dead.size());
    }

    private Outcome<Delivery> done(
            String deed, Delivery delivery, JsonNode before, @Nullable String reason, Guard guard, Caller caller) {
        deliveries.flush();
        chronicle.tell(
                new Chronicle.Deed(deed, KIND, String.valueOf(delivery.id())),
                before,
                delivery.view(guard),
                reason,
                caller);
        return new Outcome.Done<>(delivery);
    }
}
