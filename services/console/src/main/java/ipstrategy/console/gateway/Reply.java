package ipstrategy.console.gateway;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What came of asking the gateway.
public sealed interface Reply<T> {

    /// It is there.
    ///
    /// @param tag its entity tag, to change it with; empty where it has none
    record Found<T>(T value, String tag) implements Reply<T> {}

    /// The gateway refused, and said why.
    record Refused<T>(Problem problem) implements Reply<T> {}

    /// The gateway did not answer, or not in a way that can be read.
    record Silent<T>() implements Reply<T> {}

    /// What was found, or nothing: for the parts of a page that stands without them.
    default @Nullable T orNothing() {
        return this instanceof Found<T>(T value, String tag) ? value : null;
    }

    /// The same, where silence is all silence: also that of a service behind the gateway, of which the gateway tells
    /// with a problem. For pages that stand on several services and name those that are missing.
    default Reply<T> heard() {
        return this instanceof Refused<T>(Problem problem) && problem.tellsOfSilence() ? new Silent<>() : this;
    }

    default <U> Reply<U> map(Function<T, U> change) {
        return switch (this) {
            case Found<T>(T value, String tag) -> new Found<>(change.apply(value), tag);
            case Refused<T>(Problem problem) -> new Refused<>(problem);
            case Silent<T>() -> new Silent<>();
        };
    }
}
