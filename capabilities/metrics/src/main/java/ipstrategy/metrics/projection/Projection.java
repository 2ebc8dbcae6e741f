package ipstrategy.metrics.projection;

import io.agroal.api.AgroalDataSource;
import ipstrategy.metrics.figure.FigureKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/// Brings the projection in line with the figures that are published. Whatever became of a figure, its row and all sums
/// it is part of are made anew from what stands: done twice, or in another order, the result is the same.
@ApplicationScoped
class Projection {

    /// Few keys need no statistics; for many, the database should know that they are.
    private static final int MANY = 500;

    private static final List<String> TABLES = List.of("""
            create temporary table if not exists series_dirty (
                metric text collate "C", breakdown text collate "C", region text collate "C", period text,
                period_type text collate "C", period_start date, period_end date,
                primary key (metric, breakdown, region, period)) on commit delete rows
            """, """
            create temporary table if not exists series_sum (
                metric text collate "C", breakdown text collate "C", region text collate "C",
                source_level text collate "C", source_type text collate "C", period_type text collate "C",
                period_start date, period_end date) on commit delete rows
            """);

    private static final String MARK = """
            insert into series_dirty
            select o.metric, o.breakdown, o.region, o.period, series_period_type(o.period), min(o.period_start),
                   min(o.period_end)
              from observation o where %s group by o.metric, o.breakdown, o.region, o.period
            on conflict do nothing
            """;

    private static final String OF_KEY = "o.metric = ? and o.period = ? and o.region = ? and o.breakdown = ?";
    private static final String OF_BATCH = "o.origin_id = ? and o.published_at is not null";
    private static final String OF_METRIC = "o.metric = ? and o.state = 'PUBLISHED'";

    /// What is weighed changes with its weights, over the whole year since a year is made up of weighed months.
    private static final String MARK_WEIGHED = """
            insert into series_dirty
            select o.metric, o.breakdown, o.region, o.period, series_period_type(o.period), o.period_start, o.period_end
              from (select distinct m.code, d.region, series_begin(d.period_start, 'YEAR') as first,
                           series_end(d.period_end, 'YEAR') as last
                      from series_dirty d join metric m on m.weight = d.metric where d.breakdown = '') w
              join observation o on o.metric = w.code and o.region = w.region collate "default" and o.state = 'PUBLISHED'
                   and o.period_start >= w.first and o.period_end <= w.last
            on conflict do nothing
            """;

    private static final List<String> FIGURES = List.of("""
            insert into series (metric, breakdown, region, period_type)
            select distinct d.metric, d.breakdown, d.region, d.period_type from series_dirty d
             where not exists (select 1 from series s where (s.metric, s.breakdown, s.region, s.period_type)
                   = (d.metric, d.breakdown, d.region, d.period_type) and s.source_level = '' and s.source_type = '')
            """, """
            delete from series_point p using series s, series_dirty d
             where (s.metric, s.breakdown, s.region, s.period_type) = (d.metric, d.breakdown, d.region, d.period_type)
               and s.source_level = '' and s.source_type = ''
               and p.series = s.id and p.period_start = d.period_start and p.period_end = d.period_end
            """, """
            insert into series_point
            select s.id, o.period_start, o.period_end, o.value, o.status, series_qualifier(o.qualifier),
                   (o.value is not null)::int, o.revision
              from series_dirty d
              join observation o on o.metric = d.metric and o.region = d.region collate "default"
                   and o.breakdown = d.breakdown collate "default" and o.period = d.period and o.state = 'PUBLISHED'
              join series s on (s.metric, s.breakdown, s.region, s.period_type)
                   = (d.metric, d.breakdown, d.region, d.period_type) and s.source_level = '' and s.source_type = ''
            """);

    /// The longer periods of which a changed figure is part.
    private static final String SUMS_OVER_TIME = """
            insert into series_sum
            select distinct d.metric, d.breakdown, d.region, '', d.period_type, longer.type,
                   series_begin(d.period_start, longer.type), series_end(d.period_start, longer.type)
              from series_dirty d
              join metric m on m.code = d.metric and m.time_aggregation <> 'NONE'
              join (values ('MONTH', 'QUARTER'), ('MONTH', 'HALF'), ('MONTH', 'YEAR'), ('QUARTER', 'HALF'),
                           ('QUARTER', 'YEAR'), ('HALF', 'YEAR')) longer (source, type) on longer.source = d.period_type
            """;

