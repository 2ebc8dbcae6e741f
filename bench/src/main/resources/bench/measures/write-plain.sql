-- The same change without them.
\set n random(0, %1$d * 200 - 1)
\set plan 10001 + :n / 200
\set number 1001 + :n %% 200
begin;
insert into written (measure, narrative) values ('BENCH-' || substr((:plan)::text, 2) || '-' || substr((:number)::text, 2), '本季度完成审查质量评价指标的征求意见，并在三个审查部门试用。');
commit;
