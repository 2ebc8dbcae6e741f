-- Figures that have to be computed anew, because something they are computed from was published or superseded.
create table derivation_due (
    metric     text collate "C" not null,
    period     text        not null,
    region     text        not null,
    -- Goes up when it falls due again meanwhile, so that no news is lost.
    noted      bigint      not null default 1,
    attempts   int         not null default 0,
    not_before timestamptz not null,
    primary key (metric, period, region)
);
create index derivation_due_not_before on derivation_due (not_before);

-- The formulas by which all due figures were noted once, and how far the own events were read since.
create table derivation_plan (
    metric     text collate "C" primary key,
    formula    text   not null,
    definition int    not null
);
create table derivation_place (
    only_one bool primary key default true check (only_one),
    position bigint not null
);
