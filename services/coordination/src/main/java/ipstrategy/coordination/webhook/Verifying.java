package ipstrategy.coordination.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import ipstrategy.coordination.step.Outcome;
import ipstrategy.coordination.webhook.destination.Failure;
import ipstrategy.coordination.webhook.destination.Posting;
import ipstrategy.coordination.webhook.signing.SigningKeys;
import ipstrategy.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Asks an address whether it wants to be told: it is sent a challenge and must give it back. So nobody can have the
/// platform's messages sent to somebody who does not know of it. No transaction is open while the address thinks.
@ApplicationScoped
public class Verifying {

    static final String TYPE = "ipstrategy.webhook.verification.v1";

    private static final SecureRandom CHANCE = new SecureRandom();
    private static final int LENGTH = 32;

    private final Webhooks webhooks;
    private final Subscribing subscribing;
    private final FeedEnd feed;
    private final SigningKeys keys;
    private final Posting posting;
    private final ObjectMapper json;
    private final Clock clock;

    Verifying(
            Webhooks webhooks,
            Subscribing subscribing,
            FeedEnd feed,
            SigningKeys keys,
            Posting posting,
            ObjectMapper json,
            Clock clock) {
        this.webhooks = webhooks;
        this.subscribing = subscribing;
        this.feed = feed;
        this.keys = keys;
        this.posting = posting;
        this.json = json;
        this.clock = clock;
    }

    /// The headers of a signed message.
    public static Map<String, String> headers(String message, Instant now, String signature) {
        return Map.of(
                "Content-Type",
                "application/cloudevents+json; charset=utf-8",
                "User-Agent",
                "ipstrategy-webhooks/1",
                "webhook-id",
                message,
                "webhook-timestamp",
                String.valueOf(now.getEpochSecond()),
                "webhook-signature",
                signature);
    }

    /// The webhook afterwards: active, or still pending with the reason. Where it begins is learnt before its address
    /// is asked, so that it is told of all that happens once it has answered.
    ///
    /// @throws FeedSilent where it is not known where to begin
    Outcome<Webhook> verify(Webhook asked, Caller caller) {
        Outcome<Webhook> refusal = refusal(asked, caller);
        if (refusal != null) {
            return refusal;
        }
        String place = QuarkusTransaction.requiringNew()
                .call(() -> webhooks.place(asked.id()))
                .orElseGet(feed::now);
        String challenge = chance();
        Posting.Reply reply = posting.post(asked.url(), signed(asked, challenge), body(challenge));
        Failure failure = reply.arrived() && !holds(reply.body(), challenge) ? Failure.NO_ECHO : reply.failure();
        return QuarkusTransaction.requiringNew().call(() -> settle(asked, place, failure, caller));
    }

    /// It may have been changed meanwhile.
    private Outcome<Webhook> settle(Webhook asked, String place, @Nullable Failure failure, Caller caller) {
        Webhook webhook = webhooks.lock(asked.id()).orElse(null);
        if (webhook == null) {
            return Webhook.LIFE.conflict("reason.wrong-state", asked.state(), asked.guard(caller), "REMOVED");
        }
        Outcome<Webhook> tooLate = refusal(webhook, caller);
        if (tooLate != null) {
            return tooLate;
        }
        if (!webhook.url().equals(asked.url())) {
            return Webhook.LIFE.conflict("reason.webhook-moved", webhook.state(), webhook.guard(caller));
        }
        return new Outcome.Done<>(subscribing.verified(webhook, place, failure, caller));
    }

    private Map<String, String> signed(Webhook webhook, String challenge) {
        Instant now = clock.instant();
        String message = "verification-" + chance();
        String signature =
                QuarkusTransaction.requiringNew().call(() -> keys.sign(webhook.id(), message, now, body(challenge)));
        return headers(message, now, signature);
    }

    private @Nullable Outcome<Webhook> refusal(Webhook webhook, Caller caller) {
        Outcome<Webhook> refusal = webhook.refusal(Webhook.VERIFY, caller);
        return refusal == null ? subscribing.unread(webhook.owner(), webhook.services()) : refusal;
    }

    private static String body(String challenge) {
        return "{\"type\":\"" + TYPE + "\",\"challenge\":\"" + challenge + "\"}";
    }

    private boolean holds(String answer, String challenge) {
        try {
            return json.readTree(answer).path("challenge").asText().equals(challenge);
        } catch (JsonProcessingException notJson) {
            return answer.strip().equals(challenge);
        }
    }

    private static String chance() {
        byte[] bytes = new byte[LENGTH];
        CHANCE.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
