package ipstrategy.coordination.webhook.delivery;

import ipstrategy.coordination.step.Guard;
import ipstrategy.coordination.step.Life;
import ipstrategy.coordination.step.Life.Step;
import ipstrategy.coordination.webhook.destination.Failure;
import ipstrategy.coordination.webhook.destination.Posting;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One event on its way to one webhook. It is sent at least once, and behind it waits what happened later to the same
/// thing.
@Entity
@Table(name = "webhook_delivery")
class Delivery {

    /// What became of it so far.
    @Schema(name = "WebhookDeliveryState")
    enum State {
        /// to be sent, for the first time or again
        WAITING,
        DELIVERED,
        /// sent again and again for a day and never taken: it waits for a person, and what is behind it waits too
        DEAD,
        /// a person has let it go
        DISMISSED
    }

    static final String REPLAY = "replay";
    static final String DISMISS = "dismiss";

    static final Life<State> LIFE = Life.of(Step.of(REPLAY, "POST", State.DEAD), Step.of(DISMISS, "POST", State.DEAD));

    /// How long one that is being sent is nobody else's. Whoever dies meanwhile leaves it to be sent again.
    private static final Duration LEASE = Duration.ofMinutes(2);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String webhook;
    private String message;
    private String source;
    private String subject;
    private String type;
    private String event;

    @Enumerated(EnumType.STRING)
    private State state = State.WAITING;

    private int attempts;

    /// How often the endpoint answered and did not take it: while it is down it refuses nothing.
    private int refusals;

    private @Nullable Integer status;

    @Enumerated(EnumType.STRING)
    private @Nullable Failure failure;

    private @Nullable Integer latency;

    @Column(name = "queued_at")
    private Instant queuedAt;

    @Column(name = "first_attempt_at")
    private @Nullable Instant firstAttemptAt;

    @Column(name = "last_attempt_at")
    private @Nullable Instant lastAttemptAt;

    @Column(name = "next_attempt_at")
    private @Nullable Instant nextAttemptAt;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    @SuppressWarnings("NullAway.Init")
    protected Delivery() {}

    /// What is to be sent.
    ///
    /// @param message its id, the same at each attempt: `patents-1204`
    /// @param source the service that tells it
    /// @param event the event, as it is sent
    record Letter(String message, String source, String subject, String type, String event) {}

    Delivery(String webhook, Letter letter, Instant now) {
        this.webhook = webhook;
        this.message = letter.message();
        this.source = letter.source();
        this.subject = letter.subject();
        this.type = letter.type();
        this.event = letter.event();
        this.queuedAt = now;
        this.nextAttemptAt = now;
    }

    /// It is being sent.
    void begin(Instant now) {
        must(State.WAITING);
        attempts++;
        lastAttemptAt = now;
        firstAttemptAt = firstAttemptAt == null ? now : firstAttemptAt;
        nextAttemptAt = now.plus(LEASE);
    }

    /// What came of sending it; answers whether it is dead now.
    boolean end(Posting.Reply reply, Instant now) {
        must(State.WAITING);
        status = reply.status();
        failure = reply.failure();
        latency = reply.latency();
        if (reply.arrived()) {
            settle(State.DELIVERED, now);
            return false;
        }
        Instant first = firstAttemptAt == null ? now : firstAttemptAt;
        // Where the endpoint is down, it rests as a whole and this one is its first again: so all keep their order.
        Optional<Instant> next = reply.isDown()
                ? Optional.of(now).filter(again -> !BackOff.isOver(first, again))
                : BackOff.next(++refusals, first, now);
        nextAttemptAt = next.orElse(null);
        if (next.isEmpty()) {
            state = State.DEAD;
        }
        return next.isEmpty();
    }

    /// A person has it sent again, for another day.
    void replay(Instant now) {
        must(State.DEAD);
        state = State.WAITING;
        attempts = 0;
        refusals = 0;
        firstAttemptAt = null;
        nextAttemptAt = now;
    }

    /// A person lets it go, and with it the hold on what is behind it.
    void dismiss(Instant now) {
        must(State.DEAD);
        settle(State.DISMISSED, now);
    }

    private void settle(State settled, Instant now) {
        state = settled;
        settledAt = now;
        nextAttemptAt = null;
    }

    private void must(State expected) {
        if (state != expected) {
            throw new IllegalStateException("delivery " + id + " is " + state + " and not " + expected);
        }
    }

    long id() {
        return id;
    }

    String webhook() {
        return webhook;
    }

    String message() {
        return message;
    }

    String event() {
        return event;
    }

    /// When it was sent last.
    @Nullable
    Instant lastAttemptAt() {
        return lastAttemptAt;
    }

    State state() {
        return state;
    }

    DeliveryView view(Guard guard) {
        return new DeliveryView(
                id,
                webhook,
                message,
                source,
                type,
                subject,
                state,
                attempts,
                status,
                failure,
                latency,
                queuedAt,
                lastAttemptAt,
                nextAttemptAt,
                settledAt,
                LIFE.actions(state, guard));
    }
}
