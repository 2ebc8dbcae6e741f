package ipstrategy.metrics.series;

import ipstrategy.metrics.figure.Observation;
import ipstrategy.metrics.terms.Period;
import ipstrategy.metrics.terms.PeriodType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One number of a series.
///
/// @param level the kind of the smaller regions it is added up from, or an empty text
/// @param source the type of the shorter periods it is added up from, or null
/// @param qualifier bits of [Precision]
/// @param parts how many parts have a value
/// @param revision of the figure, 0 where it is added up
/// @param supersededAt since when it is believed no more, or null
/// @param withdrawal why it was withdrawn with nothing in its place, or null
record Point(
        String metric,
        String breakdown,
        String region,
        PeriodType type,
        LocalDate start,
        LocalDate end,
        String level,
        @Nullable PeriodType source,
        @Nullable BigDecimal value,
        Observation.Status status,
        int qualifier,
        int parts,
        int revision,
        @Nullable Instant supersededAt,
        @Nullable String withdrawal) {

    /// A number that nobody withdrew.
    Point(
            String metric,
            String breakdown,
            String region,
            PeriodType type,
            LocalDate start,
            LocalDate end,
            String level,
            @Nullable PeriodType source,
            @Nullable BigDecimal value,
            Observation.Status status,
            int qualifier,
            int parts,
            int revision,
            @Nullable Instant supersededAt) {
        this(
                metric,
                breakdown,
                region,
                type,
                start,
                end,
                level,
                source,
                value,
                status,
                qualifier,
                parts,
                revision,
                supersededAt,
                null);
    }

    /// Between the parts of an id stands what sorts before all of their signs, so that ids sort as their parts do.
    private static final String MARK = ",";

    boolean isAddedUp() {
        return !level.isEmpty() || source != null;
    }

    String period() {
        return type.written(start, end);
    }

    /// Where the number of the same series in another period would be.
    String placeIn(Period other) {
        return String.join(MARK, metric, breakdown, region, type.name(), other.toString());
    }

    /// The same without its revision: there is one of each in what is believed at an instant.
    String place() {
        return String.join(MARK, metric, breakdown, region, type.name(), period());
    }

    /// Names the number within all answers.
    String id() {
        return String.join(MARK, metric, breakdown, region, type.name(), period(), "%04d".formatted(revision));
    }
}
