package ipstrategy.coordination.step;

import org.jspecify.annotations.Nullable;

/// Says whether a caller may ever take a step with a thing, whatever its state.
@FunctionalInterface
public interface Guard {

    /// The key of the sentence that says why not, or null where the caller may.
    @Nullable
    String refusal(String action);
}
