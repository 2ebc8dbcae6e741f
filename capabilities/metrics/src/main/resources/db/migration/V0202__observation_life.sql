-- A figure is reported, verified and published by different people; what is published is believed by all from then on.
alter table observation alter column document drop not null;
alter table observation alter column locator drop not null;
alter table observation add column reported_by  text;
alter table observation add column verified_by  text;
alter table observation add column verified_at  timestamptz;
alter table observation add column published_by text;
alter table observation add column published_at timestamptz;
alter table observation add column definition   int not null default 1;
alter table observation add column origin       text not null default 'DOCUMENT';
alter table observation add column origin_id    text;

update observation set published_at = recorded_at;

drop index observation_current;
-- One published figure and one on its way for each metric, region, breakdown and period.
create unique index observation_published on observation (metric, region, breakdown, period) where state = 'PUBLISHED';
create unique index observation_pending on observation (metric, region, breakdown, period) where state in ('REPORTED', 'VERIFIED');
create index observation_origin on observation (origin_id) where origin_id is not null and state in ('REPORTED', 'VERIFIED');
