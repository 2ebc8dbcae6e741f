-- The status is derived, and kept so that lists can ask for it.
alter table measure add column status text not null default 'ASSIGNED';
alter table measure add column extended_to date;

create index measure_status on measure (status, id);
