package ipstrategy.coordination.step;

import ipstrategy.web.answer.ActionView;
import ipstrategy.web.problem.Words;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The steps that a kind of thing can take, each with the states in which it may. What shows a caller the steps and
/// what refuses one ask the same method.
///
/// @param steps in the order in which they usually come
/// @param <S> the states
public record Life<S extends Enum<S>>(List<Step<S>> steps) {

    private static final String WRONG_STATE = "reason.wrong-state";

    /// One step.
    ///
    /// @param action its name, as `publish`
    /// @param method the HTTP method by which it is taken
    /// @param states those in which it may be taken
    public record Step<S extends Enum<S>>(String action, String method, Set<S> states) {

        @SafeVarargs
        public static <S extends Enum<S>> Step<S> of(String action, String method, S... states) {
            return new Step<>(action, method, Set.of(states));
        }
    }

    @SafeVarargs
    public static <S extends Enum<S>> Life<S> of(Step<S>... steps) {
        return new Life<>(List.of(steps));
    }

    /// Why a step cannot be taken now, or null where it can: first by whom, then when.
    public <T> @Nullable Outcome<T> refusal(String action, S state, Guard guard) {
        String who = guard.refusal(action);
        if (who != null) {
            return new Outcome.NotAllowed<>(who);
        }
        return mayHappen(action, state) ? null : conflict(WRONG_STATE, state, guard, state.name());
    }

    /// That what was asked for does not fit the thing as it stands.
    public <T> Outcome<T> conflict(String word, S state, Guard guard, Object... arguments) {
        List<String> allowed = steps.stream()
                .filter(step -> step.states().contains(state) && guard.refusal(step.action()) == null)
                .map(Step::action)
                .toList();
        return new Outcome.Conflict<>(word, state, allowed, List.of(arguments));
    }

    /// What a caller may do now, and if not, why.
    public List<ActionView> actions(S state, Guard guard) {
        return steps.stream().map(step -> action(step, state, guard)).toList();
    }

    private ActionView action(Step<S> step, S state, Guard guard) {
        String who = guard.refusal(step.action());
        String reason = who == null && !step.states().contains(state) ? WRONG_STATE : who;
        return new ActionView(
                step.action(), step.method(), reason == null, reason == null ? null : Words.both(reason, state.name()));
    }

    private boolean mayHappen(String action, S state) {
        return steps.stream()
                .anyMatch(step -> step.action().equals(action) && step.states().contains(state));
    }
}
