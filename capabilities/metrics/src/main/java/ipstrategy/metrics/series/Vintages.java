package ipstrategy.metrics.series;

import io.agroal.api.AgroalDataSource;
import ipstrategy.metrics.figure.Observation;
import ipstrategy.metrics.terms.Period;
import ipstrategy.metrics.terms.PeriodType;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What was published at an instant, or has been since: the figures themselves know.
@ApplicationScoped
class Vintages {

    private static final String FIGURES = """
            from (select o.metric, o.breakdown collate "C" as breakdown, o.region collate "C" as region,
                         series_period_type(o.period) collate "C" as period_type, o.period_start, o.period_end, o.value,
                         o.status, series_qualifier(o.qualifier) as qualifier, o.revision, o.superseded_at,
                         o.withdrawal_reason
                    from observation o
                   where o.metric = any (?) and o.published_at <= ?""";

    private static final String[] ORDER = {
        "f.metric", "f.breakdown", "f.region", "f.period_type", "f.period_start", "f.period_end", "f.revision"
    };

    private final AgroalDataSource database;
    private final Clock clock;

    Vintages(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// One row more than the page holds, so that it shows whether another page follows.
    List<Point> page(Question question, Place place) {
        Instant asOf = asOf(question);
        Sql sql = chosen(Sql.of("select f.*"), question, asOf);
        place.narrow(sql, ORDER);
        return sql.say(place.order(ORDER) + " limit ?", place.limit() + 1).read(database, row -> point(row, asOf));
    }

    long count(Question question) {
        return chosen(Sql.of("select count(*)"), question, asOf(question))
                .read(database, row -> row.getLong(1))
                .getFirst();
    }

    /// The figures of which a sum is made: of regions of this kind and periods of this type, or of all where null.
    List<Point> of(Question question, @Nullable String level, @Nullable PeriodType type) {
        Instant asOf = asOf(question);
        return figures(Sql.of("select f.*"), question, asOf)
                .when(level, Points.OF_LEVEL.formatted("f"))
                .when(Points.name(type), "f.period_type = ?")
                .read(database, row -> point(row, asOf));
    }

    private Instant asOf(Question question) {
        return question.asOf() == null ? clock.instant() : question.asOf();
    }

    private static Sql figures(Sql sql, Question question, Instant asOf) {
        sql.say(FIGURES, question.metrics(), asOf);
        if (question.updatedAfter() != null) {
            // Whoever asks what changed is told of what has gone too.
            sql.and(
                    "(o.published_at > ? or (o.superseded_at > ? and o.superseded_at <= ?))",
                    question.updatedAfter(),
                    question.updatedAfter(),
                    asOf);
        } else if (!question.history()) {
            sql.and("(o.superseded_at is null or o.superseded_at > ?)", asOf);
        }
        return sql.say(") f where true").when(question.breakdowns(), "f.breakdown = any (?)");
    }

    private static Sql chosen(Sql select, Question question, Instant asOf) {
        if (question.latest() == null) {
            return narrowed(figures(select, question, asOf), question);
        }
        Sql ranked = select.say(
                "from (select f.*, dense_rank() over (partition by f.metric, f.breakdown, f.region, f.period_type"
                        + " order by f.period_start desc, f.period_end desc) as place");
        narrowed(figures(ranked, question, asOf), question);
        return ranked.say(") f where f.place <= ?", question.latest());
    }

    private static Sql narrowed(Sql sql, Question question) {
        sql.when(question.regions(), "f.region = any (?)")
                .when(question.under(), Points.UNDER.formatted("f"))
                .when(question.level(), Points.OF_LEVEL.formatted("f"))
                .when(Points.name(question.type()), "f.period_type = ?")
                .when(question.from(), "f.period_start >= ?")
                .when(question.to(), "f.period_end <= ?");
        if (!question.periods().isEmpty()) {
            sql.and(
                    "(f.period_start, f.period_end) in (select * from unnest(?, ?))",
                    question.periods().stream().map(Period::start).toList(),
                    question.periods().stream().map(Period::end).toList());
        }
        return sql;
    }

    private static Point point(ResultSet row, Instant asOf) throws SQLException {
        OffsetDateTime superseded = row.getObject(11, OffsetDateTime.class);
        Instant gone = superseded == null ? null : superseded.toInstant();
        return new Point(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                PeriodType.valueOf(row.getString(4)),
                Objects.requireNonNull(row.getObject(5, LocalDate.class)),
                Objects.requireNonNull(row.getObject(6, LocalDate.class)),
                "",
                null,
                row.getBigDecimal(7),
                Observation.Status.valueOf(row.getString(8)),
                row.getInt(9),
                row.getBigDecimal(7) == null ? 0 : 1,
                row.getInt(10),
                gone == null || gone.isAfter(asOf) ? null : gone,
                gone == null || gone.isAfter(asOf) ? null : row.getString(12));
    }
}
