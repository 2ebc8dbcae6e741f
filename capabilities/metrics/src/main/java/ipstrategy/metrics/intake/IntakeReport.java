package ipstrategy.metrics.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What became of figures that wanted to come in. A dry run tells the same as the real one would.
///
/// @param read how many rows were read
/// @param admitted how many figures came in, revisions among them
/// @param unchanged how many say what stands already
/// @param revised how many give another value to a figure that stands
/// @param refused how many rows were refused
/// @param warnings how many rows came in and are odd
/// @param problems what is wrong, in the order of the rows; the first ones, where they are very many
/// @param allTold whether `problems` tells all
/// @param metrics the metrics whose figures came in
/// @param sha256 of the figures that came in, each as `metric|period|region|breakdown|value|status|qualifier` and a
///     line end, in the order of their ids; null where none came in, or only one
public record IntakeReport(
        Outcome outcome,
        long read,
        long admitted,
        long unchanged,
        long revised,
        long refused,
        long warnings,
        List<RowProblem> problems,
        boolean allTold,
        List<String> metrics,
        @Nullable String sha256) {

    /// What became of them as a whole.
    public enum Outcome {
        /// some came in
        ADMITTED,
        /// nothing was new
        UNCHANGED,
        /// nothing came in, because of what is wrong
        REFUSED
    }

    public IntakeReport {
        problems = List.copyOf(problems);
        metrics = List.copyOf(metrics);
    }
}
