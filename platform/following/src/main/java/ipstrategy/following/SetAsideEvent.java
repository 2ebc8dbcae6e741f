package ipstrategy.following;

import ipstrategy.events.CloudEvent;
import ipstrategy.web.answer.ActionView;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An event that could not be taken, or that waits behind one of the same subject that could not.
///
/// @param id its place among all that were set aside
/// @param source the service that tells it
/// @param first the id of the first of the same subject; its own where it is that one
/// @param reason what went wrong when it was tried last, or null where it only waits
/// @param firstAttempt when it was first tried, or null where it only waits
record SetAsideEvent(
        long id,
        String source,
        CloudEvent event,
        long first,
        @Nullable String reason,
        int attempts,
        @Nullable Instant firstAttempt,
        @Nullable Instant lastAttempt,
        Instant setAsideAt) {

    /// Where it stands, and what may be done with it there.
    @Schema(name = "SetAsideEventState")
    enum State {
        /// the first of its subject: it can be tried again
        NOT_TAKEN(List.of(Retrying.ACTION)),
        /// another of its subject comes before it
        WAITING(List.of());

        private final List<String> actions;

        State(List<String> actions) {
            this.actions = actions;
        }

        List<String> actions() {
            return actions;
        }
    }

    State state() {
        return first == id ? State.NOT_TAKEN : State.WAITING;
    }

    SetAsideEventView view(List<ActionView> actions) {
        return new SetAsideEventView(
                String.valueOf(id),
                source,
                event.sequence(),
                event.id(),
                event.type(),
                event.subject(),
                event.time(),
                state(),
                first == id ? null : String.valueOf(first),
                reason,
                attempts,
                firstAttempt,
                lastAttempt,
                setAsideAt,
                actions);
    }
}
