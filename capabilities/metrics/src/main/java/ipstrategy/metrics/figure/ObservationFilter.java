package ipstrategy.metrics.figure;

import ipstrategy.metrics.terms.Period;
import ipstrategy.web.listing.Query;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which figures of a metric a caller wants to see.
///
/// @param from only periods that begin on this day or later, or null
/// @param to only periods that end on this day or earlier, or null
/// @param breakdown only figures of this dimension and value, as `DIMENSION=VALUE`, or null
/// @param asOf as believed at this instant
/// @param history also figures superseded before that
/// @param updatedAfter only what changed for the reader after this instant: published or superseded since, and for
///     those who see what is on its way also reported or verified since; or null
/// @param latest only so many periods of each series, the last ones, or null for all
/// @param publishedOnly whether the caller sees published figures only
public record ObservationFilter(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String region,
        @Nullable String breakdown,
        Instant asOf,
        boolean history,
        @Nullable Instant updatedAfter,
        @Nullable Integer latest,
        boolean publishedOnly) {

    public static final String[] NAMES = {
        "from", "to", "region", "breakdown", "asOf", "includeHistory", "updatedAfter", "latest", "publishedOnly"
    };

    private static final Pattern REGION = Pattern.compile("CN|[0-9]{6}|AREA(-[A-Z0-9]+)+");
    private static final Pattern BREAKDOWN = Pattern.compile("[A-Z0-9-]+=[A-Z0-9-]+");

    private static final Pattern COUNT = Pattern.compile("[1-9][0-9]{0,3}");

    public static ObservationFilter of(Query query, Clock clock, Sight sight) {
        Period from = period(query, "from");
        Period to = period(query, "to");
        Instant asOf = query.instant("asOf", clock);
        ObservationFilter filter = new ObservationFilter(
                from == null ? null : from.start(),
                to == null ? null : to.end(),
                query.code("region", REGION, "CN"),
                query.code("breakdown", BREAKDOWN, "CASE-TYPE=DISPUTE"),
                asOf == null ? clock.instant() : asOf,
                Boolean.TRUE.equals(query.flag("includeHistory")),
                query.instant("updatedAfter", clock),
                query.parsed("latest", ObservationFilter::count, "1"),
                Boolean.TRUE.equals(query.flag("publishedOnly")) || sight == Sight.PUBLISHED);
        query.ordered("from", filter.from(), filter.to());
        return filter;
    }

    private static Optional<Integer> count(String written) {
        return COUNT.matcher(written).matches() ? Optional.of(Integer.valueOf(written)) : Optional.empty();
    }

    private static @Nullable Period period(Query query, String name) {
        return query.parsed(name, Period::parse, "2017, 2017-Q3, 2017-12-31");
    }
}
