-- How far this service has come with the events of each other one. The position moves in the transaction of what the
-- event brings about, so every event takes effect once. The row is locked meanwhile: of several replicas one applies.
create table followed (
    source    text collate "C" primary key,
    position  bigint not null,
    -- An event that cannot be applied holds up what comes after it: how often it was tried, and what went wrong.
    attempts  int    not null default 0,
    failure   text
);
