package ipstrategy.metrics.series;

import io.agroal.api.AgroalDataSource;
import ipstrategy.metrics.figure.Observation;
import ipstrategy.metrics.terms.Definition.Aggregation;
import ipstrategy.metrics.terms.Definition.Kind;
import ipstrategy.metrics.terms.Period;
import ipstrategy.metrics.terms.PeriodType;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What is published now, as the projection holds it: an answer touches the rows that it shows and no others.
@ApplicationScoped
class Points {

    static final String UNDER = "%s.region in (select code from known_region where parent = ?)";
    static final String OF_LEVEL = "%s.region in (select code from known_region where kind = ?)";

    private static final String SELECT = """
            select s.metric, s.breakdown, s.region, s.period_type, p.period_start, p.period_end, s.source_level,
                   s.source_type, p.value, p.status, p.qualifier, p.parts, p.revision
              from series s""";

    private static final String[] ORDER = {
        "s.metric", "s.breakdown", "s.region", "s.period_type", "p.period_start", "p.period_end", "p.revision"
    };

    private static final String RULES = """
            select m.code, m.unit, m.time_aggregation, m.region_aggregation, m.weight,
                   exists (select 1 from metric w where w.code = m.weight), m.kind
              from metric m where true""";

    private static final String REGIONS_IN = """
            select ancestor || ',' || kind, count(*) from region_path
             where ancestor = any (?) and kind = any (?) group by ancestor, kind""";

    private static final String ANCESTORS = """
            select path.region, path.ancestor from region_path path join known_region k on k.code = path.ancestor
             where k.kind = ?""";

    private final AgroalDataSource database;

    /// What a metric's sums are made of: figures of one kind of region and one type of period, so that none counts
    /// twice.
    ///
    /// @param level the kind of the smaller regions, or an empty text for each region by itself
    /// @param source the type of the shorter periods, or an empty text for each period by itself
    record Stratum(String metric, String level, String source) {

        @Override
        public String toString() {
            return level.isEmpty() || source.isEmpty() ? level + source : level + "/" + source;
        }
    }

    Points(AgroalDataSource database) {
        this.database = database;
    }

    /// One row more than the page holds, so that it shows whether another page follows.
    List<Point> page(Question question, List<Stratum> strata, Place place) {
        Sql sql = chosen(Sql.of(SELECT), question, strata);
        place.narrow(sql, ORDER);
        return sql.say(place.order(ORDER) + " limit ?", place.limit() + 1).read(database, Points::point);
    }

    long count(Question question, List<Stratum> strata) {
        return chosen(Sql.of("select count(*) from series s"), question, strata)
                .read(database, row -> row.getLong(1))
                .getFirst();
    }

    /// Of what the sums of a metric can be made that a question asks for. A series stays when the last of its
    /// figures is withdrawn: there are no sums of it now, though there may be of what was believed before.
    List<Stratum> strata(String metric, Question question) {
        Grouping grouping = question.grouping();
        Sql sql = Sql.of("select distinct s.source_level, s.source_type from series s where s.metric = ?", metric);
        if (grouping.level() == null) {
            sql.and("s.source_level = ''");
        } else {
            sql.and("s.source_level <> ''")
                    .and(OF_LEVEL.formatted("s"), grouping.level())
                    .when(question.level(), "s.source_level = ?");
        }
        if (grouping.type() == null) {
            sql.and("s.source_type = ''").when(name(question.type()), "s.period_type = ?");
        } else {
            sql.and("s.source_type <> '' and s.period_type = ?", grouping.type().name())
                    .when(name(question.type()), "s.source_type = ?");
        }
        if (question.isOfNow()) {
            sql.and("exists (select 1 from series_point p where p.series = s.id)");
        }
        return sql.say("order by 1, 2").read(database, row -> new Stratum(metric, row.getString(1), row.getString(2)));
    }

    /// How figures of these metrics are put together, of those that this service owns.
    List<Rule> rules(Collection<String> metrics) {
        return Sql.of(RULES)
                .among("m.code", metrics)
                .say("order by m.code")
                .read(
                        database,
                        row -> new Rule(
                                row.getString(1),
                                row.getString(2),
                                Aggregation.valueOf(row.getString(3)),
                                Aggregation.valueOf(row.getString(4)),
                                row.getString(5),
                                row.getBoolean(6),
                                Kind.valueOf(row.getString(7))));
    }

