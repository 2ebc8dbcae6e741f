package ipstrategy.coordination.webhook.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import ipstrategy.coordination.step.Chronicle;
import ipstrategy.coordination.webhook.Silence;
import ipstrategy.coordination.webhook.Subscribing;
import ipstrategy.coordination.webhook.Verifying;
import ipstrategy.coordination.webhook.Webhook;
import ipstrategy.coordination.webhook.Webhooks;
import ipstrategy.coordination.webhook.destination.Posting;
import ipstrategy.coordination.webhook.signing.SigningKeys;
import ipstrategy.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Sends what waits for one webhook, one message at a time. A message is taken in one transaction, sent in none, and
/// what came of it written down in another: whoever dies in between leaves one that is sent again under the same id.
@ApplicationScoped
class Sending {

    private static final Caller CLERK = Caller.platform("webhooks");
    private static final int GONE = 410;

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Attempts attempts;
    private final SigningKeys keys;
    private final Subscribing subscribing;
    private final Posting posting;
    private final Chronicle chronicle;
    private final Clock clock;

    Sending(
            Webhooks webhooks,
            Deliveries deliveries,
            Attempts attempts,
            SigningKeys keys,
            Subscribing subscribing,
            Posting posting,
            Chronicle chronicle,
            Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.attempts = attempts;
        this.keys = keys;
        this.subscribing = subscribing;
        this.posting = posting;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    private record Parcel(long delivery, String webhook, String url, Map<String, String> headers, String body) {}

    /// Sends one; answers whether the next may follow at once.
    boolean one(String webhook) {
        Optional<Parcel> taken = QuarkusTransaction.requiringNew()
                .call(() -> deliveries.takeOne(webhook, clock.instant()).map(this::begin));
        if (taken.isEmpty()) {
            return false;
        }
        Parcel parcel = taken.get();
        Posting.Reply reply = posting.post(parcel.url(), parcel.headers(), parcel.body());
        QuarkusTransaction.requiringNew().run(() -> end(parcel, reply));
        // Behind one that it did not take others may go; where it is down, it rests.
        return !reply.isDown();
    }

    private Parcel begin(Delivery delivery) {
        Instant now = clock.instant();
        delivery.begin(now);
        deliveries.flush();
        String url = webhooks.findById(delivery.webhook()).url();
        String signature = keys.sign(delivery.webhook(), delivery.message(), now, delivery.event());
        return new Parcel(
                delivery.id(),
                delivery.webhook(),
                url,
                Verifying.headers(delivery.message(), now, signature),
                delivery.event());
    }

    private void end(Parcel parcel, Posting.Reply reply) {
        // First the webhook, then what is sent to it: so do all who hold both.
        Webhook webhook = webhooks.lock(parcel.webhook()).orElse(null);
        Delivery delivery =
                webhook == null ? null : deliveries.lock(parcel.delivery()).orElse(null);
        if (webhook == null || delivery == null || delivery.state() != Delivery.State.WAITING) {
            return;
        }
        Instant now = clock.instant();
        JsonNode before = chronicle.of(delivery.view(step -> null));
        boolean dead = delivery.end(reply, now);
        deliveries.flush();
        attempts.persist(new Attempt(parcel.delivery(), reply, now));
        if (dead) {
            chronicle.tell(
                    new Chronicle.Deed("webhook-delivery.dead", "webhook-delivery", String.valueOf(parcel.delivery())),
                    before,
                    delivery.view(step -> null),
                    null,
                    CLERK);
        }
        Instant last = delivery.lastAttemptAt();
        judge(webhook, reply, last == null ? now : last, now);
    }

    /// What the answer says of the endpoint itself.
    private void judge(Webhook webhook, Posting.Reply reply, Instant began, Instant now) {
        Silence known = webhooks.silence(webhook.id());
        Silence silence = known.after(reply, began);
        if (!silence.equals(known)) {
            Instant until = reply.isDown() ? now.plus(BackOff.rest(silence.failures())) : null;
            webhooks.rest(webhook.id(), silence, until);
        }
        String why = ending(reply, silence, now);
        if (why != null && webhook.state() == Webhook.State.ACTIVE) {
            subscribing.disable(webhook, why, CLERK);
        }
    }

    /// Why an endpoint is sent nothing more, or null where it is. Where it was down for a whole day, what waits is
    /// kept, and no more is queued: it may be gone for good.
    static @Nullable String ending(Posting.Reply reply, Silence silence, Instant now) {
        Integer status = reply.status();
        if (status != null && status == GONE) {
            return Webhook.UNWANTED;
        }
        Instant since = silence.since();
        return since != null && BackOff.isOver(since, now) ? Webhook.SILENT : null;
    }
}
