-- Ten quarters of reports for every measure: two are accepted, the last eight are drafted and wait to be submitted.
insert into reporting_rule (plan, cadence, asked_from, days_to_report, days_to_answer, days_to_correct, version)
select distinct plan, 'QUARTERLY', date '2099-01-01', 10, 5, 5, 0 from measure where plan like 'BENCH-%%';

-- A million rows are loaded without the indexes, which are made again after them.
create temporary table kept_index as
select indexname, indexdef from pg_indexes
 where tablename in ('report', 'report_reader') and indexname not like '%%_pkey' and indexname not like '%%_key';
do $$ declare name text; begin for name in select indexname from kept_index loop execute 'drop index ' || name; end loop; end $$;

insert into report (id, measure, plan, agency, role, period, period_start, period_end, opens_on, due_on, state, readers, assessment,
                    narrative, issues, deliverables, ready, submissions, submitted_at, submitted_by, timely, accepted_at, accepted_by)
select m.id || '_' || period || '_' || r.agency, m.id, m.plan, r.agency, 'LEAD', period, starts, starts + interval '3 months - 1 day',
       starts + interval '3 months', case when q < 3 then starts + interval '3 months 14 days' else date '2027-01-01' + (n %% 365)::int end,
       case when q < 3 then 'ACCEPTED' else 'DUE' end, readers, 'ON_TRACK',
       '本季度完成审查质量评价指标的征求意见，并在三个审查部门试用。', '两个部门的数据口径不一致。',
       '[{"id": "D1", "state": "IN_PROGRESS", "evidence": []}, {"id": "D2", "state": "NOT_STARTED", "evidence": []}]',
       q >= 3, case when q < 3 then 1 else 0 end, case when q < 3 then starts + interval '100 days' end,
       case when q < 3 then 'approver' end, case when q < 3 then true end, case when q < 3 then starts + interval '110 days' end,
       case when q < 3 then 'coordinator' end
  from (select id, plan, row_number() over (order by id) - 1 as n from measure where plan like 'BENCH-%%') as m
  join (select measure, max(agency) filter (where role = 'LEAD') as agency, array_agg(agency::varchar order by place) as readers
          from responsibility group by measure) as r on r.measure = m.id
 cross join (select q, (date '2024-04-01' + (q - 1) * interval '3 months')::date as starts,
                    extract(year from date '2024-04-01' + (q - 1) * interval '3 months') || '-Q'
                    || extract(quarter from date '2024-04-01' + (q - 1) * interval '3 months') as period
               from generate_series(1, 10) as q) as quarters;

do $$ declare made text; begin for made in select indexdef from kept_index loop execute made; end loop; end $$;

insert into errand (id, kind, measure, plan, subject, waits_for, role, since, due_on)
select id || '_REPORT_TO_FILE_' || agency, 'REPORT_TO_FILE', measure, plan, id, agency, 'officer', now(), due_on
  from report where state = 'DUE' and plan like 'BENCH-%%';

-- Supervision has looked at them today already, as it does once a day. Its day is that of the offices, which may be one
-- ahead of the database's.
insert into report_watch (report, measure, plan, agency, asked_at, look_on)
select id, measure, plan, agency, now(), (now() at time zone 'Asia/Shanghai')::date + 1
  from report where state = 'DUE' and plan like 'BENCH-%%';
insert into report_move (report, place, kind, at, due)
select id, 0, 'ASKED', now(), due_on from report where state = 'DUE' and plan like 'BENCH-%%';
