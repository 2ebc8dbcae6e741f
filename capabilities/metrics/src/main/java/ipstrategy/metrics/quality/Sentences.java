package ipstrategy.metrics.quality;

/// The SQL by which sets of figures are checked. Beside the staged figures stand those of the database that the
/// file says nothing of: of two for one key, the pending one.
final class Sentences {

    private Sentences() {}

    /// Parameters 1 to 3, one row for each rule. How many values a dimension has is read from the metric itself.
    private static final String RULES = """
            with rule as (
                select r.nth, r.metric, r.word, r.number, jsonb_array_length(d.one -> 'values') as parts
                  from unnest(?::text[], ?::text[], ?::numeric[]) with ordinality as r(metric, word, number, nth)
                  left join metric m on m.code = r.metric
                  left join lateral (select one from jsonb_array_elements(m.dimensions) one
                                      where one ->> 'code' = r.word) d on true
            ),
            """;

    /// What stands, of metrics that have figures (parameter 4), unless the file gives it anew.
    private static final String STANDS = """
            o.metric = any (known.metrics)
               and o.state in ('PUBLISHED', 'REPORTED', 'VERIFIED')
               and not (o.state = 'PUBLISHED' and exists (
                   select 1 from observation n
                    where n.metric = o.metric and n.region = o.region and n.breakdown = o.breakdown
                      and n.period = o.period and n.state in ('REPORTED', 'VERIFIED')))
               and not exists (
                   select 1 from proposed_figure x
                    where x.metric = o.metric and x.period = o.period and x.region = o.region
                      and x.breakdown = o.breakdown)
            """;

    private static final String KNOWN = "known as (select ?::text[] as metrics),\n";

    /// A breakdown without one of its dimensions.
    private static String rest(String breakdown, String dimension) {
        String alone =
                "case when starts_with(" + breakdown + ", " + dimension + " || '=') then '' else " + breakdown + " end";
        return "case when " + breakdown + " = '' then '' when position(';' in " + breakdown + ") = 0 then " + alone
                + " else btrim(regexp_replace(';' || " + breakdown + " || ';', ';' || " + dimension
                + " || '=[^;]*;', ';'), ';') end";
    }

    /// Where the whole and all its parts are known, they add up. The whole is told where the file gives it, else
    /// its last part. Figures belong together by a number, which is faster than by metric, period and region: the
    /// key of a staged figure without the 16 bits that stand for its breakdown. Where no metric has figures none is
    /// looked for.
    static final String SUM_OF_PARTS =
            RULES + KNOWN + """
            staged as not materialized (
                select p.row, p.key & ~(65535::bigint << 19) as place, p.metric, r.word, r.nth, p.period, p.region,
                       p.breakdown, p.value, %s as rest
                  from proposed_figure p join rule r on r.metric = p.metric
            ),
            touched as (
                select distinct s.place, s.metric, s.word, s.nth, s.period, s.region, s.rest
                  from known, staged s where cardinality(known.metrics) > 0
            ),
            figure as (
                select row, place, nth, rest, breakdown = rest as whole, value
                  from staged
                 union all
                select null, t.place, t.nth, t.rest, o.breakdown = t.rest, o.value
                  from known, touched t
                  join observation o on o.metric = t.metric and o.period = t.period and o.region = t.region
                                    and %s = t.rest
                 where %s
            ),
            total as (
                select nth, coalesce(max(row) filter (where whole), max(row)) as row,
                       max(value) filter (where whole) as whole, sum(value) filter (where not whole) as sum,
                       count(value) filter (where whole) as wholes, count(value) filter (where not whole) as parts
                  from figure
                 group by place, nth, rest
            )
            select t.row, trim_scale(t.whole)::text, trim_scale(t.sum)::text, trim_scale(t.whole)::text,
                   trim_scale(r.number)::text
              from total t join rule r on r.nth = t.nth
             where t.row is not null and t.wholes = 1 and t.parts = r.parts and abs(t.whole - t.sum) > r.number
            """.formatted(rest("p.breakdown", "r.word"), rest("o.breakdown", "t.word"), STANDS);

    /// A figure is not greater than the same one of another metric, whichever of the two the file gives.
    static final String SUBSET_OF_METRIC = RULES + KNOWN + """
            touched as (
                select r.metric, r.word, p.period, p.region, p.breakdown
                  from rule r join proposed_figure p on p.metric = r.metric
                 union
                select r.metric, r.word, p.period, p.region, p.breakdown
                  from rule r join proposed_figure p on p.metric = r.word
            ),
            figure as (
                select metric, period, region, breakdown, row, value from proposed_figure
                 union all
                select o.metric, o.period, o.region, o.breakdown, null, o.value
                  from known, (select metric, period, region, breakdown from touched
                                 union select word, period, region, breakdown from touched) t
                  join observation o on o.metric = t.metric and o.period = t.period and o.region = t.region
                                    and o.breakdown = t.breakdown
                 where %s
            )
            select coalesce(part.row, whole.row), trim_scale(coalesce(
                       case when part.row is null then whole.value end, part.value))::text,
                   t.metric, trim_scale(part.value)::text, t.word, trim_scale(whole.value)::text
              from touched t
              join figure part on part.metric = t.metric and part.period = t.period and part.region = t.region
                              and part.breakdown = t.breakdown
              join figure whole on whole.metric = t.word and whole.period = t.period and whole.region = t.region
                               and whole.breakdown = t.breakdown
             where part.value > whole.value and coalesce(part.row, whole.row) is not null
            """.formatted(STANDS);

