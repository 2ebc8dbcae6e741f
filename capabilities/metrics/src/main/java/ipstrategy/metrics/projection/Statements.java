package ipstrategy.metrics.projection;

import java.util.List;

/// The statements by which the projection is brought in line. Each series is looked up once by its name and from then
/// on goes by its number: so the database knows how many rows each step will find, and takes the short way to them.
final class Statements {

    private Statements() {}

    /// A metric is sorted and joined in memory; compiling the statements would take longer than they do.
    static final String SETTINGS = "set local work_mem = '64MB'; set local jit = off";

    /// What has changed, the sums that change with it, and of which series each of these is made. Their pages are left
    /// half empty, so that a row takes the number of its series where it lies.
    static final List<String> TABLES = List.of("""
            create temporary table if not exists series_dirty (
                metric text collate "C", breakdown text collate "C", region text collate "C", period text,
                period_type text collate "C", period_start date, period_end date, figure bigint, series int,
                primary key (metric, breakdown, region, period)) with (fillfactor = 50) on commit delete rows
            """, """
            create temporary table if not exists series_sum (
                metric text collate "C", breakdown text collate "C", region text collate "C",
                source_level text collate "C", source_type text collate "C", period_type text collate "C",
                period_start date, period_end date, series int) with (fillfactor = 50) on commit delete rows
            """, """
            create temporary table if not exists series_part (
                whole int, series int, weight int, rule text collate "C", longer text collate "C") on commit delete rows
            """);

    /// What has changed, by a condition on figures, and the figure that is published of it where it is among them.
    static final String MARK = """
            insert into series_dirty (metric, breakdown, region, period, period_type, period_start, period_end, figure)
            select o.metric, o.breakdown, o.region, o.period, series_period_type(o.period), min(o.period_start),
                   min(o.period_end), max(o.id) filter (where o.state = 'PUBLISHED')
              from observation o where %s group by o.metric, o.breakdown, o.region, o.period
            on conflict do nothing
            """;

    static final String OF_KEY = "o.metric = ? and o.period = ? and o.region = ? and o.breakdown = ?";
    static final String OF_BATCH = "o.origin_id = ? and o.published_at is not null";
    static final String OF_METRIC = "o.metric = ? and o.state = 'PUBLISHED'";

    /// As an array, the series are looked for one by one, however many there are of other metrics.
    static final List<String> FORGET_METRIC = List.of(
            "delete from series_point where series = any (array(select id from series where metric = ?))",
            "delete from series where metric = ?");

    /// What is weighed changes with its weights, over the whole year since a year is made up of weighed months.
    static final String MARK_WEIGHED = """
            insert into series_dirty (metric, breakdown, region, period, period_type, period_start, period_end, figure)
            select o.metric, o.breakdown, o.region, o.period, series_period_type(o.period), o.period_start, o.period_end,
                   o.id
              from (select distinct m.code, d.region, series_begin(d.period_start, 'YEAR') as first,
                           series_end(d.period_end, 'YEAR') as last
                      from series_dirty d join metric m on m.weight = d.metric where d.breakdown = '') w
              join observation o on o.metric = w.code and o.region = w.region collate "default" and o.state = 'PUBLISHED'
                   and o.period_start >= w.first and o.period_end <= w.last
            on conflict do nothing
            """;

    /// The changed figures get their series, and give way to what stands now.
    static final List<String> NAME_FIGURES = List.of("""
            insert into series (metric, breakdown, region, period_type)
            select distinct d.metric, d.breakdown, d.region, d.period_type from series_dirty d
             where not exists (select 1 from series s where (s.metric, s.breakdown, s.region, s.period_type)
                   = (d.metric, d.breakdown, d.region, d.period_type) and s.source_level = '' and s.source_type = '')
            """, """
            update series_dirty d set series = s.id from series s
             where (s.metric, s.breakdown, s.region, s.period_type) = (d.metric, d.breakdown, d.region, d.period_type)
               and s.source_level = '' and s.source_type = ''
            """);

    /// Where another batch has taken the place of a figure, its own is looked for.
    static final List<String> FIGURES = List.of("""
            update series_dirty d set figure = o.id from observation o
             where d.figure is null and o.metric = d.metric and o.region = d.region collate "default"
               and o.breakdown = d.breakdown collate "default" and o.period = d.period and o.state = 'PUBLISHED'
            """, """
            delete from series_point p using series_dirty d
             where p.series = d.series and p.period_start = d.period_start and p.period_end = d.period_end
            """, """
            insert into series_point
            select d.series, o.period_start, o.period_end, o.value, o.status, series_qualifier(o.qualifier),
                   (o.value is not null)::int, o.revision
              from series_dirty d
              join lateral (select f.* from observation f where f.id = d.figure limit 1) o on true
            """);

    /// The longer periods of which a changed figure is part.
    static final String SUMS_OVER_TIME = """
            insert into series_sum
            select distinct d.metric, d.breakdown, d.region, '', d.period_type, longer.type,
                   series_begin(d.period_start, longer.type), series_end(d.period_start, longer.type)
              from series_dirty d
              join metric m on m.code = d.metric and m.time_aggregation <> 'NONE'
              join (values ('MONTH', 'QUARTER'), ('MONTH', 'HALF'), ('MONTH', 'YEAR'), ('QUARTER', 'HALF'),
                           ('QUARTER', 'YEAR'), ('HALF', 'YEAR')) longer (source, type) on longer.source = d.period_type
            """;

