create table agency (
    code       text collate "C" primary key,
    name_zh    text   not null,
    name_en    text   not null,
    aliases    varchar[] not null,
    kind       text   not null,
    parent     text collate "C",
    valid_from date,
    valid_to   date,
    successors jsonb  not null,
    members    varchar[] not null,
    basis      text   not null,
    document   text,
    locator    text,
    note       text,
    version    bigint not null
);
