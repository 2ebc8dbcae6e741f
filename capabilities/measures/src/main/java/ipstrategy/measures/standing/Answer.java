package ipstrategy.measures.standing;

import ipstrategy.measures.terms.Assessment;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What is known of one report, as far as the standing of its measure depends on it.
///
/// @param agency the agency that was asked
/// @param periodEnd the last day of the time it is about
/// @param accepted what it says, where the office has accepted it; else null
/// @param acceptedAt and when
/// @param late whether it is late
public record Answer(
        String agency,
        LocalDate periodEnd,
        @Nullable Assessment accepted,
        @Nullable Instant acceptedAt,
        boolean late) {}