    /// The greater regions, of the figures themselves and of their sums over time. The last of several regions is none.
    private static final String SUMS_OVER_REGIONS = """
            insert into series_sum
            select distinct f.metric, f.breakdown, path.ancestor, path.kind, f.source_type, f.period_type, f.period_start,
                   f.period_end
              from (select metric, breakdown, region, '' as source_type, period_type, period_start, period_end
                      from series_dirty
                    union all
                    select metric, breakdown, region, source_type, period_type, period_start, period_end
                      from series_sum) f
              join metric m on m.code = f.metric and m.region_aggregation in ('SUM', 'MEAN', 'WEIGHTED')
              join region_path path on path.region = f.region
            """;

    private static final List<String> CLEAR_SUMS = List.of("""
            insert into series (metric, breakdown, region, period_type, source_level, source_type)
            select distinct g.metric, g.breakdown, g.region, g.period_type, g.source_level, g.source_type
              from series_sum g
             where not exists (select 1 from series s
                   where (s.metric, s.breakdown, s.region, s.period_type, s.source_level, s.source_type)
                         = (g.metric, g.breakdown, g.region, g.period_type, g.source_level, g.source_type))
            """, """
            delete from series_point p using series s, series_sum g
             where (s.metric, s.breakdown, s.region, s.period_type, s.source_level, s.source_type)
                   = (g.metric, g.breakdown, g.region, g.period_type, g.source_level, g.source_type)
               and p.series = s.id and p.period_start = g.period_start and p.period_end = g.period_end
            """);

    /// The sums to be made, and of which series each is made: found once for a series and not for each of its periods.
    private static final String WHOLE_AND_PARTS = """
            with whole as materialized (
                select distinct s.* from series_sum g
                  join series s on (s.metric, s.breakdown, s.region, s.period_type, s.source_level, s.source_type)
                       = (g.metric, g.breakdown, g.region, g.period_type, g.source_level, g.source_type)
                 where (g.source_level = '') = %3$s),
            goal as materialized (
                select own.id, g.period_start, g.period_end from series_sum g
                  join whole own on (own.metric, own.breakdown, own.region, own.period_type, own.source_level, own.source_type)
                       = (g.metric, g.breakdown, g.region, g.period_type, g.source_level, g.source_type)),
            part as materialized (
                select own.id as whole, s.id, ws.id as weight, %1$s as rule
                  from whole own
                  join metric m on m.code = own.metric
                  %4$s)
            """;

    /// The series of the shorter periods.
    private static final String PARTS_IN_TIME = """
            join series s on (s.metric, s.breakdown, s.region, s.period_type)
                 = (own.metric, own.breakdown, own.region, own.source_type) and s.source_level = '' and s.source_type = ''
            left join series ws on (ws.metric, ws.breakdown, ws.region, ws.period_type)
                 = (m.weight, '', own.region, own.source_type) and ws.source_level = '' and ws.source_type = ''
            """;

    /// The series of the smaller regions.
    private static final String PARTS_IN_SPACE = """
            join region_path path on path.ancestor = own.region and path.kind = own.source_level
            join series s on (s.metric, s.breakdown, s.region, s.period_type, s.source_type)
                 = (own.metric, own.breakdown, path.region, own.period_type, own.source_type) and s.source_level = ''
            left join series ws on (ws.metric, ws.breakdown, ws.region, ws.period_type, ws.source_type)
                 = (m.weight, '', path.region, own.period_type, own.source_type) and ws.source_level = ''
            """;

