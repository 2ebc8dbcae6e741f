package ipstrategy.coordination.conference;

import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;

/// What became of a step that somebody wanted to take.
///
/// @param <T> the paper it was taken with
public sealed interface Outcome<T> {

    /// It was taken.
    record Done<T>(T paper) implements Outcome<T> {}

    /// It was not, and nothing has changed.
    record Refused<T>(No why) implements Outcome<T> {}

    /// For a door: the paper after the step.
    ///
    /// @throws Refusal where it was not taken
    default T orRefuse() {
        return switch (this) {
            case Done<T>(T paper) -> paper;
            case Refused<T>(No why) -> throw refusal(why);
        };
    }

    private static Refusal refusal(No why) {
        return switch (why) {
            case No.NotYours(String word) -> Refusal.of(ProblemType.FORBIDDEN, word);
            case No.NotNow no -> Refusal.conflict(no.word(), no.state(), no.allowed(), no.arguments());
            case No.Unfit(var fault) -> Refusal.because(ProblemType.INVALID_BODY, fault);
        };
    }
}
