package ipstrategy.bench.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One fault, made on purpose while people are at work.
interface Drill {

    String fault();

    /// What the platform promises of it.
    String promise();

    /// Makes the fault, and says what was seen.
    Outcome carryOut(Ground ground) throws IOException, InterruptedException;

    /// Where it is made.
    record Ground(Stage stage, Crowd crowd, Serving serving) {}

    /// What was seen.
    sealed interface Outcome {}

    /// It could not be made here, which says nothing of the promise.
    record NotRun(String why) implements Outcome {}

    /// @param words what was measured
    /// @param broken what of the promise was not kept
    /// @param recovery how long until all was served again; empty where it was not for as long as anybody waited
    record Seen(String words, List<String> broken, Optional<Duration> recovery) implements Outcome {

        /// The same, and a promise is broken unless something is so.
        Seen and(boolean kept, String otherwise) {
            if (kept) {
                return this;
            }
            List<String> all = new ArrayList<>(broken);
            all.add(otherwise);
            return new Seen(words, List.copyOf(all), recovery);
        }
    }
}
