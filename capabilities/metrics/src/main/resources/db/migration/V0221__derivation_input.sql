-- What a computed figure was computed from. Kept by natural key: inputs may belong to another service.
create table derivation_input (
    observation     bigint not null,
    place           int    not null,
    reference       text   not null,
    metric          text   collate "C" not null,
    period          text   not null,
    region          text   not null,
    breakdown       text   not null,
    -- Null where the input had no figure.
    revision        int,
    value           numeric,
    qualifier       text,
    service         text   not null,
    primary key (observation, place)
);
