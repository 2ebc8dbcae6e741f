-- A part of a measure that one agency is to do by a day; parts have parts, at most three deep.
create table task (
    id         text collate "C" primary key,
    measure    text collate "C" not null references measure,
    number     int    not null,
    parent     text collate "C" references task,
    depth      int    not null check (depth between 1 and 3),
    title      text   not null,
    body       text,
    agency     text   not null,
    due        date,
    weight     int    not null check (weight between 1 and 100),
    state      text   not null,
    evidence   varchar[] not null,
    reason     text,
    made_at    timestamptz not null,
    closed_at  timestamptz,
    version    bigint not null,
    unique (measure, number)
);

create index task_agency on task (agency, state);
