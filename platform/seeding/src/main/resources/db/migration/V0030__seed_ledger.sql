-- What was planted from the seeds: the fingerprint of the row in the file, and the version the planted thing had then.
-- A thing whose version has moved on since was changed by people and is left alone.
create table seed_ledger (
    kind        text        not null,
    key         text        not null,
    fingerprint text        not null,
    version     bigint      not null,
    planted_at  timestamptz not null,
    primary key (kind, key)
);

create table seed_load (
    fingerprint text        primary key,
    loaded_at   timestamptz not null
);
