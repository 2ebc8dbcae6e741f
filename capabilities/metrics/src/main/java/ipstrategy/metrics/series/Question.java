package ipstrategy.metrics.series;

import ipstrategy.metrics.growth.Compared;
import ipstrategy.metrics.terms.MetricCode;
import ipstrategy.metrics.terms.Period;
import ipstrategy.metrics.terms.PeriodType;
import ipstrategy.web.listing.Query;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which numbers a caller wants to see.
///
/// @param breakdowns as `A=X;B=Y`, an empty text for the whole; none for all
/// @param regions codes; none for all
/// @param under only regions that lie directly in this one, or null
/// @param level only regions of this kind, or null; of a sum, the kind of the smaller regions
/// @param periods only these; none for all
/// @param from only periods that begin on this day or later, or null
/// @param to only periods that end on this day or earlier, or null
/// @param type only periods of this type, or null; of a sum over time, the type of the shorter periods
/// @param asOf as believed at this instant, or null for now
/// @param history also figures superseded before that
/// @param updatedAfter only what was published or superseded after this instant, or null
/// @param latest only so many periods of each series, the last ones, or null
/// @param compared how each number is compared with an earlier one, or null
record Question(
        List<String> metrics,
        List<String> breakdowns,
        List<String> regions,
        @Nullable String under,
        @Nullable String level,
        List<Period> periods,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable PeriodType type,
        Grouping grouping,
        @Nullable Instant asOf,
        boolean history,
        @Nullable Instant updatedAfter,
        @Nullable Integer latest,
        @Nullable Compared compared) {

    static final String[] NAMES = {
        "metric",
        "breakdown",
        "region",
        "under",
        "level",
        "period",
        "from",
        "to",
        "periodType",
        "groupBy",
        "asOf",
        "includeHistory",
        "updatedAfter",
        "latest",
        Compared.GROWTH,
        Compared.BASE
    };

    static final int MOST_METRICS = 20;
    private static final int MOST_REGIONS = 100;
    private static final int MOST_BREAKDOWNS = 50;
    private static final int MOST_PERIODS = 50;

    private static final Pattern REGION = Pattern.compile("CN|[0-9]{6}|AREA(-[A-Z0-9]+)+");
    private static final Pattern BREAKDOWN = Pattern.compile("\\*|[A-Z0-9-]+=[A-Z0-9-]+(;[A-Z0-9-]+=[A-Z0-9-]+)*");
    private static final Pattern PERIOD = Pattern.compile("[0-9]{4}([-/][0-9SQ-]+)?");
    private static final Pattern COUNT = Pattern.compile("[1-9][0-9]{0,3}");
    private static final String PERIODS = "2017, 2017-Q3, 2017-12-31";

    static Question of(Query query, Clock clock) {
        List<String> metrics = query.codes("metric", MetricCode.FORM, MOST_METRICS, "PCT-APPLICATIONS");
        if (metrics.isEmpty()) {
            query.wrong("metric", "fault.empty");
        }
        Period from = query.parsed("from", Period::parse, PERIODS);
        Period to = query.parsed("to", Period::parse, PERIODS);
        Question question = new Question(
                metrics,
                breakdowns(query),
                query.codes("region", REGION, MOST_REGIONS, "CN,440000"),
                query.code("under", REGION, "CN"),
                query.code("level", Grouping.LEVEL, "PROVINCE"),
                periods(query),
                from == null ? null : from.start(),
                to == null ? null : to.end(),
                query.oneOf("periodType", PeriodType.class),
                Grouping.of(query),
                query.instant("asOf", clock),
                Boolean.TRUE.equals(query.flag("includeHistory")),
                query.instant("updatedAfter", clock),
                query.parsed("latest", Question::count, "1"),
                Compared.of(query));
        query.ordered("from", question.from(), question.to());
        question.verify(query);
        return question;
    }

    /// Whether the projection can answer; what was believed before stands in the figures themselves.
    boolean isOfNow() {
        return asOf == null && !history && updatedAfter == null;
    }

    /// The same of another metric, of the whole of it.
    Question of(String metric) {
        return new Question(
                List.of(metric),
                List.of(""),
                regions,
                under,
                level,
                periods,
                from,
                to,
                type,
                grouping,
                asOf,
                history,
                updatedAfter,
                latest,
                null);
    }

    /// The numbers with which some of these are compared: of the same series, in other periods.
    Question ofBases(List<Point> numbers, List<Period> bases) {
        boolean added = !grouping.isNone();
        return new Question(
                numbers.stream().map(Point::metric).distinct().toList(),
                numbers.stream().map(Point::breakdown).distinct().toList(),
                numbers.stream().map(Point::region).distinct().toList(),
                null,
                added ? level : null,
                bases,
                null,
                null,
                added ? type : null,
                grouping,
                asOf,
                false,
                null,
                null,
                null);
    }

    private void verify(Query query) {
        if (compared != null && (history || updatedAfter != null)) {
            query.wrong(Compared.GROWTH, "series.growth-has-no-history");
        }
        if (grouping.isNone()) {
            return;
        }
        if (history) {
            query.wrong("includeHistory", "series.sums-have-no-history");
        }
        if (updatedAfter != null) {
            query.wrong("updatedAfter", "series.sums-have-no-history");
        }
        // What was believed then is added up anew for each question.
        if (asOf != null && metrics.size() > 1) {
            query.wrong("metric", "series.one-metric-as-of");
        }
        PeriodType longer = grouping.type();
        if (longer != null && type != null && !type.makesUp(longer)) {
            query.wrong("periodType", "series.makes-up-none", type, longer);
        }
    }

    /// The whole where nothing is said, and all with a star.
    private static List<String> breakdowns(Query query) {
        List<String> given = query.codes("breakdown", BREAKDOWN, MOST_BREAKDOWNS, "CASE-TYPE=DISPUTE");
        if (given.contains("*")) {
            return List.of();
        }
        return given.isEmpty() ? List.of("") : given;
    }

    private static List<Period> periods(Query query) {
        return query.codes("period", PERIOD, MOST_PERIODS, PERIODS).stream()
                .map(written -> {
                    Optional<Period> period = Period.parse(written);
                    if (period.isEmpty()) {
                        query.wrong("period", "fault.malformed", PERIODS);
                    }
                    return period;
                })
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Integer> count(String written) {
        return COUNT.matcher(written).matches() ? Optional.of(Integer.valueOf(written)) : Optional.empty();
    }
}
