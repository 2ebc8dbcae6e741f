-- Metrics that people have defined, as far as this service hears of it. Those of the documents stand in the seeds.
create table defined_metric (
    code     text collate "C" primary key,
    heard_at timestamptz not null
);
