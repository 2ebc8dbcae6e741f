package ipstrategy.coordination.conference;

import ipstrategy.web.problem.Fault;
import java.util.List;

/// Why something is not done.
public sealed interface No {

    /// The sentence that says why, as a key of the word list.
    String word();

    default Object[] arguments() {
        return new Object[0];
    }

    /// Whatever the state: it is for others to do.
    record NotYours(String word) implements No {}

    /// Not as things stand: the state does not allow it, and which steps it does allow.
    record NotNow(String word, Enum<?> state, List<String> allowed, List<String> details) implements No {

        static NotNow in(Enum<?> state, List<String> allowed) {
            String steps = allowed.isEmpty() ? "-" : String.join(", ", allowed);
            return new NotNow("reason.not-in-this-state", state, allowed, List.of(state.name(), steps));
        }

        @Override
        public Object[] arguments() {
            return details.toArray();
        }
    }

    /// What was sent does not fit.
    record Unfit(Fault fault) implements No {

        /// A field of the body and what is wrong with it.
        public static Unfit field(String field, String word, Object... arguments) {
            return new Unfit(Fault.body(field, word, arguments));
        }

        @Override
        public String word() {
            return fault.word();
        }

        @Override
        public Object[] arguments() {
            return fault.arguments().toArray();
        }
    }
}
