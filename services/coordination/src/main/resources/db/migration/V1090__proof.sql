-- The files that agencies have put to measures of any service, as the services tell it: a resolution is closed by one that is kept.
create table proof (
    id       text collate "C" primary key,
    measure  text collate "C" not null,
    sha256   text collate "C" not null,
    name     text not null,
    agency   text collate "C" not null,
    filed_at timestamptz not null,
    unique (measure, sha256)
);
