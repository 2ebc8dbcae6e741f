package ipstrategy.metrics.figure;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// That figures of a metric and a period came, and how far they have come. What was given back never came.
///
/// @param at when the first of them came
/// @param publishedAt when the last of them that was published became so, or null where none was
public record Arrival(
        String metric,
        LocalDate periodStart,
        LocalDate periodEnd,
        Observation.Origin origin,
        Observation.State state,
        Instant at,
        @Nullable Instant publishedAt) {}