    /// How many regions of which kind lie in which, by `ancestor,kind`.
    Map<String, Long> regionsIn(Collection<String> ancestors, Collection<String> kinds) {
        Map<String, Long> counts = new TreeMap<>();
        if (!kinds.isEmpty()) {
            Sql.of(REGIONS_IN, ancestors, kinds).read(database, row -> counts.put(row.getString(1), row.getLong(2)));
        }
        return counts;
    }

    /// For each region those of a kind that it lies in.
    Map<String, List<String>> ancestors(String kind) {
        Map<String, List<String>> ancestors = new TreeMap<>();
        Sql.of(ANCESTORS, kind)
                .read(
                        database,
                        row -> ancestors
                                .computeIfAbsent(row.getString(1), none -> new ArrayList<>())
                                .add(row.getString(2)));
        return ancestors;
    }

    /// The regions that a question means, whatever it asks of them.
    Set<String> regions(Question question, @Nullable String level) {
        return new HashSet<>(Sql.of("select r.region from (select code as region from known_region) r where true")
                .when(question.regions(), "r.region = any (?)")
                .when(question.under(), UNDER.formatted("r"))
                .when(level, OF_LEVEL.formatted("r"))
                .read(database, row -> row.getString(1)));
    }

    private static Sql chosen(Sql sql, Question question, List<Stratum> strata) {
        if (question.latest() == null) {
            sql.say("join series_point p on p.series = s.id where true");
            periods(sql, question);
        } else {
            sql.say("join lateral (select * from series_point p where p.series = s.id");
            periods(sql, question);
            sql.say("order by p.period_start desc, p.period_end desc limit ?) p on true where true", question.latest());
        }
        return series(sql, question, strata);
    }

    private static void periods(Sql sql, Question question) {
        sql.when(question.from(), "p.period_start >= ?").when(question.to(), "p.period_end <= ?");
        if (question.periods().size() == 1) {
            Period only = question.periods().getFirst();
            sql.and("p.period_start = ? and p.period_end = ?", only.start(), only.end());
        } else if (!question.periods().isEmpty()) {
            List<LocalDate> starts =
                    question.periods().stream().map(Period::start).toList();
            List<LocalDate> ends = question.periods().stream().map(Period::end).toList();
            sql.and("(p.period_start, p.period_end) in (select * from unnest(?, ?))", starts, ends);
        }
    }

    private static Sql series(Sql sql, Question question, List<Stratum> strata) {
        if (question.grouping().isNone()) {
            sql.among("s.metric", question.metrics()).and("s.source_level = '' and s.source_type = ''");
        } else {
            List<Object> names = new ArrayList<>();
            strata.forEach(one -> names.addAll(List.of(one.metric(), one.level(), one.source())));
            String each =
                    String.join(", ", strata.stream().map(one -> "(?, ?, ?)").toList());
            sql.and("(s.metric, s.source_level, s.source_type) in (" + each + ")", names.toArray());
        }
        PeriodType longer = question.grouping().type();
        String greater = question.grouping().level();
        return sql.among("s.breakdown", question.breakdowns())
                .among("s.region", question.regions())
                .when(question.under(), UNDER.formatted("s"))
                .when(greater == null ? question.level() : greater, OF_LEVEL.formatted("s"))
                .when(name(longer == null ? question.type() : longer), "s.period_type = ?");
    }

    static @Nullable String name(@Nullable PeriodType type) {
        return type == null ? null : type.name();
    }

    private static Point point(ResultSet row) throws SQLException {
        String source = row.getString(8);
        return new Point(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                PeriodType.valueOf(row.getString(4)),
                Objects.requireNonNull(row.getObject(5, LocalDate.class)),
                Objects.requireNonNull(row.getObject(6, LocalDate.class)),
                row.getString(7),
                source.isEmpty() ? null : PeriodType.valueOf(source),
                row.getBigDecimal(9),
                Observation.Status.valueOf(row.getString(10)),
                row.getInt(11),
                row.getInt(12),
                row.getInt(13),
                null);
    }
}
