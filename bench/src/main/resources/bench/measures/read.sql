-- What the service asks the database for one measure, in its one statement.
\set n random(0, %1$d * 200 - 1)
\set plan 10001 + :n / 200
\set number 1001 + :n %% 200
select m.id, m.conditional, m.contributing, m.due, m.deadline_kind, m.deliverables, m.document, m.extended_to, m.lineage, m.locator, m.metrics,
       m.note, m.number, m.obligations, m.parent, m.plan, r.measure, r.id, r.agency, r.members, r.place, r.rank, r.recorded_at, r.role,
       r.superseded_at, r.valid_from, r.valid_to, m.rule, m.section_code, m.section_en, m.section_zh, m.service, m.status, m.summary_en,
       m.summary_zh, m.title_en, m.title_zh, m.version
  from measure m left join responsibility r on r.measure = m.id
 where m.id = 'BENCH-' || substr((:plan)::text, 2) || '-' || substr((:number)::text, 2);
