package ipstrategy.coordination.conference;

import ipstrategy.web.answer.ActionView;
import ipstrategy.web.problem.Words;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A step in the life of one of the conference's papers, as the enums of its rooms list them.
public interface Step {

    String name();

    /// The states it may be taken in.
    Set<? extends Enum<?>> from();

    /// The step as it is named in `_actions`.
    default String action() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Why this step may not be taken now, or null where it may.
    ///
    /// @param state the state the paper is in
    /// @param notTheirs why the caller may not take it in any state, as a key of the word list, or null
    default @Nullable No refusal(Enum<?> state, @Nullable String notTheirs) {
        if (notTheirs != null) {
            return new No.NotYours(notTheirs);
        }
        return from().contains(state) ? null : No.NotNow.in(state, allowedIn(state));
    }

    /// The step as a caller may take it now, or not.
    default ActionView view(Enum<?> state, @Nullable String notTheirs) {
        No no = refusal(state, notTheirs);
        return new ActionView(action(), "POST", no == null, no == null ? null : Words.both(no.word(), no.arguments()));
    }

    /// That something other than the state of the paper itself stands in the way.
    ///
    /// @param word the sentence that says what, as a key of the word list
    default No hindered(Enum<?> state, String word, String... details) {
        return new No.NotNow(word, state, allowedIn(state), List.of(details));
    }

    private List<String> allowedIn(Enum<?> state) {
        return Stream.of(getClass().getEnumConstants())
                .filter(step -> step.from().contains(state))
                .map(Step::action)
                .toList();
    }
}
