-- %1$d metrics, of which every third is a stock; monthly figures of ten years for 31 provinces and 333 cities.
insert into known_region (code, name_zh, name_en, kind, parent, version)
select substr(p.code, 1, 2) || lpad((50 + c / 31)::text, 2, '0') || '00', '城市' || c, 'City ' || c, 'CITY', p.code, 0
  from generate_series(0, 332) as c
  join (select code, row_number() over (order by code) - 1 as n from known_region
         where kind = 'PROVINCE' and code < '700000') as p on p.n = c %% 31;

insert into metric (code, name_zh, name_en, concept_zh, concept_en, service, contributing, unit, unit_zh, unit_en, kind, direction,
                    frequency, dimensions, document, locator, version, time_aggregation, region_aggregation)
select 'BENCH-' || lpad(m::text, 3, '0'), '指标' || m, 'Metric ' || m, '每月件数', 'Number in a month', 'patents', '{}', 'APPLICATION',
       '件', 'application', case when m %% 3 = 0 then 'STOCK' else 'FLOW' end, 'UP', 'CONTINUOUS', '[]', 'BENCH', '1', 0,
       case when m %% 3 = 0 then 'LAST' else 'SUM' end, 'SUM'
  from generate_series(1, %1$d) as m;

-- Millions of rows are loaded without indexes and references, which are made again after them.
create temporary table kept as
select format('drop index %%I', indexname) as gone, indexdef as made from pg_indexes
 where tablename = 'observation' and indexname not like '%%_pkey'
union all
select format('alter table observation drop constraint %%I', conname),
       format('alter table observation add constraint %%I %%s', conname, pg_get_constraintdef(oid)) from pg_constraint
 where conrelid = 'observation'::regclass and contype = 'f';
do $$ declare gone text; begin for gone in select k.gone from kept k loop execute gone; end loop; end $$;

insert into observation (metric, period, period_start, period_end, region, breakdown, value, unit, qualifier, status, state, revision,
                         recorded_at, reported_by, verified_by, verified_at, published_by, published_at, origin)
select m.code, to_char(month, 'YYYY-MM'), month::date, (month + interval '1 month - 1 day')::date, r.code, '',
       hashtext(m.code || r.code || month::text) & 65535, 'APPLICATION', 'EXACT', 'A', 'PUBLISHED', 1, now(), 'officer', 'statistician',
       now(), 'coordinator', now(), 'IMPORT'
  from (select code from metric where code like 'BENCH-%%' order by code) as m
 cross join (select code from known_region where kind = 'PROVINCE' and code < '700000'
             union all select code from known_region where name_en like 'City %%') as r
 cross join generate_series(timestamp '2015-01-01', timestamp '2024-12-01', interval '1 month') as month;

do $$ declare made text; begin for made in select k.made from kept k loop execute made; end loop; end $$;
analyze;
