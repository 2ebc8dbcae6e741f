-- What the service asks the database for one measure, statement by statement.
\set n random(0, %1$d * 200 - 1)
\set plan 10001 + :n / 200
\set number 1001 + :n %% 200
select m.id, m.conditional, m.contributing, m.due, m.deadline_kind, m.document, m.extended_to, m.locator, m.metrics, m.note, m.number,
       m.parent, m.plan, m.rule, m.section_code, m.section_en, m.section_zh, m.service, m.status, m.summary_en, m.summary_zh,
       m.title_en, m.title_zh, m.version from measure m where m.id = 'BENCH-' || substr((:plan)::text, 2) || '-' || substr((:number)::text, 2);
select r.measure, r.id, r.agency, r.members, r.place, r.rank, r.recorded_at, r.role, r.superseded_at, r.valid_from, r.valid_to
  from responsibility r where r.measure = any (array['BENCH-' || substr((:plan)::text, 2) || '-' || substr((:number)::text, 2)]);
select d.measure, d.place, d.id, d.kind, d.title_en, d.title_zh
  from deliverable d where d.measure = any (array['BENCH-' || substr((:plan)::text, 2) || '-' || substr((:number)::text, 2)]);
select o.measure, o.place, o.clause, o.obligation, o.region_class
  from obligation o where o.measure = any (array['BENCH-' || substr((:plan)::text, 2) || '-' || substr((:number)::text, 2)]);
select l.measure, l.place, l.basis_en, l.basis_zh, l.direction, l.kind, l.other
  from lineage l where l.measure = any (array['BENCH-' || substr((:plan)::text, 2) || '-' || substr((:number)::text, 2)]);
