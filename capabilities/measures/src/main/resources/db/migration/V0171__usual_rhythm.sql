-- A plan that came in by its text is reported on by the quarter until the office says how often: whose rhythm it is, and which
-- reports were asked for by it. What the office sets takes their place as long as they are not due.
alter table reporting_rule add column usual boolean not null default false;
alter table report add column usual boolean not null default false;
