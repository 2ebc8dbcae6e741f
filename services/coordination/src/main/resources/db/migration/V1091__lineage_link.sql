-- That a measure of a later plan goes on with one of an earlier plan, as the office has stated it. Links of the documents stand in the seeds.
create table lineage_link (
    id           text collate "C" primary key,
    from_measure text collate "C" not null,
    to_measure   text collate "C" not null,
    from_plan    text collate "C" not null references plan,
    to_plan      text collate "C" not null references plan,
    kind         text not null,
    basis_zh     text not null,
    basis_en     text not null,
    state        text not null,
    reason       text not null,
    stated_by    text not null,
    stated_at    timestamptz not null,
    version      bigint not null,
    check (from_plan <> to_plan)
);

create index lineage_link_plans on lineage_link (from_plan, to_plan, id);
