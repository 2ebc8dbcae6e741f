package ipstrategy.metrics.attesting;

import ipstrategy.metrics.figure.Observation;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Whose hands figures went through so far, and who answers for them.
///
/// @param owners the agencies that answer for the metrics; empty stands for a metric that none answers for
record Hands(Set<String> reporters, Set<String> verifiers, Set<Optional<String>> owners) {

    static Hands of(Observation figure, @Nullable String owner) {
        return new Hands(one(figure.reportedBy()), one(figure.verifiedBy()), Set.of(Optional.ofNullable(owner)));
    }

    static Set<String> one(@Nullable String name) {
        return Stream.ofNullable(name).collect(Collectors.toUnmodifiableSet());
    }
}
