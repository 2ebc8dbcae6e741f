-- The projection of published figures for those who read many: a series for each metric, breakdown, region and type of period, as
-- observed (source_level and source_type empty) or added up from smaller regions (source_level) and shorter periods (source_type).
create table series (
    id           int generated always as identity primary key,
    metric       text collate "C" not null,
    breakdown    text collate "C" not null,
    region       text collate "C" not null,
    period_type  text collate "C" not null,
    source_level text collate "C" not null default '',
    source_type  text collate "C" not null default '',
    unique (metric, breakdown, region, period_type, source_level, source_type)
);
-- Which regions and periods a metric is added up from.
create index series_source on series (metric, source_level, source_type, period_type);

-- One narrow row for each period of a series. All that an answer needs stands in the index: a series is one short stretch of it.
create table series_point (
    series       int      not null,
    period_start date     not null,
    period_end   date     not null,
    value        numeric,
    status       text     not null,
    -- how near: bits of the qualifiers of all parts, 0 for exact
    qualifier    smallint not null,
    -- how many parts have a value
    parts        int      not null,
    -- of the figure, 0 where it is added up
    revision     int      not null,
    primary key (series, period_start, period_end) include (value, status, qualifier, parts, revision)
);

create function series_period_type(period text) returns text language sql immutable as $$
    select case when period like '%/%' then 'SPAN'
                when length(period) = 4 then 'YEAR'
                when length(period) = 10 then 'DAY'
                when substr(period, 6, 1) = 'S' then 'HALF'
                when substr(period, 6, 1) = 'Q' then 'QUARTER'
                else 'MONTH' end
$$;

-- The first day of the longer period in which a day lies.
create function series_begin(day date, period_type text) returns date language sql immutable as $$
    select case period_type
                when 'YEAR' then make_date(extract(year from day)::int, 1, 1)
                when 'HALF' then make_date(extract(year from day)::int, case when extract(month from day) <= 6 then 1 else 7 end, 1)
                else make_date(extract(year from day)::int, (extract(month from day)::int - 1) / 3 * 3 + 1, 1) end
$$;

create function series_end(day date, period_type text) returns date language sql immutable as $$
    select (series_begin(day, period_type)
            + case period_type when 'YEAR' then interval '1 year' when 'HALF' then interval '6 months' else interval '3 months' end
            - interval '1 day')::date
$$;

create function series_qualifier(qualifier text) returns smallint language sql immutable as $$
    select (case qualifier when 'EXACT' then 0 when 'MORE_THAN' then 1 when 'AT_LEAST' then 2 when 'AT_MOST' then 4
                           when 'ABOUT' then 8 else 16 end)::smallint
$$;
