-- A board of the regional IP strategy, from its policy to the check.
create table board (
    code            text collate "C" primary key,
    name_zh         text      not null,
    name_en         text      not null,
    region          text collate "C" not null references region,
    members         varchar[] not null,
    sources         jsonb     not null,
    note            text,
    policy          jsonb,
    meeting         jsonb,
    resource_report text collate "C" references resource_report,
    checked         jsonb,
    state           text      not null,
    version         bigint    not null,
    check (state = 'SET_UP' or policy is not null),
    check ((state = 'CHECKED') = (checked is not null))
);

create index board_region on board (region, code);

create table board_task (
    board     text collate "C" not null references board,
    place     int       not null,
    number    int       not null,
    title_zh  text      not null,
    title_en  text      not null,
    agencies  varchar[] not null,
    provinces varchar[] not null,
    due       date      not null,
    state     text      not null,
    evidence  text,
    locator   text,
    primary key (board, place),
    unique (board, number),
    check (cardinality(agencies) + cardinality(provinces) > 0),
    check ((state = 'DONE') = (evidence is not null and locator is not null))
);