    /// What a sum says: its value by the rule, and the bits, parts and status of those that have one.
    private static final String SUM = """
            insert into series_point
            select goal.id, goal.period_start, goal.period_end,
                   case part.rule
                        when 'SUM' then sum(p.value)
                        when 'MEAN' then round(sum(p.value)::numeric(80, 20) / nullif(count(p.value), 0), 10)
                        when 'WEIGHTED' then round((sum(p.value * w.value) filter (where w.value > 0))::numeric(80, 20)
                             / nullif(sum(w.value) filter (where p.value is not null and w.value > 0), 0), 10)
                        else (array_agg(p.value order by p.period_start desc) filter (where %6$s))[1] end,
                   case when count(p.value) filter (where %2$s) = 0 then 'O'
                        when part.rule = 'LAST'
                        then (array_agg(p.status order by p.period_start desc) filter (where %6$s))[1]
                        when bool_or(p.status = 'U') filter (where p.value is not null and %2$s) then 'U' else 'A' end,
                   case when part.rule = 'LAST'
                        then coalesce((array_agg(p.qualifier order by p.period_start desc) filter (where %6$s))[1], 0)
                        else coalesce(bit_or(p.qualifier) filter (where p.value is not null and %2$s), 0) end,
                   case when part.rule = 'LAST'
                        then count(p.value) filter (where p.period_end = goal.period_end)
                        else coalesce(sum(p.parts) filter (where p.value is not null and %2$s), 0) end,
                   0
              from goal
              join part on part.whole = goal.id
              join series_point p on p.series = part.id and %5$s
              left join series_point w on w.series = part.weight and w.period_start = p.period_start
                   and w.period_end = p.period_end
             group by goal.id, goal.period_start, goal.period_end, part.rule
            """;

    private static final String WEIGHS = "(part.rule <> 'WEIGHTED' or w.value > 0)";

    /// Nothing is sorted where no rule asks for the last.
    private static final String LAST = "part.rule = 'LAST' and p.value is not null";

    private static final String OVER_TIME = (WHOLE_AND_PARTS + SUM)
            .formatted(
                    "m.time_aggregation",
                    WEIGHS,
                    "true",
                    PARTS_IN_TIME,
                    "p.period_start >= goal.period_start and p.period_end <= goal.period_end",
                    LAST);

    private static final String OVER_REGIONS = (WHOLE_AND_PARTS + SUM)
            .formatted(
                    "m.region_aggregation",
                    WEIGHS,
                    "false",
                    PARTS_IN_SPACE,
                    "p.period_start = goal.period_start and p.period_end = goal.period_end",
                    LAST);

    private final AgroalDataSource database;

    Projection(AgroalDataSource database) {
        this.database = database;
    }

    /// What has changed, within one transaction.
    sealed interface Changed {

        /// One figure.
        record Figure(FigureKey key) implements Changed {}

        /// All that came together.
        record Batch(String id) implements Changed {}

        /// All figures of a metric, with what was made of them before.
        record Metric(String code) implements Changed {}
    }

    /// Follows changes, within the transaction that is under way and with nobody else at it.
    void follow(List<Changed> all) {
        if (all.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection()) {
            run(connection, TABLES);
            int marked = 0;
            for (Changed changed : all) {
                marked += mark(connection, changed);
            }
            marked += run(connection, MARK_WEIGHED);
            if (marked > MANY) {
                run(connection, "analyze series_dirty");
            }
            run(connection, FIGURES);
            run(connection, SUMS_OVER_TIME);
            run(connection, SUMS_OVER_REGIONS);
            if (marked > MANY) {
                run(connection, "analyze series_sum");
            }
            run(connection, CLEAR_SUMS);
            run(connection, OVER_TIME);
            run(connection, OVER_REGIONS);
        } catch (SQLException failed) {
            throw new IllegalStateException("the projection of figures cannot follow", failed);
        }
    }

    private static int mark(Connection connection, Changed changed) throws SQLException {
        return switch (changed) {
            case Changed.Figure(FigureKey key) ->
                run(connection, MARK.formatted(OF_KEY), key.metric(), key.period(), key.region(), key.breakdown());
            case Changed.Batch(String id) -> run(connection, MARK.formatted(OF_BATCH), id);
            case Changed.Metric(String code) -> {
                run(
                        connection,
                        "delete from series_point where series in (select id from series where metric = ?)",
                        code);
                run(connection, "delete from series where metric = ?", code);
                yield run(connection, MARK.formatted(OF_METRIC), code);
            }
        };
    }

    private static void run(Connection connection, List<String> statements) throws SQLException {
        for (String sql : statements) {
            run(connection, sql);
        }
    }

    private static int run(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }
}
