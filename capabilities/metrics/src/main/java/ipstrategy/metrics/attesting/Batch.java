package ipstrategy.metrics.attesting;

import ipstrategy.identity.Caller;
import ipstrategy.metrics.figure.Observation;
import ipstrategy.metrics.figure.Observation.State;
import ipstrategy.metrics.figure.Sight;
import ipstrategy.web.answer.ActionView;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Figures that came together: of one import, one report, one event.
///
/// @param parts the figures, those of one metric, state and hands in one
record Batch(String id, List<Part> parts) {

    /// Figures of it that are alike.
    ///
    /// @param owner the agency that answers for the metric, or null for none
    record Part(
            String metric,
            @Nullable String owner,
            Observation.Origin origin,
            State state,
            @Nullable String reporter,
            @Nullable String verifier,
            long count,
            Instant recordedAt) {}

    /// Where it stands: as the figure that has come the least far.
    State state() {
        return parts.stream().map(Part::state).min(State::compareTo).orElse(State.SUPERSEDED);
    }

    /// Whether some figure of it is in a state in which a step can be taken.
    boolean allows(Step step) {
        return parts.stream().map(Part::state).anyMatch(step::isAllowedIn);
    }

    /// The names of the steps that can be taken with some figure of it.
    List<String> allowed() {
        return parts.stream()
                .map(Part::state)
                .map(Step::allowedIn)
                .flatMap(List::stream)
                .distinct()
                .sorted()
                .toList();
    }

    /// Whose hands the figures went through with which a step would be taken; of all where it can be taken with none.
    Hands hands(Step step) {
        Set<String> reporters = new HashSet<>();
        Set<String> verifiers = new HashSet<>();
        Set<Optional<String>> owners = new HashSet<>();
        for (Part part : parts) {
            if (step.isAllowedIn(part.state()) || !allows(step)) {
                reporters.addAll(Hands.one(part.reporter()));
                verifiers.addAll(Hands.one(part.verifier()));
                owners.add(Optional.ofNullable(part.owner()));
            }
        }
        return new Hands(reporters, verifiers, owners);
    }

    /// Whether a caller may see it: all of its metrics' figures on their way.
    boolean isSeenBy(Caller caller) {
        return parts.stream().allMatch(part -> Sight.of(caller, part.owner()) == Sight.ALL);
    }

    List<String> metrics() {
        return parts.stream().map(Part::metric).distinct().sorted().toList();
    }

    BatchView view(List<ActionView> actions) {
        Map<State, Long> counts = parts.stream()
                .collect(Collectors.groupingBy(
                        Part::state, () -> new EnumMap<>(State.class), Collectors.summingLong(Part::count)));
        return new BatchView(
                id,
                parts.getFirst().origin(),
                state(),
                metrics(),
                parts.stream().mapToLong(Part::count).sum(),
                counts,
                names(Part::reporter),
                names(Part::verifier),
                parts.stream().map(Part::recordedAt).min(Instant::compareTo).orElse(Instant.EPOCH),
                actions);
    }

    private List<String> names(Function<Part, @Nullable String> name) {
        return parts.stream()
                .flatMap(part -> Hands.one(name.apply(part)).stream())
                .distinct()
                .sorted()
                .toList();
    }
}
