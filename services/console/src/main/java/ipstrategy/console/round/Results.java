package ipstrategy.console.round;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was published of a year: scores, totals and places.
public record Results(int version, String reason, String publishedBy, Instant publishedAt, List<Result> results) {

    /// Where one province stands.
    ///
    /// @param rank nothing where nothing bound the province
    public record Result(
            String region,
            @Nullable BigDecimal points,
            @Nullable BigDecimal weight,
            @Nullable BigDecimal total,
            @Nullable Integer rank,
            List<Score> scores) {

        private int order() {
            return rank == null ? Integer.MAX_VALUE : rank;
        }
    }

    /// What one clause brought, and why.
    public record Score(String measure, int clause, BigDecimal weight, BigDecimal score, String reason) {}

    /// The version before this one.
    public String before() {
        return Integer.toString(version - 1);
    }

    /// The provinces by their place; those without one come last.
    public List<Result> ranked() {
        return results.stream()
                .sorted(Comparator.comparingInt(Result::order).thenComparing(Result::region))
                .toList();
    }
}
