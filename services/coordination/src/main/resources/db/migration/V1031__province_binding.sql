-- What the measures of all services ask of provinces, copied out of the plans.
create table province_binding (
    measure  text collate "C" primary key,
    plan     text   not null,
    title_zh text   not null,
    title_en text   not null,
    demands  jsonb  not null,
    version  bigint not null
);

create index province_binding_plan on province_binding (plan, measure);
