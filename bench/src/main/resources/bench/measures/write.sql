-- A change with its audit entry and its event, as a service writes them.
\set n random(0, %1$d * 200 - 1)
\set plan 10001 + :n / 200
\set number 1001 + :n %% 200
begin;
insert into written (measure, narrative) values ('BENCH-' || substr((:plan)::text, 2) || '-' || substr((:number)::text, 2), '本季度完成审查质量评价指标的征求意见，并在三个审查部门试用。');
insert into audit_entry (occurred_at, actor, agency, action, kind, subject, before, after, reason, correlation_id)
values (now(), 'approver', 'AGENCY-01', 'report.submitted', 'report', 'BENCH', repeat('x', 1000), repeat('y', 1000), null, 'bench-bench');
insert into outbox_event (type, subject, agency, occurred_at, correlation_id, data)
values ('ipstrategy.report.submitted.v1', 'BENCH', 'AGENCY-01', now(), 'bench-bench', '{"after": "' || repeat('y', 1000) || '"}');
commit;
