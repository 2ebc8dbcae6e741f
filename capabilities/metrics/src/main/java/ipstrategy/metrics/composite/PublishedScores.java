package ipstrategy.metrics.composite;

import ipstrategy.metrics.scoring.RegionScore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The published scores of indexes, for what is built on them.
@ApplicationScoped
public class PublishedScores {

    private final Computations computations;
    private final Clock clock;

    PublishedScores(Computations computations, Clock clock) {
        this.computations = computations;
        this.clock = clock;
    }

    /// What is published of an index for a period.
    ///
    /// @param version of the index
    /// @param revision of the computation
    public record Published(String index, int version, int revision, String period, List<RegionScore> scores) {

        public Published {
            scores = List.copyOf(scores);
        }
    }

    /// What is published now, of a version or else of the last one that has something.
    public Optional<Published> of(String index, String period, @Nullable Integer version) {
        return computations
                .believed(index, period, version, clock.instant())
                .map(one -> new Published(one.code(), one.definition(), one.revision(), one.period(), one.scores()));
    }
}
