package ipstrategy.metrics.figure;

import java.time.Instant;
import java.time.LocalDate;

/// That figures of a metric and a period came, and how far they have come. What was given back never came.
///
/// @param at when the first of them came
public record Arrival(
        String metric,
        LocalDate periodStart,
        LocalDate periodEnd,
        Observation.Origin origin,
        Observation.State state,
        Instant at) {}
