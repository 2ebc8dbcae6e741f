package ipstrategy.coordination.step;

import ipstrategy.web.problem.Fault;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;
import java.util.List;

/// What became of a step.
///
/// @param <T> what the step changes
public sealed interface Outcome<T> {

    /// The step is taken.
    record Done<T>(T thing) implements Outcome<T> {}

    /// The caller may not take it; the reason is a key of the word list.
    record NotAllowed<T>(String reason, List<Object> arguments) implements Outcome<T> {

        public NotAllowed(String reason) {
            this(reason, List.of());
        }
    }

    /// It does not fit the thing as it stands: its state, and what the caller may do with it now.
    record Conflict<T>(String word, Enum<?> state, List<String> allowed, List<Object> arguments)
            implements Outcome<T> {}

    /// What was asked for is wrong in itself.
    record Wrong<T>(List<Fault> faults) implements Outcome<T> {}

    /// What the step changed; for doors, which end the request where it was not taken.
    default T orRefuse() {
        return switch (this) {
            case Done<T>(T thing) -> thing;
            case NotAllowed<T>(String reason, List<Object> arguments) ->
                throw Refusal.of(ProblemType.FORBIDDEN, reason, arguments.toArray());
            case Conflict<T>(String word, Enum<?> state, List<String> allowed, List<Object> arguments) ->
                throw Refusal.conflict(word, state, allowed, arguments.toArray());
            case Wrong<T>(List<Fault> faults) -> throw Refusal.because(ProblemType.INVALID_BODY, faults);
        };
    }
}
