package ipstrategy.metrics.attesting;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ipstrategy.audit.Change;
import ipstrategy.audit.Changes;
import ipstrategy.identity.Caller;
import ipstrategy.metrics.figure.Observation.State;
import ipstrategy.web.answer.ActionView;
import ipstrategy.web.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Verifies, publishes or gives back figures that came together: all of them or none, with one entry in the trail and
/// one event.
@ApplicationScoped
class AttestingBatches {

    private final Batches batches;
    private final Changes changes;
    private final ObjectMapper json;
    private final Clock clock;

    AttestingBatches(Batches batches, Changes changes, ObjectMapper json, Clock clock) {
        this.batches = batches;
        this.changes = changes;
        this.json = json;
        this.clock = clock;
    }

    /// Takes a step with all figures of a batch that are in a state for it. The batch is held.
    ///
    /// @param words why, or null
    Outcome<Batch> take(Step step, Batch batch, @Nullable String words, Caller caller) {
        String refusal = step.refusal(batch.hands(step), caller);
        if (refusal != null) {
            return new Outcome.NotAllowed<>(refusal);
        }
        if (!batch.allows(step)) {
            return new Outcome.NotNow<>(batch.state(), batch.allowed());
        }
        return switch (step) {
            case VERIFY -> verify(batch, words, caller);
            case PUBLISH -> publish(batch, words, caller);
            case RETURN -> giveBack(batch, words, caller);
        };
    }

    /// What a caller may do with a batch.
    static List<ActionView> actionsFor(Batch batch, Caller caller) {
        return Arrays.stream(Step.values())
                .map(step -> {
                    State state = batch.parts().stream()
                            .map(Batch.Part::state)
                            .filter(step::isAllowedIn)
                            .findFirst()
                            .orElse(State.SUPERSEDED);
                    return step.actionFor(state, batch.hands(step), caller);
                })
                .toList();
    }

    private Outcome<Batch> verify(Batch batch, @Nullable String words, Caller caller) {
        Instant now = clock.instant();
        int count = batches.verify(batch.id(), caller.name(), now);
        return tell(new Told("figure-batch.verified", State.VERIFIED, count, 0), batch, words, caller);
    }

    private Outcome<Batch> publish(Batch batch, @Nullable String words, Caller caller) {
        if (words != null && !words.isBlank()) {
            batches.explain(batch.id(), words);
        } else if (batches.replacesUnexplained(batch.id())) {
            return new Outcome.NotWhole<>(List.of(Fault.body("reason", "fault.revision-without-reason")));
        }
        Instant now = clock.instant();
        int superseded = batches.supersede(batch.id(), now);
        int count = batches.publish(batch.id(), caller.name(), now);
        return tell(new Told("figure-batch.published", State.PUBLISHED, count, superseded), batch, words, caller);
    }

    private Outcome<Batch> giveBack(Batch batch, @Nullable String words, Caller caller) {
        if (words == null || words.isBlank()) {
            return new Outcome.NotWhole<>(List.of(Fault.body("reason", "fault.figure-returned-without-reason")));
        }
        int count = batches.giveBack(batch.id(), caller.name(), clock.instant(), words);
        return tell(new Told("figure-batch.returned", State.SUPERSEDED, count, 0), batch, words, caller);
    }

    /// What is told of a step.
    ///
    /// @param count with how many figures it was taken
    /// @param superseded how many published ones gave way
    private record Told(String action, State state, int count, int superseded) {}

    private Outcome<Batch> tell(Told told, Batch before, @Nullable String reason, Caller caller) {
        Batch now = batches.find(before.id()).orElse(before);
        ObjectNode after = json.valueToTree(now.view(List.of()));
        after.put("changed", told.count());
        after.put("superseded", told.superseded());
        after.put("sha256", batches.digest(now.id(), told.state()));
        changes.record(
                new Change(
                        told.action(),
                        "figure-batch",
                        now.id(),
                        caller.agency(),
                        json.valueToTree(before.view(List.of())),
                        after,
                        reason),
                caller);
        return new Outcome.Done<>(now);
    }
}