    /// The greater regions, of the figures themselves and of their sums over time. The last of several regions is none.
    static final String SUMS_OVER_REGIONS = """
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

    static final List<String> NAME_SUMS = List.of("""
            insert into series (metric, breakdown, region, period_type, source_level, source_type)
            select distinct g.metric, g.breakdown, g.region, g.period_type, g.source_level, g.source_type
              from series_sum g
             where not exists (select 1 from series s
                   where (s.metric, s.breakdown, s.region, s.period_type, s.source_level, s.source_type)
                         = (g.metric, g.breakdown, g.region, g.period_type, g.source_level, g.source_type))
            """, """
            update series_sum g set series = s.id from series s
             where (s.metric, s.breakdown, s.region, s.period_type, s.source_level, s.source_type)
                   = (g.metric, g.breakdown, g.region, g.period_type, g.source_level, g.source_type)
            """);

    static final String CLEAR_SUMS = """
            delete from series_point p using series_sum g
             where p.series = g.series and p.period_start = g.period_start and p.period_end = g.period_end
            """;

    /// Of which series each sum is made: found once for a series and not for each of its periods. Each part is one
    /// series and is looked for as one: the database would expect two where there are hundreds, and read them all.
    private static final String PARTS = """
            insert into series_part (whole, series, weight, rule, longer)
            select own.id, s.id, ws.id, %1$s, own.period_type
              from (select distinct series from series_sum where (source_level = '') = %2$s) g
              join series own on own.id = g.series
              join metric m on m.code = own.metric
              %3$s
            """;

    /// The series of the shorter periods.
    static final String PARTS_IN_TIME = PARTS.formatted("m.time_aggregation", "true", """
            join lateral (
                 select f.id from series f where (f.metric, f.breakdown, f.region, f.period_type)
                      = (own.metric, own.breakdown, own.region, own.source_type)
                    and f.source_level = '' and f.source_type = '' limit 1) s on true
            left join lateral (
                 select f.id from series f where (f.metric, f.breakdown, f.region, f.period_type)
                      = (m.weight, '', own.region, own.source_type)
                    and f.source_level = '' and f.source_type = '' limit 1) ws on true
            """);

    /// The series of the smaller regions.
    static final String PARTS_IN_SPACE = PARTS.formatted("m.region_aggregation", "false", """
            join region_path path on path.ancestor = own.region and path.kind = own.source_level
            join lateral (
                 select f.id from series f where (f.metric, f.breakdown, f.region, f.period_type, f.source_type)
                      = (own.metric, own.breakdown, path.region, own.period_type, own.source_type)
                    and f.source_level = '' limit 1) s on true
            left join lateral (
                 select f.id from series f where (f.metric, f.breakdown, f.region, f.period_type, f.source_type)
                      = (m.weight, '', path.region, own.period_type, own.source_type)
                    and f.source_level = '' limit 1) ws on true
            """);

    static final String FORGET_PARTS = "delete from series_part";

    /// Each weight is looked for by itself: most metrics have none, and all points are far too many to be gone through
    /// for each metric.
    private static final String SUM = """
            insert into series_point
            select goal.series, goal.period_start, goal.period_end,
                   case part.rule
                        when 'SUM' then sum(p.value)
                        when 'MEAN' then round(sum(p.value)::numeric(80, 20) / nullif(count(p.value), 0), 10)
                        when 'WEIGHTED' then round((sum(p.value * w.value) filter (where w.value > 0))::numeric(80, 20)
                             / nullif(sum(w.value) filter (where p.value is not null and w.value > 0), 0), 10)
                        else (array_agg(p.value order by p.period_start desc) filter (where %4$s))[1] end,
                   case when count(p.value) filter (where %2$s) = 0 then 'O'
                        when part.rule = 'LAST'
                        then (array_agg(p.status order by p.period_start desc) filter (where %4$s))[1]
                        when bool_or(p.status = 'U') filter (where p.value is not null and %2$s) then 'U' else 'A' end,
                   case when part.rule = 'LAST'
                        then coalesce((array_agg(p.qualifier order by p.period_start desc) filter (where %4$s))[1], 0)
                        else coalesce(bit_or(p.qualifier) filter (where p.value is not null and %2$s), 0) end,
                   case when part.rule = 'LAST'
                        then count(p.value) filter (where p.period_end = goal.period_end)
                        else coalesce(sum(p.parts) filter (where p.value is not null and %2$s), 0) end,
                   0
              from series_sum goal
              join series_part part on part.whole = goal.series
              join series_point p on p.series = part.series and %3$s
              left join lateral (
                   select v.value from series_point v
                    where v.series = part.weight and v.period_start = p.period_start and v.period_end = p.period_end
                    limit 1) w on true
             where (goal.source_level = '') = %1$s
             group by goal.series, goal.period_start, goal.period_end, part.rule
            """;

    private static final String WEIGHS = "(part.rule <> 'WEIGHTED' or w.value > 0)";

    /// Nothing is sorted where no rule asks for the last.
    private static final String LAST = "part.rule = 'LAST' and p.value is not null";

    /// Many periods are found by the day on which the longer one begins, few by where they lie.
    static final String OVER_TIME = SUM.formatted("true", WEIGHS, """
            p.period_start >= goal.period_start and p.period_end <= goal.period_end
                   and series_begin(p.period_start, part.longer) = goal.period_start""", LAST);

    static final String OVER_REGIONS = SUM.formatted(
            "false", WEIGHS, "p.period_start = goal.period_start and p.period_end = goal.period_end", LAST);
}
