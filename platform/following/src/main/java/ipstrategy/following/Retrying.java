package ipstrategy.following;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import ipstrategy.audit.Change;
import ipstrategy.audit.Changes;
import ipstrategy.identity.Caller;
import ipstrategy.identity.Role;
import ipstrategy.web.answer.ActionView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Tries an event again that was set aside, and what waits behind it, in order and each in a transaction of its own,
/// until one fails. Administrators have it done.
@ApplicationScoped
class Retrying {

    static final String ACTION = "retry";

    private static final Logger LOG = Logger.getLogger(Retrying.class);

    private final SetAsideEvents events;
    private final Followed followed;
    private final Applying applying;
    private final Changes changes;
    private final ObjectMapper json;

    Retrying(SetAsideEvents events, Followed followed, Applying applying, Changes changes, ObjectMapper json) {
        this.events = events;
        this.followed = followed;
        this.applying = applying;
        this.changes = changes;
        this.json = json;
    }

    /// What became of it.
    sealed interface Outcome {

        /// So many were taken; one failed again, or none did.
        record Tried(int taken, @Nullable SetAsideEvent failed) implements Outcome {}

        /// Another of the same subject comes before it.
        record NotNow(SetAsideEvent.State state) implements Outcome {}

        /// The caller may not; the reason is a key of the word list.
        record NotAllowed(String reason) implements Outcome {}
    }

    Outcome retry(SetAsideEvent wanted, Caller caller) {
        String refusal = refusal(caller);
        if (refusal != null) {
            return new Outcome.NotAllowed(refusal);
        }
        if (wanted.state() != SetAsideEvent.State.NOT_TAKEN) {
            return new Outcome.NotNow(wanted.state());
        }
        int taken = 0;
        Optional<SetAsideEvent> next = Optional.of(wanted);
        while (next.isPresent()) {
            SetAsideEvent event = next.get();
            try {
                taken += QuarkusTransaction.requiringNew().call(() -> take(event, caller)) ? 1 : 0;
            } catch (RuntimeException failure) {
                LOG.warnf(
                        failure,
                        "event %s of %s could not be taken again",
                        event.event().sequence(),
                        event.source());
                return new Outcome.Tried(
                        taken, QuarkusTransaction.requiringNew().call(() -> failed(event, failure, caller)));
            }
            next = events.first(wanted.source(), wanted.event().subject());
        }
        return new Outcome.Tried(taken, null);
    }

    ActionView actionFor(SetAsideEvent event, Caller caller) {
        String refusal = refusal(caller);
        boolean waits = event.state() != SetAsideEvent.State.NOT_TAKEN;
        return ActionView.of(ACTION, "POST", refusal == null && waits ? "reason.event-waits" : refusal);
    }

    /// Takes one, unless somebody else has meanwhile. The feed is held: what comes of the subject now comes after it.
    private boolean take(SetAsideEvent event, Caller caller) {
        followed.await(event.source());
        if (events.find(event.id()).isEmpty()) {
            return false;
        }
        applying.again(event);
        events.taken(event);
        changes.record(change("event.taken", event, null, null), caller);
        return true;
    }

    private SetAsideEvent failed(SetAsideEvent event, RuntimeException failure, Caller caller) {
        SetAsideEvent now = events.failed(event, failure.toString());
        changes.record(change("event.retried", event, now, failure.toString()), caller);
        return now;
    }

    private Change change(String action, SetAsideEvent before, @Nullable SetAsideEvent after, @Nullable String reason) {
        return new Change(
                action,
                Applying.KIND,
                String.valueOf(before.id()),
                null,
                json.valueToTree(before.view(List.of())),
                after == null ? null : json.valueToTree(after.view(List.of())),
                reason);
    }

    private static @Nullable String refusal(Caller caller) {
        if (caller.isAnonymous()) {
            return "reason.sign-in";
        }
        return caller.is(Role.ADMINISTRATOR) ? null : "reason.role";
    }
}
