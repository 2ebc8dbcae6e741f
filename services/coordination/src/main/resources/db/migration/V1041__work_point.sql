-- The work points of a province for a year, and where they officially stand.
create table work_point (
    id        text collate "C" primary key,
    region    text collate "C" not null references region,
    year      int       not null,
    title_zh  text      not null,
    title_en  text      not null,
    issued_on date,
    locator   text,
    link      text,
    points    varchar[] not null,
    version   bigint    not null,
    unique (region, year),
    check (locator is not null or link is not null)
);

create index work_point_year on work_point (year, id);
