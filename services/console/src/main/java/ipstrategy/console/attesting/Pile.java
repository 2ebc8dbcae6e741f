package ipstrategy.console.attesting;

import ipstrategy.console.language.Text;
import ipstrategy.console.page.Action;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The figures of one metric that wait.
///
/// @param typed the reason that was typed, to be shown again
public record Pile(
        Metric metric,
        List<Waiting> figures,
        String typed,
        @Nullable Outcome outcome) {

    /// The metric that they are of.
    public record Metric(
            String code,
            Text name,
            String service,
            @Nullable Text unitName) {}

    /// What became of those that were chosen.
    ///
    /// @param done how many
    /// @param refused what could not be done, each with its reason
    /// @param nothingChosen whether none was chosen at all
    public record Outcome(long done, List<Text> refused, boolean nothingChosen) {}

    /// A step: allowed where it is for any of the figures, or else with the reason of the first.
    public Action step(String name) {
        List<Action> each = figures.stream()
                .flatMap(figure -> Stream.of(Action.among(figure.actions(), name)))
                .toList();
        return each.stream()
                .filter(Action::allowed)
                .findFirst()
                .orElseGet(() -> each.isEmpty() ? new Action(name, false, null) : each.getFirst());
    }
}
