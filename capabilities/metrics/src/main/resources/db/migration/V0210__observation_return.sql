-- A figure may be given back before it is published; it was never public then.
alter table observation add column returned_by   text;
alter table observation add column return_reason text;

-- All figures that came together, also once they are published.
drop index observation_origin;
create index observation_origin on observation (origin_id, state) where origin_id is not null;
