package ipstrategy.metrics.attesting;

import ipstrategy.identity.AgencyCode;
import ipstrategy.identity.Caller;
import ipstrategy.identity.Role;
import ipstrategy.metrics.figure.Observation.State;
import ipstrategy.web.answer.ActionView;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What can be done with figures on their way, in which state and by whom. Three people are needed until a figure is
/// public: who reports it, who verifies it, who publishes it.
@Schema(name = "AttestationStep")
enum Step {
    VERIFY("verify", Set.of(State.REPORTED)),
    PUBLISH("publish", Set.of(State.VERIFIED)),
    RETURN("return", Set.of(State.REPORTED, State.VERIFIED));

    private final String word;
    private final Set<State> from;

    Step(String word, Set<State> from) {
        this.word = word;
        this.from = from;
    }

    boolean isAllowedIn(State state) {
        return from.contains(state);
    }

    /// The names of the actions that a state allows.
    static List<String> allowedIn(State state) {
        return Arrays.stream(values())
                .filter(step -> step.isAllowedIn(state))
                .map(step -> step.word)
                .toList();
    }

    /// All steps with whether a caller may take them.
    static List<ActionView> actionsFor(State state, Hands hands, Caller caller) {
        return Arrays.stream(values())
                .map(step -> step.actionFor(state, hands, caller))
                .toList();
    }

    /// Why a caller may not take it whatever the state, as a key of the word list, or null.
    @Nullable
    String refusal(Hands hands, Caller caller) {
        if (caller.isAnonymous()) {
            return "reason.sign-in";
        }
        String duty = switch (this) {
            case VERIFY -> caller.is(Role.STATISTICIAN) ? null : "reason.statistician-only";
            case PUBLISH -> publishes(hands, caller) ? null : "reason.publisher-only";
            case RETURN -> caller.is(Role.STATISTICIAN) || publishes(hands, caller) ? null : "reason.attester-only";
        };
        if (duty != null) {
            return duty;
        }
        if (hands.reporters().contains(caller.name())) {
            return "reason.reported-yourself";
        }
        return this == PUBLISH && hands.verifiers().contains(caller.name()) ? "reason.verified-yourself" : null;
    }

    /// The agency that answers for a metric publishes its figures, or the office; where none answers, the office.
    static boolean publishes(Hands hands, Caller caller) {
        if (caller.is(Role.COORDINATOR) && caller.actsFor(AgencyCode.OFFICE)) {
            return true;
        }
        AgencyCode agency = caller.agency();
        return caller.is(Role.APPROVER)
                && agency != null
                && hands.owners().stream()
                        .allMatch(owner -> owner.filter(agency.value()::equals).isPresent());
    }

    /// The step with whether a caller may take it with figures in a state.
    ActionView actionFor(State state, Hands hands, Caller caller) {
        String refusal = refusal(hands, caller);
        return ActionView.of(word, "POST", refusal == null && !isAllowedIn(state) ? "reason.figure-state" : refusal);
    }
}
