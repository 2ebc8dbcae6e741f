-- A target is of the whole country or of one region. Those that were set before are of the country.
alter table target add column region text collate "C" not null default 'CN';

create index target_region on target (region) where superseded_at is null and region <> 'CN';