    /// A part is not greater than the whole that it is a part of.
    static final String SUBSET_OF_WHOLE =
            RULES + KNOWN + """
            staged as materialized (
                select p.row, p.metric, r.word, p.period, p.region, p.breakdown, p.value, %s as rest
                  from proposed_figure p join rule r on r.metric = p.metric
            ),
            touched as (select distinct metric, word, period, region, rest from staged),
            figure as (
                select row, metric, word, period, region, rest, breakdown, value from staged
                 union all
                select null, t.metric, t.word, t.period, t.region, t.rest, o.breakdown, o.value
                  from known, touched t
                  join observation o on o.metric = t.metric and o.period = t.period and o.region = t.region
                                    and %s = t.rest
                 where %s
            )
            select coalesce(part.row, whole.row), trim_scale(coalesce(
                       case when part.row is null then whole.value end, part.value))::text,
                   part.breakdown, trim_scale(part.value)::text, trim_scale(whole.value)::text
              from figure part
              join figure whole on whole.metric = part.metric and whole.word = part.word and whole.period = part.period
                               and whole.region = part.region and whole.rest = part.rest
                               and whole.breakdown = whole.rest
             where part.breakdown <> part.rest and part.value > whole.value
               and coalesce(part.row, whole.row) is not null
            """.formatted(rest("p.breakdown", "r.word"), rest("o.breakdown", "t.word"), STANDS);

    /// The series of staged figures: periods of one length (in 25 days), by metric, region and breakdown.
    private static final String SERIES = RULES + KNOWN + """
            member as (
                select p.row, p.metric, r.number, p.region, p.breakdown, p.period, p.period_start,
                       (p.period_end - p.period_start + 1) / 25 as length, p.value
                  from proposed_figure p join rule r on r.metric = p.metric
                 where p.value is not null
                 union all
                select null, t.metric, t.number, t.region, t.breakdown, o.period, o.period_start,
                       (o.period_end - o.period_start + 1) / 25, o.value
                  from known, (select distinct p.metric, r.number, p.region, p.breakdown
                                  from proposed_figure p join rule r on r.metric = p.metric) t
                  join observation o on o.metric = t.metric and o.region = t.region and o.breakdown = t.breakdown
                 where o.value is not null and %s
            ),
            """.formatted(STANDS);

    /// Far from the figure before it.
    static final String JUMP = SERIES + """
            pair as (
                select m.*, lag(value) over line as before, lag(period) over line as since
                  from member m
                window line as (partition by metric, region, breakdown, length order by period_start)
            )
            select row, trim_scale(value)::text, trim_scale(before)::text, since,
                   round(abs(value - before) / abs(before) * 100, 1)::text, trim_scale(number)::text
              from pair
             where row is not null and before <> 0 and abs(value - before) / abs(before) * 100 > number
            """;

    /// Far from the mean of all others, in their own standard deviations; no fewer than five others.
    static final String Z = SERIES + """
            line as (
                select m.*, count(*) over w - 1 as others, sum(value) over w - value as sum,
                       sum(value * value) over w - value * value as squares
                  from member m
                window w as (partition by metric, region, breakdown, length)
            ),
            scored as (
                select line.*, sum / nullif(others, 0) as mean,
                       (squares - sum * sum / nullif(others, 0)) / nullif(others - 1, 0) as variance
                  from line where row is not null and others >= 5
            )
            select row, trim_scale(value)::text,
                   case when variance > 0 then round(abs(value - mean) / sqrt(variance), 1)::text else '∞' end,
                   trim_scale(number)::text, 'Z'
              from scored
             where case when variance > 0 then abs(value - mean) / sqrt(variance) > number else value <> mean end
            """;

    /// Far from the median, in deviations as they are usual in the series; no fewer than six figures.
    static final String MODIFIED_Z = SERIES + """
            middle as (
                select metric, region, breakdown, length,
                       percentile_cont(0.5) within group (order by value)::numeric as median
                  from member group by metric, region, breakdown, length having count(*) >= 6
            ),
            away as (
                select m.*, abs(m.value - c.median) as away
                  from member m join middle c using (metric, region, breakdown, length)
            ),
            usual as (
                select metric, region, breakdown, length,
                       percentile_cont(0.5) within group (order by away)::numeric as mad
                  from away group by metric, region, breakdown, length
            )
            select row, trim_scale(value)::text,
                   case when mad > 0 then round(0.6745 * away / mad, 1)::text else '∞' end,
                   trim_scale(number)::text, 'MODIFIED_Z'
              from away join usual using (metric, region, breakdown, length)
             where row is not null and case when mad > 0 then 0.6745 * away / mad > number else away > 0 end
            """;
}
