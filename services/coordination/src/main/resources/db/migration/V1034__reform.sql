-- That an agency's responsibilities pass to another on a day: all of them, or the measures listed.
create table reform (
    id          text collate "C" primary key,
    predecessor text collate "C" not null references agency,
    successor   text collate "C" not null references agency,
    on_day      date      not null,
    whole       boolean   not null,
    measures    varchar[] not null,
    scope_zh    text,
    scope_en    text,
    reason      text      not null,
    source      text,
    state       text      not null,
    decided_by  text,
    decided_at  timestamptz,
    version     bigint    not null,
    check (predecessor <> successor),
    check (not whole or cardinality(measures) = 0),
    check ((state = 'DECIDED') = (decided_at is not null))
);

create index reform_predecessor on reform (predecessor, id);
