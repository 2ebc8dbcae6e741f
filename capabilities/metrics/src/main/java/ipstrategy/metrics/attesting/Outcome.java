package ipstrategy.metrics.attesting;

import ipstrategy.metrics.figure.Observation.State;
import ipstrategy.web.problem.Fault;
import java.util.List;

/// What became of something that a caller wanted to do with figures.
///
/// @param <T> what it was done with: a figure, or figures that came together
sealed interface Outcome<T> {

    /// It is done.
    record Done<T>(T now) implements Outcome<T> {}

    /// The caller may not; the reason is a key of the word list.
    record NotAllowed<T>(String reason) implements Outcome<T> {}

    /// They are not in a state for it.
    record NotNow<T>(State state, List<String> allowed) implements Outcome<T> {

        static <T> NotNow<T> of(State state) {
            return new NotNow<>(state, Step.allowedIn(state));
        }
    }

    /// What was sent is not whole.
    record NotWhole<T>(List<Fault> faults) implements Outcome<T> {}
}
