package ipstrategy.coordination.webhook.delivery;

import ipstrategy.coordination.webhook.destination.Failure;
import ipstrategy.coordination.webhook.destination.Posting;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One time that a delivery was sent.
@Entity
@Table(name = "webhook_attempt")
class Attempt {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private long delivery;
    private Instant at;
    private @Nullable Integer status;

    @Enumerated(EnumType.STRING)
    private @Nullable Failure failure;

    private int latency;

    @SuppressWarnings("NullAway.Init")
    protected Attempt() {}

    Attempt(long delivery, Posting.Reply reply, Instant at) {
        this.delivery = delivery;
        this.at = at;
        this.status = reply.status();
        this.failure = reply.failure();
        this.latency = reply.latency();
    }

    long id() {
        return id;
    }

    View view() {
        return new View(id, at, status, failure, latency);
    }

    /// An attempt as it goes over the wire.
    ///
    /// @param status the HTTP status of the answer, or null where there was none
    /// @param failure why it did not arrive, or null where it did
    /// @param latency how long it took, in milliseconds
    @Schema(name = "WebhookAttempt")
    record View(
            long id,
            Instant at,
            @Nullable Integer status,
            @Nullable Failure failure,
            int latency) {}
}
