-- %1$d plans of 200 measures. Nothing is searched for here, so they are not put in for search, one by one.
alter table measure disable trigger measure_search_new;
alter table responsibility disable trigger responsibility_search_new;

insert into measure (id, plan, number, section_code, section_zh, section_en, title_zh, title_en, summary_zh, summary_en, service,
                     contributing, rule, deadline_kind, due, conditional, metrics, document, locator, status, version, deliverables, lineage)
select plan || '-' || lpad(number::text, 3, '0'), plan, number::text, '1', '深化知识产权领域改革', 'Deepen the reform of IP',
       '第' || n || '项：完善专利审查质量管理', 'Measure ' || n || ': better quality management of patent examination',
       '建立审查质量评价体系，按季度报告进展，年内完成。', 'Set up an evaluation of examination quality and report on it by the quarter; to be completed within the year.',
       'patents', '{}', 'FIRST_LEADS', 'PLAN_YEAR', date '2027-01-01' + (n %% 365)::int, false, '{}', plan, '1', 'IN_PROGRESS', 0,
       '[{"id": "D1", "kind": "POLICY", "titleZh": "审查质量评价办法", "titleEn": "Rules for the evaluation of examination quality"},
         {"id": "D2", "kind": "POLICY", "titleZh": "审查质量评价办法", "titleEn": "Rules for the evaluation of examination quality"}]',
       '[{"other": "FYP-13-4.1.1", "direction": "PREDECESSOR", "kind": "IMPLEMENTS", "basisZh": "二者均要求提升审查质量。",
          "basisEn": "Both ask for better examination."}]'
  from (select n, 'BENCH-' || lpad((1 + n / 200)::text, 4, '0') as plan, 1 + n %% 200 as number
          from generate_series(0, %1$d * 200 - 1) as n) as numbered;

insert into responsibility (measure, agency, role, rank, place, members, recorded_at)
select id, 'AGENCY-' || lpad((1 + (n + place - 1) %% 40)::text, 2, '0'), case place when 1 then 'LEAD' else 'PARTICIPANT' end,
       place, place, '{}', now()
  from (select id, row_number() over (order by id) - 1 as n from measure where plan like 'BENCH-%%') as numbered,
       generate_series(1, 4) as place;

alter table measure enable trigger measure_search_new;
alter table responsibility enable trigger responsibility_search_new;

analyze measure, responsibility;
