package ipstrategy.metrics.attesting;

import com.fasterxml.jackson.databind.ObjectMapper;
import ipstrategy.audit.Change;
import ipstrategy.audit.Changes;
import ipstrategy.identity.Caller;
import ipstrategy.metrics.figure.Observation;
import ipstrategy.metrics.figure.ObservationView;
import ipstrategy.metrics.figure.Observations;
import ipstrategy.web.answer.ActionView;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Takes a published figure back with nothing in its place. From then on nobody believes it; that it was believed, and
/// why no more, stays readable.
@ApplicationScoped
class Withdrawing {

    private static final String ACTION = "withdraw";

    private final Observations observations;
    private final Changes changes;
    private final ObjectMapper json;
    private final Clock clock;

    Withdrawing(Observations observations, Changes changes, ObjectMapper json, Clock clock) {
        this.observations = observations;
        this.changes = changes;
        this.json = json;
        this.clock = clock;
    }

    /// Withdraws a figure that is held.
    ///
    /// @param owner the agency that answers for the metric, or null for none
    Outcome<Observation> withdraw(Observation figure, @Nullable String owner, String why, Caller caller) {
        String refusal = refusal(figure, owner, caller);
        if (refusal != null) {
            return new Outcome.NotAllowed<>(refusal);
        }
        if (figure.state() != Observation.State.PUBLISHED) {
            return Outcome.NotNow.of(figure.state());
        }
        Instant now = clock.instant();
        ObservationView before = figure.view(now);
        figure.withdraw(caller.name(), now, why);
        observations.flush();
        changes.record(
                new Change(
                        "observation.withdrawn",
                        "observation",
                        figure.key(),
                        caller.agency(),
                        json.valueToTree(before),
                        json.valueToTree(figure.view(now)),
                        why),
                caller);
        return new Outcome.Done<>(figure);
    }

    static ActionView actionFor(Observation figure, @Nullable String owner, Caller caller) {
        String refusal = refusal(figure, owner, caller);
        boolean stands = figure.state() == Observation.State.PUBLISHED;
        return ActionView.of(ACTION, "POST", refusal == null && !stands ? "reason.figure-state" : refusal);
    }

    /// Whoever may publish a figure may withdraw it. What is computed goes when what it is computed from goes.
    private static @Nullable String refusal(Observation figure, @Nullable String owner, Caller caller) {
        if (caller.isAnonymous()) {
            return "reason.sign-in";
        }
        if (!Step.publishes(Hands.of(figure, owner), caller)) {
            return "reason.withdrawer-only";
        }
        return figure.isComputed() ? "reason.computed-figure" : null;
    }
}
