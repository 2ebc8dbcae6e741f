package ipstrategy.metrics.attesting;

import com.fasterxml.jackson.databind.ObjectMapper;
import ipstrategy.audit.Change;
import ipstrategy.audit.Changes;
import ipstrategy.identity.Caller;
import ipstrategy.metrics.figure.Observation;
import ipstrategy.metrics.figure.ObservationView;
import ipstrategy.metrics.figure.Observations;
import ipstrategy.web.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Verifies, publishes or gives back one figure. A figure that is published takes the place of the one that was
/// believed before, at the same instant.
@ApplicationScoped
class Attesting {

    private final Observations observations;
    private final Changes changes;
    private final ObjectMapper json;
    private final Clock clock;

    Attesting(Observations observations, Changes changes, ObjectMapper json, Clock clock) {
        this.observations = observations;
        this.changes = changes;
        this.json = json;
        this.clock = clock;
    }

    /// Takes a step with a figure that is held.
    ///
    /// @param owner the agency that answers for the metric, or null for none
    /// @param words why, or null
    Outcome<Observation> take(
            Step step, Observation figure, @Nullable String owner, @Nullable String words, Caller caller) {
        String refusal = step.refusal(Hands.of(figure, owner), caller);
        if (refusal != null) {
            return new Outcome.NotAllowed<>(refusal);
        }
        if (!step.isAllowedIn(figure.state())) {
            return Outcome.NotNow.of(figure.state());
        }
        return switch (step) {
            case VERIFY -> verify(figure, words, caller);
            case PUBLISH -> publish(figure, words, caller);
            case RETURN -> giveBack(figure, words, caller);
        };
    }

    private Outcome<Observation> verify(Observation figure, @Nullable String words, Caller caller) {
        Instant now = clock.instant();
        ObservationView before = figure.view(now);
        figure.verify(caller.name(), now);
        return tell("observation.verified", before, figure, words, now, caller);
    }

    private Outcome<Observation> publish(Observation figure, @Nullable String words, Caller caller) {
        Observation standing = observations.holdPublished(figure).orElse(null);
        Instant now = clock.instant();
        if (standing == null) {
            ObservationView before = figure.view(now);
            figure.publish(caller.name(), now, null);
            return tell("observation.published", before, figure, words, now, caller);
        }
        String why = figure.reason() == null ? words : figure.reason();
        if (why == null || why.isBlank()) {
            return new Outcome.NotWhole<>(List.of(Fault.body("reason", "fault.revision-without-reason")));
        }
        ObservationView before = standing.view(now);
        standing.supersede(now);
        // One published figure stands for each key: the old one must have gone before the new one comes.
        observations.flush();
        figure.publish(caller.name(), now, why);
        return tell("observation.superseded", before, figure, why, now, caller);
    }

    private Outcome<Observation> giveBack(Observation figure, @Nullable String words, Caller caller) {
        if (words == null || words.isBlank()) {
            return new Outcome.NotWhole<>(List.of(Fault.body("reason", "fault.figure-returned-without-reason")));
        }
        Instant now = clock.instant();
        ObservationView before = figure.view(now);
        figure.giveBack(caller.name(), now, words);
        return tell("observation.returned", before, figure, words, now, caller);
    }

    private Outcome<Observation> tell(
            String action,
            ObservationView before,
            Observation figure,
            @Nullable String reason,
            Instant now,
            Caller caller) {
        observations.flush();
        changes.record(
                new Change(
                        action,
                        "observation",
                        figure.key(),
                        caller.agency(),
                        json.valueToTree(before),
                        json.valueToTree(figure.view(now)),
                        reason),
                caller);
        return new Outcome.Done<>(figure);
    }
}
